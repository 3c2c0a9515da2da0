import { isOpen } from "./boundNouns.ts";
import type { Reading } from "./entry.ts";
import { type Facts, fact, factsOf } from "./facts.ts";
import type { Gap } from "./gap.ts";
import type { Change } from "./marks.ts";
import { joins } from "./spacing.ts";
import { DECOMPOSED, type Found } from "./words.ts";

/** Two words that may be one in the North, or not: an editor must look. */
export interface OpenGap {
  offset: number;
  word: string;
  readings: readonly Reading[];
}

/** The spaces of a text that the North leaves out or puts in, and those that only the sense settles. */
export function spacingOf(text: string, found: readonly Found[]): { changes: Change[]; open: OpenGap[] } {
  const changes: Change[] = [];
  const open: OpenGap[] = [];
  const eojeols = eojeolsOf(text, found);
  let before = NO_EOJEOL;
  let first = NO_EOJEOL;
  for (let index = 0; index < eojeols.length; index += 1) {
    const second = eojeols[index] ?? NO_EOJEOL;
    const { text: whole, word, isOpened, isClosed } = second.part;
    // 우리 나라, 우리 말 (2010, 6항)
    if (isOurs(word))
      changes.push({ offset: text.indexOf("우리", second.offset) + 2, from: "", to: " ", rule: "spacing" });
    const isBeside =
      second.offset === first.end + 1 &&
      first.part.text !== NOTHING &&
      !first.part.isClosed &&
      !isOpened &&
      word !== NOTHING &&
      text.charCodeAt(first.end) === SPACE;
    if (isBeside) {
      const next = (eojeols[index + 1] ?? NO_EOJEOL).part;
      const gap: Gap = {
        before: before.part.isClosed || first.part.isOpened ? NOTHING : before.part.text,
        first: first.part.text,
        second: word,
        after: isClosed || next.isOpened ? NOTHING : next.word,
        isWhole: word === whole,
      };
      if (joins(gap)) changes.push({ offset: first.end, from: " ", to: "", rule: "spacing" });
      else if (isOpen(gap)) open.push(openGap(first.offset, gap));
    }
    before = first;
    first = second;
  }
  return { changes, open };
}

function openGap(offset: number, { first, second }: Gap): OpenGap {
  const readings = [" ", ""].map((space) => ({ north: first.text + space + second.text, characters: "" }));
  return { offset, word: `${first.text} ${second.text}`, readings };
}

const isOurs = fact((word) => /^우리(?:나라|(?:말|글)(?:$|[은이을과의도로]))/.test(word));

/** An eojeol without the marks around it. */
interface Bare {
  text: Facts;
  /** The syllables that it begins with. */
  word: Facts;
  /** True if there are marks before it (`isOpened`) or after it (`isClosed`). */
  isOpened: boolean;
  isClosed: boolean;
}

interface Eojeol {
  part: Bare;
  offset: number;
  end: number;
}

const SPACE = 0x20;
const NOTHING = factsOf("");
const NO_EOJEOL: Eojeol = {
  part: { text: NOTHING, word: NOTHING, isOpened: true, isClosed: true },
  offset: -9,
  end: -9,
};
/** A run of characters that are neither blank nor a mask (see src/north/prose.ts). */
const RUN = /[^\s\ue000]+/g;

/** The eojeols of a text, as far as the last that has Hangul. */
function eojeolsOf(text: string, words: readonly Found[]): Eojeol[] {
  const found: Eojeol[] = [];
  let end = 0;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined || word.offset < end) continue;
    let start = word.offset;
    // Mostly one space is between two words and nothing else.
    if (start > end + 1 || (start > end && text.charCodeAt(end) !== SPACE))
      start = pushBetween(text, end, start, found);
    end = word.end;
    const next = text.charCodeAt(end);
    const isLast = end === text.length || next === SPACE;
    const isStopped =
      !isLast && (next === 0x2c || next === 0x2e) && (end + 1 === text.length || text.charCodeAt(end + 1) <= SPACE);
    if (start === word.offset && (isLast || isStopped)) {
      found.push({
        part: isLast ? asItIs(word.facts) : stopped(word.facts),
        offset: start,
        end: isLast ? end : (end += 1),
      });
      continue;
    }
    RUN.lastIndex = end;
    if (!isLast && RUN.exec(text)?.index === end) end = RUN.lastIndex;
    found.push({
      part: start === word.offset && end === word.end ? asItIs(word.facts) : bareOf(factsOf(text.slice(start, end))),
      offset: start,
      end,
    });
  }
  return found;
}

/** Pushes what has no Hangul before a word; the place where the word's own eojeol begins. */
function pushBetween(text: string, end: number, offset: number, found: Eojeol[]): number {
  RUN.lastIndex = end;
  for (let run = RUN.exec(text); run !== null && run.index < offset; run = RUN.exec(text)) {
    if (RUN.lastIndex > offset) return run.index;
    found.push({ part: bareOf(factsOf(run[0])), offset: run.index, end: RUN.lastIndex });
  }
  return offset;
}

const asItIs = fact((_text, word): Bare => ({ text: word, word, isOpened: false, isClosed: false }));
const stopped = fact((_text, word): Bare => ({ text: word, word, isOpened: false, isClosed: true }));

const bareOf = fact((text): Bare => {
  const whole = DECOMPOSED.test(text) ? text.normalize("NFC") : text;
  const bare = whole.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%℃]+$/gu, "").replace(/^[\s\S]*[^\p{L}\p{N}.,%℃]/u, "");
  const word = /^[^\p{L}\p{N}]*([가-힣]+)/u.exec(whole)?.[1] ?? "";
  // What is left behind a bracket that closes is a particle: [다리]도 마찬가지.
  const isParticle = /[)\]》〉”’」』*_][가-힣]+[^\p{L}\p{N}]*$/u.test(whole);
  return {
    text: isParticle ? NOTHING : factsOf(bare),
    word: word === "" ? NOTHING : factsOf(word),
    isOpened: /^[^\p{L}\p{N}]/u.test(whole),
    isClosed: /[^\p{L}\p{N}%℃]$/u.test(whole),
  };
});
