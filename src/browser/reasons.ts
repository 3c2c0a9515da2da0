import type { ScriptName } from "./names.ts";

/** What a script is for. */
export interface Reason {
  /** Why readers download it, though every page works without. */
  why: string;
  /** `text`: any page, at most `limits.script` bytes; `search`: the search page, whose limit covers all that it loads. */
  on: "text" | "search";
}

/** The one list of what runs in a reader's browser: `npm run check` refuses every other script. */
export const scriptReasons: Readonly<Record<ScriptName, Reason>> = {};
