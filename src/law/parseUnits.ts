import type { Problem } from "../base/errors.ts";
import { type Block, blocksOf, RULE } from "./blocks.ts";
import { fromRoman, roman, type Step, type Unit, unitId } from "./unit.ts";

interface Source {
  file: string;
  /** Lines of the file before the text. */
  offset: number;
  /** The language of the text; English where nothing is said. */
  language?: string;
}

export interface ParsedArticle {
  units: Unit[];
  /** The text after a line of `---`: the closing words of the instrument. */
  closing: { unit: Unit | undefined; line: number } | undefined;
  problems: Problem[];
}

const PARAGRAPH = /^(\d{1,3})\.(?:\s+(.*))?$/s;
const LETTERED = /^\(([a-z]{1,5})\)(?:\s+(.*))?$/s;

/**
 * The units of an article as an editor types it: `1.` for paragraphs, `(a)` for items, `(i)` for sub-items, blank lines
 * between them. Several paragraphs without numbers are counted all the same. Wrong order becomes a problem with its
 * line.
 */
export function parseArticle(article: number, text: string, source: Source): ParsedArticle {
  const problems: Problem[] = [];
  const units: Unit[] = [];
  // The reading position: the last paragraph, item and sub-item, and the item's indentation.
  let at = { paragraph: 0, item: 0, subitem: 0, itemIndent: 0 };
  const fail = (block: Block, code: string, values: Problem["values"] = {}) =>
    problems.push({ file: source.file, line: block.line, code, values: { ...values, article } });
  const add = (block: Block, steps: Step[], words: string) => {
    if (words === "") fail(block, "instrument/no-words", { found: block.text });
    units.push({ id: unitId(article, steps), steps, text: words, file: source.file, line: block.line });
  };
  const { blocks, openNote } = blocksOf(text, source.offset, source.language);
  if (openNote !== undefined) problems.push({ file: source.file, line: openNote, code: "markdown/comment" });
  const rule = blocks.findIndex((block) => block.text === RULE);
  const own = rule < 0 ? blocks : blocks.slice(0, rule);
  const isUnnumbered =
    !own.some((block) => PARAGRAPH.test(block.text)) && own.filter((block) => !LETTERED.test(block.text)).length > 1;
  const paragraphSteps = (): Step[] =>
    at.paragraph === 0 ? [] : [{ kind: "paragraph", number: at.paragraph, ...(isUnnumbered ? { isUnnumbered } : {}) }];

  for (const block of own) {
    const paragraph = PARAGRAPH.exec(block.text);
    const lettered = LETTERED.exec(block.text);
    if (paragraph !== null) {
      const number = Number(paragraph[1]);
      if (at.paragraph === 0 && units.length > 0) fail(block, "instrument/mixed", { number });
      else if (number !== at.paragraph + 1)
        fail(block, "instrument/order", { found: `${number}.`, expected: `${at.paragraph + 1}.` });
      at = { paragraph: number, item: 0, subitem: 0, itemIndent: 0 };
      add(block, paragraphSteps(), paragraph[2] ?? "");
    } else if (lettered !== null) {
      const [, letters = "", words = ""] = lettered;
      const { step, expected } = stepFor(letters, block, at);
      if (expected !== undefined) fail(block, "instrument/order", { found: `(${letters})`, expected });
      if (step === undefined) continue;
      if (units.length === 0) fail(block, "instrument/no-chapeau", { found: `(${letters})` });
      if (step.kind === "item") at = { ...at, item: step.number, subitem: 0, itemIndent: block.indent };
      else at = { ...at, subitem: step.number };
      const item: Step[] = [{ kind: "item", number: at.item }];
      add(block, [...paragraphSteps(), ...item, ...(step.kind === "subitem" ? [step] : [])], words);
    } else if (isUnnumbered) {
      at = { paragraph: at.paragraph + 1, item: 0, subitem: 0, itemIndent: 0 };
      add(block, paragraphSteps(), block.text);
    } else if (units.length === 0) add(block, [], block.text);
    else fail(block, "instrument/stray", { text: block.text.slice(0, 40) });
  }
  return { units, closing: rule < 0 ? undefined : closingOf(blocks.slice(rule), source, problems), problems };
}

/** The words below a line of `---`, which is the first of the blocks. */
function closingOf(
  [rule, ...blocks]: readonly Block[],
  { file }: Source,
  problems: Problem[],
): ParsedArticle["closing"] {
  const second = blocks.find(({ text }) => text === RULE);
  if (second !== undefined) problems.push({ file, line: second.line, code: "instrument/rule" });
  const text = blocks
    .filter((block) => block !== second)
    .map((block) => block.text)
    .join(" ");
  const line = blocks[0]?.line ?? rule?.line ?? 1;
  return {
    unit: text === "" ? undefined : { id: "testimonium", steps: [], text, file, line },
    line: rule?.line ?? line,
  };
}

type Place = { item: number; subitem: number; itemIndent: number };

/**
 * Decides whether `(i)` is the ninth item or the first sub-item: by the sequence, and if both fit, by the indentation.
 * If neither fits, returns the expected step, and the apparent one for parsing to continue from.
 */
function stepFor(letters: string, block: Block, at: Place): { step: Step | undefined; expected?: string } {
  const asRoman = fromRoman(letters);
  const asLetter = letters.length === 1 ? letters.charCodeAt(0) - 96 : undefined;
  const isNextRoman = at.item > 0 && asRoman === at.subitem + 1;
  const isNextLetter = asLetter === at.item + 1;
  const isDeeper = block.indent > at.itemIndent;
  const subitem = (number: number): Step => ({ kind: "subitem", number });
  const item = (number: number): Step => ({ kind: "item", number });
  if (isNextRoman && (!isNextLetter || isDeeper)) return { step: subitem(at.subitem + 1) };
  if (isNextLetter) return { step: item(at.item + 1) };
  if (asRoman !== undefined && at.item > 0 && (isDeeper || asLetter === undefined))
    return { step: subitem(asRoman), expected: `(${roman(at.subitem + 1)})` };
  return {
    step: asLetter === undefined ? undefined : item(asLetter),
    expected: `(${String.fromCharCode(97 + at.item)})`,
  };
}

/** The units of a preamble: opening words, recitals, closing words. */
export function parsePreamble(
  text: string,
  { file, offset, language }: Source,
): { units: Unit[]; problems: Problem[] } {
  const { blocks, openNote } = blocksOf(text, offset, language);
  const problems: Problem[] = blocks
    .filter((block) => block.text === RULE)
    .map(({ line }) => ({ file, line, code: "instrument/rule" }));
  if (openNote !== undefined) problems.push({ file, line: openNote, code: "markdown/comment" });
  if (blocks.length < 3) problems.push({ file, line: blocks[0]?.line ?? 1, code: "instrument/preamble" });
  const units = blocks.map(({ text: words, line }, at): Unit => {
    const name = at === 0 ? "opening" : at === blocks.length - 1 ? "closing" : String(at);
    return { id: `preamble-${name}`, steps: [], text: words, file, line };
  });
  return { units, problems };
}
