import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isFile } from "../base/files/isFile.ts";
import { siteWords } from "../base/korean/siteWords.ts";

/** The site's own list of words that stay or are replaced. */
export const WORD_LIST = "i18n/north.txt";

/** The words of i18n/north.txt of a site folder; none where it is not there. */
export function siteWordList(folder: string): Map<string, string> {
  const file = join(folder, WORD_LIST);
  return isFile(file) ? siteWords(readFileSync(file, "utf8").replace(/^\ufeff/, "")) : new Map();
}
