import type { receive } from "../search/pocket/engine.ts";
import { guesses } from "../search/query/guess.ts";

/** The guesses for queries that find nothing as typed; the search page loads this script when it needs it. */
(window as unknown as { dari: typeof receive }).dari("guess", guesses);
