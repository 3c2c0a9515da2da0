import { decisionBeside, mayBeDecided } from "./north/beside.ts";
import { characterReadings } from "./north/characters.ts";
import type { Reading } from "./north/entry.ts";
import { fact } from "./north/facts.ts";
import { spacingOf } from "./north/gaps.ts";
import { tables } from "./north/lexicon.ts";
import { type Change, middleDots, numbers, quotationMarks } from "./north/marks.ts";
import { nearChoice } from "./north/near.ts";
import { particleAfter } from "./north/particles.ts";
import { readPairs } from "./north/readTable.ts";
import { type Spelling, spell } from "./north/spell.ts";
import { isTail, isTailOfNative } from "./north/tails.ts";
import { type Found, wordsOf } from "./north/words.ts";

export type { Change } from "./north/marks.ts";

/** The kinds of changes to be made. Vocabulary replaces whole words and is off unless asked for. */
export interface Levels {
  spelling: boolean;
  spacing: boolean;
  vocabulary: boolean;
}

/** A word that the text alone does not settle; where `taken` differs from the word, that reading was taken. */
export interface Undecided {
  offset: number;
  word: string;
  readings: readonly Reading[];
  taken: string;
}

export interface NorthText {
  text: string;
  changes: Change[];
  undecided: Undecided[];
}

export interface NorthOptions {
  levels?: Partial<Levels>;
  /** The site's own words, as `siteWords` reads them: a word that stays, or its replacement. */
  words?: ReadonlyMap<string, string>;
}

/** No eojeol is so long; what is longer is looked at only for what needs no analysis. */
const LONGEST = 60;
const AS_IT_IS: Spelling = { edits: [], doubts: [] };

/**
 * A Korean text of the South in the spelling of the North, with every change and every word that is left to an editor.
 * With all levels off it is the text that was given; what is no Hangul word survives.
 */
export function toNorth(text: string, { levels = {}, words = new Map() }: NorthOptions = {}): NorthText {
  const { spelling = true, spacing = true, vocabulary = false } = levels;
  const changes: Change[] = [];
  const undecided: Undecided[] = [];
  const found = wordsOf(text);
  if (spelling || vocabulary) {
    for (let index = 0; index < found.length; index += 1) {
      const word = found[index];
      if (word === undefined) continue;
      const own = ownWord(word.text, words);
      const other = own === undefined && vocabulary ? ownWord(word.text, vocabularyTable()) : undefined;
      if (own !== undefined) pushWord(word, own, "site", changes);
      else if (other !== undefined) pushWord(word, other, "vocabulary", changes);
      else if (
        spelling &&
        !pushParticle(text, found[index - 1], word, changes) &&
        !pushDecision(text, found, index, changes, undecided)
      ) {
        pushSpelling(text, found, index, changes, undecided);
      }
    }
  }
  if (spelling) changes.push(...quotationMarks(text), ...middleDots(text), ...numbers(text));
  if (spacing) {
    const { changes: spaces, open } = spacingOf(text, found);
    for (const space of spaces) changes.push(space);
    for (const gap of open) undecided.push({ ...gap, taken: gap.word });
  }
  changes.sort((a, b) => a.offset - b.offset || a.from.length - b.from.length);
  return { text: applied(text, changes), changes, undecided };
}

/** Its replacement where an eojeol is one of these words, alone or with a particle behind it. */
function ownWord(text: string, words: ReadonlyMap<string, string>): { length: number; to: string } | undefined {
  if (words.size === 0) return undefined;
  for (let length = text.length; length > 0; length -= 1) {
    const to = words.get(text.slice(0, length));
    const rest = text.slice(length);
    if (to !== undefined && (rest === "" || isTail(rest) || isTailOfNative(rest))) return { length, to };
  }
  return undefined;
}

function pushWord(word: Found, { length, to }: { length: number; to: string }, rule: string, changes: Change[]): void {
  const from = word.text.slice(0, length);
  if (from !== to) pushEdit(word, 0, length, to, rule, changes);
}

/** Edits count syllables; the text may have each in several letters. */
function pushEdit(word: Found, start: number, end: number, to: string, rule: string, changes: Change[]): void {
  const written = (part: string) => (word.isDecomposed ? part.normalize("NFD") : part);
  const offset = word.offset + written(word.text.slice(0, start)).length;
  changes.push({ offset, from: written(word.text.slice(start, end)), to: written(to), rule });
}

const spellingOf = fact((word): Spelling => {
  if (word.length > LONGEST) return AS_IT_IS;
  const spelling = spell(word, tables());
  const isPlain = spelling.edits.length + spelling.doubts.length === 0 && spelling.dependsOnNext !== true;
  return isPlain ? AS_IT_IS : spelling;
});

/**
 * Adds the change or the open choice that the neighbours of a short word or a name decide; returns true if that settles
 * it.
 */
function pushDecision(
  text: string,
  found: readonly Found[],
  index: number,
  changes: Change[],
  undecided: Undecided[],
): boolean {
  const word = found[index];
  if (word === undefined || !mayBeDecided(word.facts)) return false;
  const [last, next] = [found[index - 1], found[index + 1]];
  const decision = decisionBeside({
    before: last !== undefined && text.slice(last.end, word.offset) === " " ? last.text : "",
    word: word.text,
    after: next !== undefined && text.slice(word.end, next.offset) === " " ? next.text : "",
    next: text.slice(word.end, word.end + 2).trim(),
  });
  if (decision === undefined) return false;
  if (decision.edit !== undefined)
    pushEdit(word, decision.edit.start, decision.edit.end, decision.edit.to, decision.edit.rule, changes);
  else undecided.push({ offset: word.offset, word: word.text, readings: decision.readings ?? [], taken: word.text });
  return decision.edit !== undefined || word.text.length < 3;
}

function pushSpelling(
  text: string,
  found: readonly Found[],
  index: number,
  changes: Change[],
  undecided: Undecided[],
): void {
  const [before, word, after] = [found[index - 1], found[index], found[index + 1]];
  if (word === undefined) return;
  const first = spellingOf(word.facts);
  if (first === AS_IT_IS) return;
  const isFollowed = first.dependsOnNext === true && after !== undefined && text.slice(word.end, after.offset) === " ";
  const { edits, doubts } = isFollowed ? spell(word.text, tables(), after.text) : first;
  const settled = doubts.length > 0 ? characterReadings(text, word.end, word.text) : undefined;
  if (settled !== undefined) {
    // 이상(理想): the editor has said which.
    if (settled !== word.text) pushEdit(word, 0, word.text.length, settled, "initial", changes);
    return;
  }
  const isAfterNumber =
    doubts.length > 0 &&
    /[\d가-힣%]\s?$/.test(text.slice(Math.max(0, word.offset - 2), word.offset)) &&
    isQuantity(text.slice(0, word.offset), before);
  // What stands near may say that a word stays.
  const near = doubts.map(({ start, end }) => {
    const own = word.text.slice(start, end);
    return nearChoice(own, () => eojeolsNear(text, found, index, own));
  });
  const isKept = (at: number) =>
    doubts.some(({ start, end }, each) => start <= at && at < end && near[each] === word.text.slice(start, end));
  for (const { start, end, to, rule } of edits) if (!isKept(start)) pushEdit(word, start, end, to, rule, changes);
  for (const [each, { start, end, readings }] of doubts.entries()) {
    const own = word.text.slice(start, end);
    const told = near[each];
    if (told === own) continue;
    // 18세 이상 is never an ideal.
    if (own === "이상" && start === 0 && isAfterNumber) continue;
    const prefix = word.isDecomposed ? word.text.slice(0, start).normalize("NFD").length : start;
    const taken = edits.find((edit) => edit.start <= start && start < edit.end);
    if (told !== undefined && taken !== undefined && told === takenIn(own, start, edits)) continue;
    if (told !== undefined && taken === undefined) {
      pushEdit(word, start, end, told, "initial", changes);
      continue;
    }
    undecided.push({
      offset: word.offset + prefix,
      word: own,
      readings,
      taken: taken === undefined ? own : takenIn(own, start, edits),
    });
  }
}

/** The two eojeols on each side of a word in its sentence, and what stands behind the word in its own. */
function eojeolsNear(text: string, found: readonly Found[], index: number, own: string): string[] {
  const near: string[] = [];
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) < 3; at += step) {
      const [one, last] = [found[at], found[at - step]];
      if (one === undefined || last === undefined) break;
      const between = step > 0 ? text.slice(last.end, one.offset) : text.slice(one.end, last.offset);
      if (/[.!?\n]/.test(between)) break;
      near.push(one.text);
    }
  }
  const word = found[index]?.text ?? "";
  return [...near, word.slice(word.indexOf(own) + own.length), word.slice(0, word.indexOf(own))];
}

/** A particle behind a mark fits the loanword before it: “캠페인”을 is 《깜빠니야》를. */
function pushParticle(text: string, before: Found | undefined, word: Found, changes: Change[]): boolean {
  const last = changes.at(-1);
  if (
    before === undefined ||
    last?.rule !== "loanword" ||
    last.offset + last.from.length !== before.end ||
    !isTail(word.text)
  )
    return false;
  const between = text.slice(before.end, word.offset);
  if (between === "" || /[\s\p{L}\p{N}]/u.test(between)) return false;
  const particle = particleAfter(last.from.normalize("NFC"), last.to.normalize("NFC"), word.text);
  if (particle !== undefined) pushEdit(word, 0, particle.from.length, particle.to, "particle", changes);
  return true;
}

function takenIn(own: string, start: number, edits: ReadonlyArray<{ start: number; end: number; to: string }>): string {
  let text = own;
  for (const edit of [...edits].reverse()) {
    const [from, to] = [edit.start - start, edit.end - start];
    if (from >= 0 && to <= own.length) text = text.slice(0, from) + edit.to + text.slice(to);
  }
  return text;
}

function isQuantity(before: string, word: Found | undefined): boolean {
  return (
    /\d[\p{L}%]{0,4}\s?$/u.test(before.slice(-8)) ||
    (word !== undefined && /(?:년|월|일|명|개|세|살|번|배|시간|가지|절반|이틀|한달|이)$/.test(word.text))
  );
}

/** The text with its changes made; those that overlap an earlier one are left out. */
function applied(text: string, changes: readonly Change[]): string {
  let out = "";
  let at = 0;
  for (const { offset, from, to } of changes) {
    if (offset < at) continue;
    out += text.slice(at, offset) + to;
    at = offset + from.length;
  }
  return out + text.slice(at);
}

let vocabularyPairs: ReadonlyMap<string, string> | undefined;

function vocabularyTable(): ReadonlyMap<string, string> {
  vocabularyPairs ??= new Map(readPairs("tables/vocabulary.txt"));
  return vocabularyPairs;
}
