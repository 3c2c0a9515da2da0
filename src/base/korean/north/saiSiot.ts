import { finalLetter, initialLetter, vowelLetter, withFinal } from "../syllables.ts";
import type { Lexicon } from "./entry.ts";
import { readTable } from "./readTable.ts";

interface SaiSiot {
  short: ReadonlyMap<string, string>;
  first: ReadonlySet<string>;
  keep: RegExp;
  second: RegExp;
}

let known: SaiSiot | undefined;

function table(): SaiSiot {
  if (known !== undefined) return known;
  const sections: Record<string, string[]> = { short: [], first: [], keep: [], second: [] };
  let section: string[] = [];
  for (const line of readTable("tables/saisiot.txt")) {
    const name = /^\[(\w+)\]$/.exec(line)?.[1];
    if (name !== undefined) section = sections[name] ?? [];
    else section.push(line);
  }
  const short = new Map<string, string>();
  for (const line of sections.short ?? []) {
    const [first = "", ...rest] = line.split(" ");
    short.set(first, (short.get(first) ?? "") + rest.join(""));
  }
  const alternatives = (lines: readonly string[]) =>
    lines
      .join(" ")
      .split(" ")
      .filter(Boolean)
      .sort((a, b) => b.length - a.length)
      .join("|");
  known = {
    short,
    first: new Set((sections.first ?? []).join(" ").split(" ")),
    keep: new RegExp(alternatives(sections.keep ?? []), "g"),
    second: new RegExp(`^(?:${alternatives(sections.second ?? [])})`),
  };
  return known;
}

/** Syllables that are words, stems or ends of words with their ㅅ: for these more must speak for a ㅅ between words. */
const OWN = new Set(
  "것옷뜻맛멋벗못빗붓낫솟씻웃짓엿젓첫긋깃갓탓헛덧옛햇풋숫뭇굿곳넷셋릇엇앗끗슷듯럿렷싯밋잇잣놋삿댓섯읏핏킷켓봇샷컷닛닷팟벳슛멧펫릿톳캣맷샛돗뭣깟앳겟왓넛",
);
/** Only before these sounds a ㅅ is put between words; before ㅇ only where an ㄴ is heard. */
const FOLLOWS = new Set("ㄱㄷㅂㅅㅈㄴㅁ");
const SOFT = new Set("ㅣㅑㅕㅛㅠㅖㅒ");

/** Places in an eojeol with a ㅅ between two words. */
export function saiSiotAt(text: string, words: Lexicon): number[] {
  const places: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (finalLetter(text.charAt(at)) === "ㅅ" && isBetween(text, at, words)) places.push(at);
  }
  return places;
}

function isBetween(text: string, at: number, words: Lexicon): boolean {
  const syllable = text.charAt(at);
  const next = text.charAt(at + 1);
  const initial = initialLetter(next);
  if (!FOLLOWS.has(initial) && !(initial === "ㅇ" && SOFT.has(vowelLetter(next)))) return false;
  if (syllable === "윗") return false;
  const { short, first: firsts, keep, second } = table();
  const open = withFinal(syllable, "-");
  const rest = text.slice(at + 1);
  const isOwn = isKept(text, at, keep);
  for (let start = 0; start < at; start += 1) {
    const first = text.slice(start, at) + open;
    // 동지 + 날: a known word before, a usual second word behind.
    if ((firsts.has(first) || words.has(first)) && !isOwn && second.test(rest)) return true;
  }
  const followers = short.get(open);
  if (
    followers !== undefined &&
    !(isOwn && at > 0) &&
    (at === 0 || !OWN.has(syllable)) &&
    !(at === 0 && isOwn && !followers.includes(next))
  ) {
    if (followers.includes("*") || (followers.includes(next) && at === 0)) return true;
  }
  if (isOwn || OWN.has(syllable)) return false;
  return at > 0;
}

function isKept(text: string, at: number, keep: RegExp): boolean {
  keep.lastIndex = 0;
  for (let found = keep.exec(text); found !== null; found = keep.exec(text)) {
    if (found.index <= at && at < found.index + found[0].length) return true;
    keep.lastIndex = found.index + 1;
  }
  return false;
}
