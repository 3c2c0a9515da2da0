import "./leave.ts";
import { pocketEngine, receive } from "../search/pocket/engine.ts";
import { showSearch } from "../search/show/show.ts";

/** The search page of an edition whose text is small enough to be carried along. */
(window as unknown as { dari: typeof receive }).dari = receive;

showSearch(function (edition, guessFile, load) {
  return pocketEngine(edition.parts, guessFile, load);
});
