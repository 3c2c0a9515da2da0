import { readFileSync } from "node:fs";
import { onDisk } from "../base/files/onDisk.ts";
import type { Capability } from "../frame/capability.ts";
import type { Pictures } from "../pictures/capability.ts";
import { readCleanFiles } from "./cleanFiles.ts";
import { traces } from "./tracesGate.ts";

/** The addition of static/ to a site. */
export interface StaticFiles {
  /** The bytes of files of static/ that said more than they show. */
  cleanFiles: ReadonlyMap<string, Buffer>;
}

/**
 * static/, without the traces of people and software in its files. Only files checked when the site was read are
 * copied.
 */
export const staticFiles: Capability<StaticFiles & Pick<Pictures, "pictures">> = {
  name: "static",
  complete: async ({ catalogue, pictures }, { findings, kept, isHurried }) => ({
    cleanFiles: isHurried ? new Map() : await readCleanFiles(catalogue, pictures, findings, kept),
  }),
  files: ({ catalogue: { site, files }, cleanFiles }) =>
    [...files].map((file) => ({
      file,
      bytes: () => cleanFiles.get(file) ?? readFileSync(onDisk(site.folder, `static/${file}`)),
    })),
  fileGates: [traces],
};
