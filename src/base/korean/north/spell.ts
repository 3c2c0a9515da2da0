import { finalLetter, withFinal } from "../syllables.ts";
import { plain, questionAt, wa, waAt, yeo, yeoAt } from "./endings.ts";
import type { Entry, Reading } from "./entry.ts";
import type { Tables } from "./lexicon.ts";
import { beginsLikeName, beginsLikePerson, nameIn } from "./names.ts";
import { particleAfter } from "./particles.ts";
import { saiSiotAt } from "./saiSiot.ts";
import { type Part, segment } from "./segment.ts";
import { isTail } from "./tails.ts";

/** The rules by which a spelling changes. */
export type SpellingRule =
  | "initial"
  | "rate"
  | "pye"
  | "sai-siot"
  | "upper"
  | "yeo"
  | "wa"
  | "tense"
  | "loanword"
  | "name"
  | "numeral"
  | "site";

export interface Edit {
  start: number;
  end: number;
  to: string;
  rule: SpellingRule;
}

export interface Doubt {
  start: number;
  end: number;
  readings: readonly Reading[];
}

export interface Spelling {
  edits: Edit[];
  doubts: Doubt[];
  /** True if what follows in the next eojeol may settle a part. */
  dependsOnNext?: boolean;
}

const NUMERAL = /^[일이삼사오육칠팔구십백천만억]*(?:[십백천만오이]육|육[십백천만억])[일이삼사오육칠팔구십백천만억]*/;
/** 육 is a number before what it counts; 육회 and 육성 are something else. */
const SIX = /^육(?=(?:$|년|개월|개년|주일|학년|번째|층|호선|분|초|킬로|미터|인조|명|세기|대손|남매|형제))/;
const EXAMPLE = /^예(?=(?:를|를들어|를들면|가|는|로|도|컨대)$)/;
/** 위 is 우 or 웃 in the North; only where it cannot be the stomach, consolation or a rank. */
const UPPER: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /^위(?=에|에서|에는|에도|에서는|에서도|에서의|에만|에까지|아래|아래로|아래로는)(?=(?:에|에서|에는|에도|에서는|에서도|에서의|에만|아래.{0,3})$)/,
    "우",
  ],
  [/^위(?=(?:쪽|층|편|턱))/, "웃"],
];

/** Syllables that the rules below ask for, besides those of words that change. */
const SPECIAL = /[워웠까꼬쏘쏜육윗폐]|^[예위]/;

/** The Northern spelling of one eojeol of Hangul syllables; `next` is the eojeol after it, where only a space is between. */
export function spell(text: string, tables: Tables, next = ""): Spelling {
  const letters = text.length > 1 ? saiSiotAt(text, tables.words) : [];
  if (letters.length === 0 && !SPECIAL.test(text) && !needsParts(text, tables) && !beginsLikePerson(text))
    return { edits: [], doubts: [] };
  // Syllable by syllable; the rules replace syllables. A loanword is kept whole at its first place.
  const out = [...text];
  const rules = new Map<number, SpellingRule>();
  const put = (at: number, syllable: string, rule: SpellingRule) => {
    if (out[at] === syllable) return;
    out[at] = syllable;
    if (!rules.has(at)) rules.set(at, rule);
  };
  const doubts: Doubt[] = [];
  for (const at of letters) put(at, withFinal(text.charAt(at), "-"), "sai-siot");
  const joined = out.join("");
  const parts = needsParts(joined, tables)
    ? segment(
        joined,
        tables,
        letters.map((at) => at + 1),
      )
    : [];
  for (const part of parts) putPart(joined, part, next, put, doubts);
  putRates(joined, parts, put);
  const name = nameIn(text, parts);
  if (name !== undefined) {
    doubts.splice(0, doubts.length, ...doubts.filter(({ start }) => start >= name.length));
    for (let at = 0; at < name.length; at += 1) {
      out[at] = text.charAt(at);
      put(at, name.north.charAt(at), "name");
    }
    if (name.readings !== undefined) doubts.push({ start: 0, end: name.length, readings: name.readings });
  }
  for (const at of /[어었]/.test(text) ? yeoAt(text, parts) : []) {
    // 되뇌어 is a verb: no fish named 뇌어 is in it.
    if (parts.some(({ start, end, entry }) => entry?.kind === "noun" && start === at - 1 && end === at + 1)) {
      for (const place of [at - 1, at]) {
        out[place] = text.charAt(place);
        rules.delete(place);
      }
    }
    put(at, yeo(text.charAt(at)), "yeo");
  }
  if (/[워웠]/.test(text)) for (const at of waAt(text)) put(at, wa(text.charAt(at)), "wa");
  if (/[까꼬쏘쏜]/.test(text)) for (const at of questionAt(text)) put(at, plain(text.charAt(at)), "tense");
  const numeral = text.includes("육") ? (NUMERAL.exec(text) ?? SIX.exec(text)) : null;
  if (numeral !== null)
    for (let at = 0; at < numeral[0].length; at += 1) if (text.charAt(at) === "육") put(at, "륙", "numeral");
  if (text.startsWith("예") && EXAMPLE.test(text)) put(0, "례", "initial");
  if (text.startsWith("위")) for (const [pattern, north] of UPPER) if (pattern.test(text)) put(0, north, "upper");
  for (let at = 0; /[윗폐]/.test(joined) && at < text.length; at += 1) {
    // 바윗돌 and 사윗감 are of 바위 and 사위.
    if (text.charAt(at) === "윗" && /^(?:|손|[바사가])$/.test(text.slice(0, at)))
      put(at, /[바사가]$/.test(text.slice(0, at)) ? "위" : "웃", "upper");
    if (out[at] === "폐") put(at, "페", "pye");
  }
  const last = parts.at(-1);
  const dependsOnNext = last?.entry?.conditions !== undefined && last.end === text.length;
  return { edits: merged(text, out, rules, parts), doubts, ...(dependsOnNext ? { dependsOnNext } : {}) };
}

/** Returns true if a rule needs the parts of an eojeol; most contain no word that changes. */
function needsParts(text: string, { words, changing }: Tables): boolean {
  if (/[율어었]/.test(text) || beginsLikeName(text)) return true;
  for (let at = 0; at < text.length; at += 1) {
    const longest = changing.get(text.slice(at, at + 2)) ?? 0;
    for (let end = at + 2; end <= at + longest; end += 1) if (words.has(text.slice(at, end))) return true;
    if (changing.has(text.charAt(at))) return true;
  }
  return false;
}

function putPart(
  text: string,
  { start, end, entry }: Part,
  next: string,
  put: (at: number, syllable: string, rule: SpellingRule) => void,
  doubts: Doubt[],
): void {
  if (entry === undefined) return;
  if (entry.kind === "plain" && end - start === 1 && /[바가꿈메]$/.test(text.slice(0, start))) return;
  const { north, isSettled } = choiceOf(entry, text.slice(end), next);
  const rule = entry.kind === "plain" ? "tense" : entry.kind === "loan" ? "loanword" : "initial";
  if (north.length === end - start) for (let at = start; at < end; at += 1) put(at, north.charAt(at - start), rule);
  else {
    put(start, north, rule);
    for (let at = start + 1; at < end; at += 1) put(at, "", rule);
  }
  if (entry.kind === "loan") putParticle(text, start, end, north, put);
  if (entry.readings !== undefined && !isSettled) doubts.push({ start, end, readings: entry.readings });
}

/** A particle fits the word before it: 컵이, 고뿌가. */
function putParticle(
  text: string,
  start: number,
  end: number,
  north: string,
  put: (at: number, syllable: string, rule: SpellingRule) => void,
): void {
  const rest = text.slice(end);
  const particle = isTail(rest) ? particleAfter(text.slice(start, end), north, rest) : undefined;
  if (particle === undefined) return;
  put(end, particle.to, "loanword");
  for (let at = end + 1; at < end + particle.from.length; at += 1) put(at, "", "loanword");
}

function choiceOf({ north, conditions }: Entry, rest: string, next: string): { north: string; isSettled: boolean } {
  // 연대 보증 is 련대, as 연대보증; one syllable alone may be a particle.
  const isMet = (follow: string) =>
    follow.startsWith("+")
      ? rest === "" && next.startsWith(follow.slice(1))
      : rest.startsWith(follow) || (rest === "" && follow.length > 1 && next.startsWith(follow));
  const met = conditions?.find(([follows]) => follows.some(isMet));
  return met === undefined ? { north, isSettled: false } : { north: met[1], isSettled: true };
}

/** 율 behind a word is 률: 출산율, 참여율. */
function putRates(
  text: string,
  parts: readonly Part[],
  put: (at: number, syllable: string, rule: SpellingRule) => void,
): void {
  parts.forEach(({ start, end, entry }, index) => {
    const before = parts[index - 1];
    if (before === undefined || end - start !== 1 || entry !== undefined || text.charAt(start) !== "율") return;
    const final = finalLetter(text.charAt(start - 1));
    if (start >= 2 && (final === "-" || final === "ㄴ")) put(start, "률", "rate");
  });
}

/** Neighbouring changes of one part are one edit. */
function merged(
  text: string,
  out: readonly string[],
  rules: ReadonlyMap<number, SpellingRule>,
  parts: readonly Part[],
): Edit[] {
  const edits: Edit[] = [];
  const partOf = (at: number) => parts.findIndex(({ start, end }) => start <= at && at < end);
  for (const at of [...rules.keys()].sort((a, b) => a - b)) {
    if (out[at] === text.charAt(at)) continue;
    const last = edits.at(-1);
    const rule = rules.get(at) ?? "initial";
    const isSame = last !== undefined && partOf(last.start) === partOf(at) && rule === last.rule;
    if (isSame && last.end <= at) {
      last.to += text.slice(last.end, at) + (out[at] ?? "");
      last.end = at + 1;
    } else edits.push({ start: at, end: at + 1, to: out[at] ?? "", rule });
  }
  return edits;
}
