import { readFileSync } from "node:fs";
import { onDisk } from "../base/files/onDisk.ts";
import type { Site } from "../site/site.ts";
import { cleanMp3 } from "../static/traces/mp3/cleanMp3.ts";
import type { Recording } from "./recording.ts";

/** The MP3 of a recording as it is published: sound and nothing else. Throws where it is gone since the site was read. */
export function soundBytes({ folder }: Pick<Site, "folder">, { source }: Recording): Buffer {
  const clean = cleanMp3(readFileSync(onDisk(folder, source)));
  if (clean === undefined) throw new Error(`${source} is no longer the MP3 that it was`);
  return clean.bytes;
}
