import { readFileSync } from "node:fs";
import { join } from "node:path";
import { noFindings } from "../base/errors.ts";
import { listFiles } from "../base/files/listFiles.ts";
import { readText } from "../base/files/readText.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";
import { aroundChange, pageToNorth, placeOf } from "./convert.ts";
import { siteWordList } from "./siteWordList.ts";

/** A spelling of the South in a page of an edition that writes the North's. */
export interface SouthernSpelling {
  file: string;
  line: number;
  column: number;
  from: string;
  to: string;
}

/** Finds Southern spellings on the pages of an edition, except for words in the site's list. */
export function southernSpellings(site: Site, edition: Edition): SouthernSpelling[] {
  const words = siteWordList(site.folder);
  const findings = noFindings();
  const files = listFiles(site.folder, `content/${edition.folder}`, findings).filter(
    ({ file, kind }) => kind === "file" && file.endsWith(".md"),
  );
  return files.flatMap(({ file }) => {
    const text = readText(readFileSync(join(site.folder, file)), file, findings);
    return text === undefined ? [] : inPage(text, file, words);
  });
}

/** The Southern spellings of one page, in its order. */
export function inPage(text: string, file: string, words: ReadonlyMap<string, string>): SouthernSpelling[] {
  const { changes } = pageToNorth(text, { words, levels: { spelling: true, spacing: false, vocabulary: false } });
  const found: SouthernSpelling[] = [];
  changes.forEach(({ offset, rule }, at) => {
    // It is wrong only once the word before it has been changed.
    if (rule === "particle") return;
    const around = aroundChange(text, changes, at);
    const place = placeOf(text, offset);
    const last = found.at(-1);
    // Two changes in one word are reported once.
    if (last?.line === place.line && last.from === around.from && place.column - last.column < around.from.length)
      return;
    found.push({ file, ...place, ...around });
  });
  return found;
}
