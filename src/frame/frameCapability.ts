import type { Capability } from "./capability.ts";
import { leave } from "./gates/leave.ts";
import { scripts } from "./gates/scripts.ts";
import { storage } from "./gates/storage.ts";
import { scriptNames } from "./names.ts";
import { quotesOf } from "./quotes.ts";
import { scriptNamed } from "./scripts.ts";

/** What stands around every page: the scripts that pages may ask for, quotation marks, and what must hold of them. */
export const frame: Capability = {
  name: "frame",
  places: () => ({ root: ["assets"], isTaken: (path) => path.split("/").includes("index.html") }),
  css: quotesOf,
  documents: () => scriptNames.map((name) => ({ file: scriptNamed(name).file, bytes: () => scriptNamed(name).code })),
  gates: [
    scripts, // nothing runs but the few scripts that are listed with their reasons
    storage, // nothing is kept on the reader's machine
    leave, // the way out comes before all else
  ],
};
