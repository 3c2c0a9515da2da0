import { addressOf } from "../site/editions/addresses.ts";
import type { Capability } from "./capability.ts";
import { leave } from "./gates/leave.ts";
import { scripts } from "./gates/scripts.ts";
import { storage } from "./gates/storage.ts";
import { lookProblems, lookSetting } from "./look/look.ts";
import { DARK_MARK, MARK, type Mark, readMark } from "./look/mark.ts";
import { quotesOf } from "./quotes.ts";
import { scriptNamed, scriptsOf } from "./scripts.ts";

/** The frame's part of a site. */
export interface FramePart {
  /** The site's mark; undefined where its name stands alone. */
  mark: Mark | undefined;
}

/** The capability behind the frame of every page: the site's look, the scripts that pages may ask for, quotation marks, and what must hold of them. */
export const frame: Capability<FramePart> = {
  name: "frame",
  settings: { look: lookSetting },
  places: () => ({ root: ["assets"], isTaken: (path) => path.split("/").includes("index.html") }),
  read: ({ site, findings }) => {
    findings.errors.push(...lookProblems(site));
    return {};
  },
  complete: async ({ catalogue: { site, files } }, { findings }) => ({ mark: await readMark(site, files, findings) }),
  css: quotesOf,
  frame: ({ catalogue: { site }, mark }) => ({
    mark: mark && {
      shapes: mark.shapes,
      viewBox: mark.viewBox,
      width: mark.width,
      height: mark.height,
      src: addressOf(site, MARK),
      dark: mark.isDarkToo ? addressOf(site, DARK_MARK) : undefined,
    },
  }),
  documents: ({ catalogue: { site } }) =>
    scriptsOf(site).map((name) => ({ file: scriptNamed(name).file, bytes: () => scriptNamed(name).code })),
  gates: [
    scripts, // nothing runs but the few scripts that are listed with their reasons
    storage, // nothing is kept on the reader's machine
    leave, // the way out comes before all else
  ],
};
