import { posix } from "node:path";
import { z } from "zod";
import type { Findings } from "../base/errors.ts";
import { checked } from "../base/files/checked.ts";
import { day, line } from "../base/files/fields.ts";
import type { Kept } from "../base/files/keptFiles.ts";
import { listFiles } from "../base/files/listFiles.ts";
import { readText } from "../base/files/readText.ts";
import { type ParsedYaml, parseYaml } from "../base/files/yaml.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";

/** The file beside recordings in which editors say what they are. */
const LIST = "recordings.yml";

/** One recording, as a recordings.yml has it. */
export const recordingSchema = z.strictObject({
  /** Its name is that of the page's file: `article-12.mp3`. */
  file: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\.mp3$/, { error: "recordings/name" })
    .meta({ sample: "article-12.mp3" }),
  reader: line,
  date: day,
  licence: line.meta({ sample: "CC BY 4.0" }),
  marks: z.record(z.string(), z.number().min(0)).optional(),
});

/** The editors' list of the recordings in one folder of an edition. */
export interface RecordingList {
  edition: Edition;
  /** `content/ko/convention/recordings.yml`. */
  file: string;
  entries: ReadonlyArray<z.infer<typeof recordingSchema>>;
  lineOf: ParsedYaml["lineOf"];
}

/** Every recordings.yml of a site's editions. */
export function readRecordingLists(site: Site, findings: Findings, kept: Kept): RecordingList[] {
  return site.editions.flatMap((edition) =>
    // What is wrong with the files themselves is told with the pages.
    listFiles(site.folder, `content/${edition.folder}`, { errors: [], warnings: [] })
      .filter(({ file, kind }) => kind === "file" && posix.basename(file) === LIST)
      .flatMap(({ file }): RecordingList[] => {
        const read = kept.of({ folder: site.folder, file, as: "recordings" }, findings, (bytes, own) =>
          listIn(bytes, file, own),
        );
        return read === undefined ? [] : [{ edition, file, ...read }];
      }),
  );
}

/** True for a file of content/ that is a list of recordings, or a recording that one names. */
export function isOfRecordings(file: string, lists: readonly RecordingList[]): boolean {
  return (
    posix.basename(file) === LIST || lists.some((list) => list.entries.some((entry) => soundOf(list, entry) === file))
  );
}

/** The file of an entry, from the site folder. */
export function soundOf(list: Pick<RecordingList, "file">, entry: { file: string }): string {
  return posix.join(posix.dirname(list.file), entry.file);
}

function listIn(
  bytes: Buffer,
  file: string,
  findings: Findings,
): Pick<RecordingList, "entries" | "lineOf"> | undefined {
  const text = readText(bytes, file, findings);
  const yaml = text === undefined ? undefined : parseYaml(text, file, 1, findings);
  return yaml && { entries: checked(z.array(recordingSchema), yaml, file, findings) ?? [], lineOf: yaml.lineOf };
}
