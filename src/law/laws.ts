import type { Instrument } from "./instrument.ts";

/** What treaties and declarations add to a site. */
export interface Laws {
  instruments: readonly Instrument[];
  /** The folders of all of them, also of those that could not be read. */
  lawFolders: readonly string[];
}
