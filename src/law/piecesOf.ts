/** An article of a plain text. */
export interface PlainArticle {
  number: number;
  /** Its first line as it stands: `Article 2`, `제2조`. */
  heading: string;
  /** The title that the text itself gives it; "" where it gives none. */
  title: string;
  /** As an editor of the site would type it: a blank line between units. */
  body: string;
}

const ENGLISH = /^(?:article|art\.)\s+(\d{1,3})\b[.:]?\s*[-–—]?\s*(.*)$/i;
const KOREAN = /^제\s*(\d{1,3})\s*조(?:\s*[(（【[]\s*(.+?)\s*[)）】\]])?\s*(.*)$/;
/** The beginning of a unit: `1.`, `(a)`, `(iv)`. */
const UNIT = /^\s*(?:\d{1,3}\.\s|\([a-z]{1,5}\)\s)/;
/** The end of a sentence, so that the next line may begin a paragraph. */
const ENDS = /[.;:!?。][”"'’)\]]*$/;
const CIRCLED = /^(\s*)([①-⑳])\s*/;

/**
 * A plain text with numbered articles (`Article 2`, `제2조(이름)` at the beginning of a line) in its pieces. What stands before the
 * first article is the preamble, but for its first line where that is a heading of its own. Lines that a program has broken
 * are joined: where blank lines part the paragraphs of a piece all of them, else those that end within a sentence.
 */
export function piecesOf(text: string): { preamble: string; articles: PlainArticle[] } {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const articles: Array<PlainArticle & { lines: string[] }> = [];
  const before: string[] = [];
  for (const line of lines) {
    const found = headingIn(line, (articles.at(-1)?.number ?? 0) + 1);
    if (found === undefined) (articles.at(-1)?.lines ?? before).push(line);
    else articles.push({ ...found, body: "", lines: found.rest === "" ? [] : [found.rest] });
  }
  return {
    preamble: unitsIn(before).join("\n\n"),
    articles: articles.map(({ number, heading, title, lines: own }) => ({
      number,
      heading,
      title,
      body: unitsIn(own).join("\n\n"),
    })),
  };
}

/** The heading of the article that comes next; a reference to another article at the beginning of a line is none. */
function headingIn(line: string, next: number): (Omit<PlainArticle, "body"> & { rest: string }) | undefined {
  const english = ENGLISH.exec(line.trim().replace(/\s+/g, " "));
  const korean = KOREAN.exec(line.trim().replace(/\s+/g, " "));
  const number = Number(english?.[1] ?? korean?.[1]);
  if (number !== next) return undefined;
  if (korean !== null) {
    const [, , title = "", rest = ""] = korean;
    return { number, heading: `제${number}조`, title, rest };
  }
  const behind = english?.[2] ?? "";
  // A sentence behind the number is the text itself, a few words are a title.
  const isTitle = behind !== "" && behind.length <= 80 && !/[.;:]$/.test(behind) && !UNIT.test(behind);
  return { number, heading: `Article ${number}`, title: isTitle ? behind : "", rest: isTitle ? "" : behind };
}

/** The units of a piece, each on a line of its own, with the blanks before it. */
function unitsIn(lines: readonly string[]): string[] {
  const trimmed = lines
    .join("\n")
    .replace(/^\s*\n|(?<!\s)\s+$/g, "")
    .split("\n");
  const isParted = trimmed.some((line) => line.trim() === "");
  const units: string[] = [];
  let isOpen = false;
  for (const raw of trimmed) {
    const line = raw.replace(CIRCLED, (_, indent: string, sign: string) => `${indent}${sign.charCodeAt(0) - 0x245f}. `);
    if (line.trim() === "") isOpen = false;
    else if (isOpen && !UNIT.test(line) && (isParted || !ENDS.test(units.at(-1) ?? "")))
      units.push(`${units.pop()} ${line.trim()}`);
    else {
      units.push(UNIT.test(line) ? line.trimEnd() : line.trim());
      isOpen = true;
    }
  }
  return units;
}
