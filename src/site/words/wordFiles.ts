import type { Findings } from "../../base/errors.ts";
import { invisibleIn } from "../../base/files/invisible.ts";
import { type Kept, nothingKept } from "../../base/files/keptFiles.ts";
import { listFiles } from "../../base/files/listFiles.ts";
import { readText } from "../../base/files/readText.ts";
import { settled } from "../../base/files/settled.ts";
import { type KeyPath, type ParsedYaml, parseYaml } from "../../base/files/yaml.ts";
import { jsonFault } from "./jsonFault.ts";

/** Interface words: texts, and groups of them. */
export type WordTree = { [key: string]: string | WordTree };

export interface WordFile {
  /** From the site folder: `i18n/ko.json`. */
  file: string;
  tree: WordTree;
  /** The line of a key. */
  lineOf(path: KeyPath): number;
}

const WORDS = /^i18n\/([^/]+)\.json$/;
/** No word needs more groups around it. */
const DEEPEST = 8;

/** The word files of a site folder (or of Dari itself), by edition tag; what is wrong in them goes to the findings. */
export function readWordFiles(folder: string, findings: Findings, kept: Kept = nothingKept): Map<string, WordFile> {
  const found = new Map<string, WordFile>();
  for (const { file, kind } of listFiles(folder, "i18n", findings)) {
    const tag = WORDS.exec(file)?.[1];
    const read =
      tag === undefined || kind === "folder"
        ? undefined
        : kept.of({ folder, file, as: "words" }, findings, (bytes, own) => readWordFile(bytes, file, own));
    if (tag !== undefined && read !== undefined) found.set(tag, read);
  }
  return found;
}

function readWordFile(bytes: Buffer, file: string, findings: Findings): WordFile | undefined {
  const text = readText(bytes, file, findings);
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    findings.errors.push({ file, line: text.slice(0, jsonFault(text)).split("\n").length, code: "words/json" });
    return undefined;
  }
  // YAML reads JSON too, and knows its lines.
  let lines: ParsedYaml | undefined;
  const lineOf = (path: KeyPath) => (lines ??= parseYaml(text, file, 1, { errors: [], warnings: [] })).lineOf(path);
  value = settled(value, (typed, path) => {
    for (const { letter, name, index, isHarmful } of invisibleIn(typed)) {
      // Typed ones have been reported.
      if (isHarmful && !text.includes(typed.charAt(index)))
        findings.errors.push({
          file,
          line: lineOf(path),
          code: "letters/unseen",
          values: { letter, name, count: 1, file },
        });
    }
  });
  value = withoutNotes(value);
  const bad = notWords(value, []);
  for (const path of bad)
    findings.errors.push({ file, line: lineOf(path), code: "words/not-text", values: { key: path.join(".") || "·" } });
  return bad.length > 0 ? undefined : { file, tree: value as WordTree, lineOf };
}

/** Without notes for those who translate: keys that begin with `//`. */
function withoutNotes(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith("//"))
      .map(([key, inner]) => [key, withoutNotes(inner)]),
  );
}

/** The paths to all that is neither text nor a group of texts; `format` has a schema of its own. */
function notWords(value: unknown, path: string[]): string[][] {
  if (typeof value === "string") return path.length === 0 ? [path] : [];
  if (typeof value !== "object" || value === null || Array.isArray(value) || path.length > DEEPEST) return [path];
  // `__proto__` would give its words to all groups.
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "__proto__"
      ? [[...path, key]]
      : path.length === 0 && key === "format"
        ? []
        : notWords(inner, [...path, key]),
  );
}
