import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Findings } from "../base/errors.ts";
import { isFile } from "../base/files/isFile.ts";
import type { Kept } from "../base/files/keptFiles.ts";
import type { Laws } from "../law/laws.ts";
import { lastChanged, type Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import { cleanMp3 } from "../static/traces/mp3/cleanMp3.ts";
import type { Recording } from "./recording.ts";
import { type RecordingList, soundOf } from "./recordingLists.ts";

type Entry = RecordingList["entries"][number];
/** Reports something about an entry, at one of its keys. */
type Tell = (code: string, values: Record<string, string | number>, ...path: string[]) => void;

/** Every recording of a page that is published, without the traces of people and software in it; what does not fit is told with its line. */
export function readRecordings(
  shown: Shown & Laws,
  lists: readonly RecordingList[],
  findings: Findings,
  kept: Kept,
): Recording[] {
  return lists.flatMap((list) =>
    list.entries.flatMap((entry, at) => {
      const tell: Tell = (code, values, ...path) =>
        findings.errors.push({
          file: list.file,
          line: list.lineOf([at, ...(path.length === 0 ? ["file"] : path)]),
          code,
          values,
        });
      if (list.entries.findIndex(({ file }) => file === entry.file) < at)
        tell("recordings/twice", { name: entry.file });
      return recordingOf(shown, list, entry, tell, { findings, kept, line: list.lineOf([at, "date"]) }) ?? [];
    }),
  );
}

function recordingOf(
  shown: Shown & Laws,
  list: RecordingList,
  entry: Entry,
  tell: Tell,
  { findings, kept, line }: { findings: Findings; kept: Kept; line: number | undefined },
): Recording | undefined {
  const { site, pages } = shown.catalogue;
  const { edition } = list;
  const source = soundOf(list, entry);
  const text = source.replace(/\.mp3$/, ".md");
  const page = [...(pages.get(edition.tag)?.values() ?? [])].find(({ file }) => file === text);
  if (page === undefined) {
    // A draft is read aloud before it is published.
    if (!existsSync(join(site.folder, text))) tell("recordings/page", { page: text });
    return undefined;
  }
  if (!isFile(join(site.folder, source))) return void tell("recordings/missing", { name: entry.file });
  const sound = kept.of({ folder: site.folder, file: source, as: "recording" }, findings, factsOf);
  if (sound === undefined) return undefined;
  if (sound === "no sound") return void tell("recordings/sound", { name: entry.file });
  const changed = lastChanged(page);
  if (changed !== undefined && changed > entry.date)
    findings.warnings.push({ file: list.file, line, code: "recordings/older", values: { page: text, changed } });
  return {
    edition,
    path: page.path,
    source,
    file: source.replace(/^content\//, ""),
    reader: entry.reader,
    date: entry.date,
    licence: entry.licence,
    ...sound,
    marks: marksOf(entry, unitsOn(shown, page), sound.seconds, tell),
  };
}

function factsOf(bytes: Buffer): Pick<Recording, "seconds" | "size" | "sum"> | "no sound" {
  const clean = cleanMp3(bytes);
  if (clean === undefined) return "no sound";
  return {
    seconds: clean.seconds,
    size: clean.bytes.length,
    sum: createHash("sha256").update(clean.bytes).digest("hex"),
  };
}

/** The units of an article in their order; no other page has any. */
function unitsOn({ instruments }: Laws, { path, edition }: Page): string[] {
  const pieces = instruments.flatMap(({ folder, texts }) =>
    (texts.get(edition.tag)?.pieces ?? []).filter(({ name }) => `${folder}/${name}` === path),
  );
  return pieces.flatMap(({ units }) => units.map(({ id }) => id));
}

/** Marks in the order of the text, which is that of their seconds. */
function marksOf({ marks = {} }: Entry, units: readonly string[], seconds: number, tell: Tell): Recording["marks"] {
  const written = Object.entries(marks);
  for (const [unit, second] of written) {
    if (!units.includes(unit)) tell("recordings/mark", { unit, known: units.join(", ") || "–" }, "marks", unit);
    if (second >= seconds) tell("recordings/late", { unit, seconds: Math.floor(seconds) }, "marks", unit);
  }
  const ordered = units.flatMap((unit) => (marks[unit] === undefined ? [] : [[unit, marks[unit]] as const]));
  const early = ordered.find(([, second], at) => at > 0 && second <= (ordered[at - 1]?.[1] ?? 0));
  if (early !== undefined) tell("recordings/order", { unit: early[0] }, "marks", early[0]);
  return ordered;
}
