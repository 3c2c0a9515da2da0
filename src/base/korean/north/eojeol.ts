import { finalLetter } from "../syllables.ts";
import { isBehindNoun } from "./behind.ts";
import { type Facts, fact, factsOf } from "./facts.ts";
import { tables } from "./lexicon.ts";
import { nounTables } from "./nouns.ts";

/** The classes of an eojeol without a particle: a noun, a word relating to one (사회적), a time of day, or an adverb. */
export type Bare = "noun" | "relating" | "season" | "adverbial" | "none";

/** A noun at the beginning of an eojeol, and the text after it. */
export interface Head {
  noun: string;
  tail: "" | "particle" | "verbal";
}

const VERBAL =
  /^(?:하|해|했|한|할|함|합|되|돼|됐|된|될|됨|됩|시키|시켜|시켰|시킨|시킬|당하|당해|당했|당한|당할|받|스럽|스러|스레|롭|로운|로워|있|없|답)/;

/** Attributive endings of verbs, and endings of nouns with a particle. */
const UNLIKE_NOUNS = /[은는을를의에과와만한할된될진던]$|중인$|도록$|려고$|면서$|지만$|거나$|다가$|므로$|이란$|이라$/;
const PARTICLE_END = /[이가은는을를의에도만로와과]$/;

/** The longest chain of nouns that is looked for. */
const LONGEST = 10;
const NO_HEAD: Head = { noun: "", tail: "" };

/** Returns the class of a Hangul eojeol without a particle. */
export const bareOf = fact((text, word): Bare => {
  const { adverbial, seasons, starts, isNoun } = nounTables();
  if (adverbial.has(text)) return "adverbial";
  if (seasons.has(text)) return "season";
  // 목적상 is an adverbial.
  if (text.length > 2 && text.endsWith("상") && !isNoun(text) && isChainButLast(text)) return "none";
  if (text.length === 1) return starts.has(text) ? "noun" : "none";
  if (text.length > 2 && UNLIKE_NOUNS.test(text) && !isNoun(text)) return "none";
  if (!isNoun(text) && chainEnds(word)[text.length] !== true && !isPlainlyListed(text)) return "none";
  // 사고가 is a noun and its particle, whatever else its syllables may be.
  if (
    text.length > 2 &&
    !isNoun(text) &&
    (headOf(word)?.tail === "particle" || (text.endsWith("인") && isChainButLast(text)))
  )
    return "none";
  // 사회적 문제: what relates to something goes together with it.
  return text.endsWith("적") && isChainButLast(text) ? "relating" : "noun";
});

/** The noun that an eojeol begins with, if all that follows it is a particle or makes a verb of it. */
export function headOf(word: Facts): Head | undefined {
  const head = knownHead(word);
  return head === NO_HEAD ? undefined : head;
}

const knownHead = fact((text, word): Head => {
  const { ends: ofOne, isNoun } = nounTables();
  const ends = chainEnds(word);
  for (let end = text.length; end > 0; end -= 1) {
    if (end === 1 ? !ofOne.has(text.charAt(0)) : ends[end] !== true && !(end === 2 && isListed(text.slice(0, 2))))
      continue;
    const noun = text.slice(0, end);
    const rest = text.slice(end);
    if (rest === "" && end > 2 && !isNoun(noun) && PARTICLE_END.test(noun)) continue;
    if (rest === "") return end === 1 ? NO_HEAD : { noun, tail: "" };
    if (isBehindNoun(rest) && fits(noun, rest)) return { noun, tail: "particle" };
    if (end > 1 && VERBAL.test(rest)) return { noun, tail: "verbal" };
  }
  return NO_HEAD;
});

/** Returns true if a particle has the form required by the sound before it: 학교가, not 학교이. */
function fits(noun: string, rest: string): boolean {
  const isOpen = finalLetter(noun.charAt(noun.length - 1)) === "-";
  if (/^(?:가|는|를|와|랑|나$|라|란|든)/.test(rest)) return isOpen;
  if (/^(?:이$|은|을|과|이랑|이나|이라|이란|이든|이며)/.test(rest)) return !isOpen;
  return true;
}

/** Returns true if a text consists of nothing but nouns and their affixes. */
export function isChain(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= LONGEST &&
    (nounTables().isNoun(text) || (text.length > 2 && chainEnds(factsOf(text))[text.length] === true))
  );
}

/** Returns true if the text without its last syllable consists of nouns: 사람 in 사람은. */
export function isChainButLast(text: string): boolean {
  return text.length > 2 && text.length <= LONGEST && chainEnds(factsOf(text))[text.length - 1] === true;
}

/** The places in an eojeol to which nouns, their prefixes and suffixes lead from its beginning. */
const chainEnds = fact((text): boolean[] => {
  const { isNoun, suffixes, prefixes } = nounTables();
  const last = Math.min(text.length, LONGEST);
  const ends: boolean[] = [];
  const isBehindSuffix: boolean[] = [];
  const nounsFrom = (at: number) => {
    // 하고, 되면 are of verbs: no noun begins like them within a chain.
    if (at > 0 && /[하되]/.test(text.charAt(at))) return;
    if (at > 0 && text.startsWith("이란", at)) return;
    for (let end = at + 2; end <= Math.min(last, at + 6); end += 1) if (isNoun(text.slice(at, end))) ends[end] = true;
  };
  nounsFrom(0);
  if (prefixes.has(text.charAt(0))) {
    for (let end = 3; end <= Math.min(last, 5); end += 1) {
      if (isNoun(text.slice(1, end)) && !/[고며면지게서나니러려어아여기]/.test(text.charAt(end - 1))) ends[end] = true;
    }
  }
  for (let at = 2; at < last; at += 1) {
    if (ends[at] !== true) continue;
    nounsFrom(at);
    if (isBehindSuffix[at] === true) continue;
    for (const end of [at + 1, at + 2]) {
      if (end > last || !suffixes.has(text.slice(at, end)) || ends[end] === true) continue;
      ends[end] = true;
      isBehindSuffix[end] = true;
    }
  }
  return ends;
});

/** The same of one that does not end like a particle or a verb. */
const isPlainlyListed = (text: string): boolean => isListed(text) && !LIKE_ENDINGS.test(text);
const LIKE_ENDINGS =
  /[이가은는을를의에도만로와과나여서고며면지러니기자게라다해하려던데까요내할한어아혀져쳐워된될인일임간갈건걸본볼친칠난날든들린릴온올준줄단달산살신시진셔선]$/;

/** Returns true for a two-syllable word in the lexicon of words of Chinese origin that also occurs in longer words. */
function isListed(text: string): boolean {
  const entry = tables().words.get(text);
  return text.length === 2 && entry?.kind === "noun" && entry.isRare !== true && !nounTables().adverbial.has(text);
}
