import type { receive } from "../search/pocket/engine.ts";
import { guesses } from "../search/query/guess.ts";

/** What queries may mean that say nothing as they were typed; the search page asks for it when it needs it. */
(window as unknown as { dari: typeof receive }).dari("guess", guesses);
