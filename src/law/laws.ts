import type { Instrument } from "./instrument.ts";

/** The addition of treaties and declarations to a site. */
export interface Laws {
  instruments: readonly Instrument[];
  /** The folders of all of them, also of those that could not be read. */
  lawFolders: readonly string[];
}
