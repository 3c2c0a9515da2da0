import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileType } from "../base/files/fileTypes.ts";
import type { Writer } from "../publish/written.ts";
import type { Leads } from "./leads.ts";

/**
 * Calendars, feeds and files to download that stand elsewhere now are written at their old places too: programs do not follow the
 * small page that leads readers on where a host cannot.
 */
export async function writeCopies(writer: Writer, { moved }: Leads): Promise<void> {
  for (const { from, to } of moved) {
    const { kind } = fileType(to);
    if (writer.files.has(from) || kind === "picture" || kind === "page") continue;
    await writer.write({ file: from, bytes: () => readFileSync(join(writer.folder, to)) });
  }
}
