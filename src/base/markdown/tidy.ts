import { invisibleIn } from "../files/invisible.ts";

/** Lines that replace others; `line` is that of the first one, counted from 1. */
export interface Tidied {
  line: number;
  before: string[];
  after: string[];
}

const FENCE = /^[\s>]*(`{3,}|~{3,})/;
/** Bullets that word processors write, with the blank or tab behind them. */
const BULLET = /^([ \t>]*)[•▪◦‣⁃∙·\uf0b7\uf0a7\uf076\uf0d8\uf0fc][ \t\u00a0\u3000]*(?=\S)/u;
/** Signs that are bullets where several lines begin with one. */
const SHAPE = /^([ \t>]*)[○●■□◆◇▶►▸ㅇ][ \t\u00a0\u3000]+(?=\S)/u;
const DASH = /^([ \t>]*)[-–—](?=[^\s\d-])/u;
const NUMBER = /^([ \t>]*\d{1,3}[.)])(?=[^\s\d.,)])/u;
/** A sign of a list with a tab or a blank behind it that Markdown does not know. */
const OTHER_BLANK = /^([ \t>]*(?:[-*+]|\d{1,3}[.)]))[\t\u00a0\u3000][ \t\u00a0\u3000]*(?=\S)/u;
const HEADING = /^(#{2,6})[\u00a0\u3000]*(?=[^\s#])/u;

/**
 * Returns the corrections of obvious slips: tables pasted from a spreadsheet, bullets of a word processor, signs
 * without their space, invisible characters. In a file that is not Markdown, only invisible characters are corrected.
 * Front matter, which ends before the line `bodyStart` (counted from 0), and code keep their signs.
 */
export function tidied(text: string, { isMarkdown, bodyStart }: { isMarkdown: boolean; bodyStart: number }): Tidied[] {
  const typed = text.split("\n");
  const clean = withoutInvisible(text).split("\n");
  const isText = textLines(clean, isMarkdown ? bodyStart : clean.length);
  const seen = clean.map((line, at) => (isText[at] === true ? lineTidied(line) : line));
  const changes: Tidied[] = [];
  for (let at = 0; at < typed.length; ) {
    const block = isText[at] === true ? blockAt(seen, at, (place) => isText[place] === true) : undefined;
    const length = block?.length ?? 1;
    const [before, after] = [typed.slice(at, at + length), block?.lines ?? [seen[at] ?? ""]];
    if (before.join("\n") !== after.join("\n")) changes.push({ line: at + 1, before, after });
    at += length;
  }
  return changes;
}

/** Returns for each line whether it is text: neither front matter nor fenced code. */
function textLines(lines: readonly string[], bodyStart: number): boolean[] {
  let fence: string | undefined;
  return lines.map((line, at) => {
    const sign = FENCE.exec(line)?.[1];
    const isText = at >= bodyStart && fence === undefined && sign === undefined;
    if (at >= bodyStart && sign !== undefined)
      fence = fence === undefined ? sign : sign.startsWith(fence) ? undefined : fence;
    return isText;
  });
}

/** A line with plain blanks and hyphens behind and before its signs. */
function lineTidied(line: string): string {
  const next = line.replace(OTHER_BLANK, "$1 ").replace(BULLET, "$1- ").replace(HEADING, "$1 ");
  return next === line ? line : lineTidied(next);
}

/** The text with what `tidied` has found in it. */
export function withTidied(text: string, changes: readonly Tidied[]): string {
  const lines = text.split("\n");
  for (const { line, before, after } of [...changes].reverse()) lines.splice(line - 1, before.length, ...after);
  return lines.join("\n");
}

/** Removes invisible characters; an unusual line break becomes an ordinary one. Bullets of Word are handled later. */
function withoutInvisible(text: string): string {
  let clean = "";
  let done = 0;
  for (const { letter, name, index } of invisibleIn(text)) {
    if (name === "PRIVATE USE" || letter === "U+FFFD" || index < done) continue;
    // A line more would shift all that follows.
    clean += text.slice(done, index) + (letter === "U+2028" || letter === "U+2029" ? " " : "");
    done = index + String.fromCodePoint(Number.parseInt(letter.slice(2), 16)).length;
  }
  return clean + text.slice(done);
}

interface Block {
  length: number;
  lines: string[];
}

/** Returns the block that begins at a line and its corrected lines; undefined if nothing needs correction. */
function blockAt(lines: readonly string[], at: number, isText: (place: number) => boolean): Block | undefined {
  const run = (isOne: (line: string) => boolean) => {
    let end = at;
    while (end < lines.length && isText(end) && isOne(lines[end] ?? "")) end += 1;
    return lines.slice(at, end);
  };
  const table = run(isPasted);
  if (table.length > 1)
    return { length: table.length, lines: withEmptyLines(tableOf(table), lines[at - 1], lines[at + table.length]) };
  for (const [pattern, written] of [
    [SHAPE, "$1- "],
    [DASH, "$1- "],
    [NUMBER, "$1 "],
  ] as const) {
    const items = run((other) => pattern.test(other));
    if (items.length < 2) continue;
    const list = items.map((item) => withoutTabs(lineTidied(item.replace(pattern, written))));
    // Only a list that begins with 1 may follow a text without an empty line.
    return { length: items.length, lines: pattern === NUMBER ? withEmptyLines(list, lines[at - 1], undefined) : list };
  }
  const line = lines[at] ?? "";
  return { length: 1, lines: [withoutTabs(line)] };
}

/** A lone tab between words is one blank, as readers see it. */
function withoutTabs(line: string): string {
  return line.replace(/(\S)[ ]*\t[ \t]*/gu, "$1 ");
}

/** Returns true if a line has cells separated by tabs. */
function isPasted(line: string): boolean {
  return (
    /\S[ ]*\t/u.test(line) &&
    !BULLET.test(line) &&
    !OTHER_BLANK.test(line) &&
    !/^[ \t>]*(?:[-*+|]|\d{1,3}[.)])(?=[ \t])/u.test(line)
  );
}

function tableOf(rows: readonly string[]): string[] {
  const cells = rows.map((row) => row.split("\t").map((cell) => cell.trim().replaceAll("|", "\\|")));
  const width = Math.max(...cells.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  const written = cells.map(
    (row) => `| ${Array.from({ length: width }, (_, column) => row[column] ?? "").join(" | ")} |`,
  );
  return [written[0] ?? "", `|${" --- |".repeat(width)}`, ...written.slice(1)];
}

function withEmptyLines(block: string[], before: string | undefined, after: string | undefined): string[] {
  return [...(before?.trim() ? [""] : []), ...block, ...(after?.trim() ? [""] : [])];
}
