import { readFileSync } from "node:fs";
import { join } from "node:path";
import { noFindings, stopOnErrors } from "../base/errors.ts";
import { isFile } from "../base/files/isFile.ts";
import { readText } from "../base/files/readText.ts";
import { siteWords } from "../base/korean/siteWords.ts";

/** The site's own list of words that stay or are replaced. */
export const WORD_LIST = "i18n/north.txt";

/**
 * The words of i18n/north.txt in a site folder; empty if there is no such file. Throws an InputError if it cannot be
 * read as text.
 */
export function siteWordList(folder: string): Map<string, string> {
  const file = join(folder, WORD_LIST);
  if (!isFile(file)) return new Map();
  const findings = noFindings();
  const text = readText(readFileSync(file), WORD_LIST, findings);
  stopOnErrors(findings);
  return siteWords(text ?? "");
}
