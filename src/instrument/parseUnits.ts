import type { Problem } from "../errors.ts";
import { fromRoman, roman, type Step, type Unit, unitId } from "./unit.ts";

interface Block {
  text: string;
  line: number;
  indent: number;
}

interface Source {
  file: string;
  /** Lines of the file before the text. */
  offset: number;
}

const PARAGRAPH = /^(\d{1,3})\.\s+(\S.*)$/s;
const LETTERED = /^\(([a-z]{1,5})\)\s+(\S.*)$/s;

/**
 * The units of an article as an editor types it: `1.` for paragraphs, `(a)` for items, `(i)` for sub-items, blank lines
 * between them. What is out of order becomes a problem with its line.
 */
export function parseArticle(article: number, text: string, source: Source): { units: Unit[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const units: Unit[] = [];
  // Where the reading stands: the last paragraph, item and sub-item, and how far the item was indented.
  let at = { paragraph: 0, item: 0, subitem: 0, itemIndent: 0 };
  const fail = (block: Block, code: string, values: Problem["values"] = {}) =>
    problems.push({ file: source.file, line: block.line, code, values: { ...values, article } });
  const add = (block: Block, steps: Step[], words: string) =>
    units.push({ id: unitId(article, steps), steps, text: words, file: source.file, line: block.line });
  const paragraphSteps = (): Step[] => (at.paragraph === 0 ? [] : [{ kind: "paragraph", number: at.paragraph }]);

  for (const block of blocksOf(text, source.offset)) {
    const paragraph = PARAGRAPH.exec(block.text);
    const lettered = LETTERED.exec(block.text);
    if (paragraph !== null) {
      const number = Number(paragraph[1]);
      if (at.paragraph === 0 && units.length > 0) fail(block, "instrument/mixed", { number });
      else if (number !== at.paragraph + 1) fail(block, "instrument/order", { found: `${number}.`, expected: `${at.paragraph + 1}.` });
      at = { paragraph: number, item: 0, subitem: 0, itemIndent: 0 };
      add(block, paragraphSteps(), paragraph[2] ?? "");
    } else if (lettered !== null) {
      const [, letters = "", words = ""] = lettered;
      const found = stepFor(letters, block, at);
      if ("expected" in found) {
        fail(block, "instrument/order", { found: `(${letters})`, expected: found.expected });
        continue;
      }
      if (units.length === 0) fail(block, "instrument/no-chapeau", { found: `(${letters})` });
      if (found.kind === "item") at = { ...at, item: found.number, subitem: 0, itemIndent: block.indent };
      else at = { ...at, subitem: found.number };
      const item: Step[] = [{ kind: "item", number: at.item }];
      add(block, [...paragraphSteps(), ...item, ...(found.kind === "subitem" ? [found] : [])], words);
    } else if (units.length === 0) add(block, [], block.text);
    else fail(block, "instrument/stray", { text: block.text.slice(0, 40) });
  }
  return { units, problems };
}

type Place = { item: number; subitem: number; itemIndent: number };

/**
 * Whether `(i)` is the ninth item or the first sub-item: what comes next decides, and where both could, the
 * indentation. Where neither comes next, what was expected.
 */
function stepFor(letters: string, block: Block, at: Place): Step | { expected: string } {
  const asRoman = fromRoman(letters);
  const asLetter = letters.length === 1 ? letters.charCodeAt(0) - 96 : undefined;
  const isNextRoman = at.item > 0 && asRoman === at.subitem + 1;
  const isNextLetter = asLetter === at.item + 1;
  const isDeeper = block.indent > at.itemIndent;
  if (isNextRoman && (!isNextLetter || isDeeper)) return { kind: "subitem", number: at.subitem + 1 };
  if (isNextLetter) return { kind: "item", number: at.item + 1 };
  const wantsRoman = asRoman !== undefined && at.item > 0 && (isDeeper || asLetter === undefined);
  return { expected: wantsRoman ? `(${roman(at.subitem + 1)})` : `(${String.fromCharCode(97 + at.item)})` };
}

/** Blocks of a text: what blank lines part, and what begins with a number or a letter of its own. */
export function blocksOf(text: string, offset: number): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  text.replace(/<!--[\s\S]*?-->/g, (note) => note.replace(/[^\n]/g, "")).split("\n").forEach((line, at) => {
    const words = line.trim();
    const begins = /^(\d{1,3}\.|\([a-z]{1,5}\))\s/.test(words);
    const last = blocks.at(-1);
    if (words === "") isOpen = false;
    else if (isOpen && !begins && last !== undefined) last.text += ` ${words}`;
    else {
      blocks.push({ text: words, line: at + 1 + offset, indent: line.search(/\S/) });
      isOpen = true;
    }
  });
  return blocks;
}

/** The units of a preamble: opening words, recitals, closing words. */
export function parsePreamble(text: string, source: Source): { units: Unit[]; problems: Problem[] } {
  const blocks = blocksOf(text, source.offset);
  if (blocks.length < 3) return { units: [], problems: [{ file: source.file, line: blocks[0]?.line ?? 1, code: "instrument/preamble", values: {} }] };
  const units = blocks.map(({ text: words, line }, at): Unit => {
    const name = at === 0 ? "opening" : at === blocks.length - 1 ? "closing" : String(at);
    return { id: `preamble-${name}`, steps: [], text: words, file: source.file, line };
  });
  return { units, problems: [] };
}
