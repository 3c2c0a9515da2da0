import { finalLetter } from "../syllables.ts";
import { tables } from "./lexicon.ts";
import { nounTables } from "./nouns.ts";

/** What an eojeol can be beside others. */
export interface Shape {
  /** A noun or a chain of nouns without a particle; an adverbial one says when or how, `maybe` is also a verb. */
  bare: "noun" | "relating" | "season" | "adverbial" | "none";
  /** A noun at its beginning, and what stands behind it. */
  head: { noun: string; tail: "" | "particle" | "verbal" } | undefined;
}

const PARTICLE =
  "께서는|께서|에게서|에게는|에게도|에게|에서는|에서도|에서의|에서만|에서|에는|에도|에만|에|한테서|한테|으로서의|으로서|으로써|으로는|으로도|으로의|으로|로서의|로서|로써|로는|로도|로의|로|와의|와는|와도|와|과의|과는|과도|과|하고|이랑|랑|을|를|이|가|은|는|의|도|만|까지|부터|마저|조차|처럼|보다|마다|밖에|이나|나|이라도|라도|대로|만큼|뿐|이란|란|이든지|이든|든|여|께|님";
const COPULA =
  "이다|이다\\S*|이고|이며|이면|이지|이지만|이라|이라고|이라는|이라면|이라서|이므로|이니|이니까|이어서|이어야|이었\\S*|이기\\S*|이냐|이네|이군|이자|이거나|이던|이요|이에요|예요|이야|입니\\S*|인|인데|인지|인가|일|일까\\S*|일지|임|임을|였\\S*";
const TAIL = new RegExp(`^(?:들|님|님들)?(?:${PARTICLE}){0,3}(?:${COPULA})?$`);
const VERBAL = /^(?:하|해|했|한|할|함|합|되|돼|됐|된|될|됨|됩|시키|시켜|시켰|시킨|시킬|당하|당해|당했|당한|당할|받|스럽|스러|스레|롭|로운|로워|있|없|답)/;

/** Ends of verbs that tell of a noun, and of nouns with a particle. */
const UNLIKE_NOUNS = /[은는을를의에과와만한할된될진던]$|중인$/;
const PARTICLE_END = /[이가은는을를의에도만로와과]$/;

const met = new Map<string, Shape>();
const MOST_MET = 50_000;

/** The shape of an eojeol of Hangul; texts repeat themselves, so it is remembered. */
export function shapeOf(text: string): Shape {
  const known = met.get(text);
  if (known !== undefined) return known;
  if (met.size >= MOST_MET) met.clear();
  const shape = { bare: bareOf(text), head: headOf(text) };
  met.set(text, shape);
  return shape;
}

function bareOf(text: string): Shape["bare"] {
  const { section } = nounTables();
  if (section("adverbial").has(text)) return "adverbial";
  if (section("seasons").has(text)) return "season";
  if (text.length === 1) return section("starts").has(text) ? "noun" : "none";
  if (!isChain(text)) return "none";
  // 사고가 is a noun and its particle, whatever else its syllables may be.
  if (text.length > 2 && !nounTables().isNoun(text) && (UNLIKE_NOUNS.test(text) || headOf(text)?.tail === "particle")) return "none";
  // 사회적 문제: what relates to something goes together with it.
  return /[적상]$/.test(text) && isChain(text.slice(0, -1)) ? "relating" : "noun";
}

function headOf(text: string): Shape["head"] {
  const { section } = nounTables();
  for (let end = text.length; end > 0; end -= 1) {
    const noun = text.slice(0, end);
    const rest = text.slice(end);
    if (rest === "" && end > 2 && !nounTables().isNoun(noun) && PARTICLE_END.test(noun)) continue;
    if (end === 1 ? !section("ends").has(noun) : !isChain(noun) && !isListed(noun)) continue;
    if (rest === "") return end === 1 ? undefined : { noun, tail: "" };
    if (TAIL.test(rest) && fits(noun, rest)) return { noun, tail: "particle" };
    if (end > 1 && VERBAL.test(rest)) return { noun, tail: "verbal" };
  }
  return undefined;
}

/** Whether a particle has the form that the sound before it asks for: 학교가, not 학교이. */
function fits(noun: string, rest: string): boolean {
  const isOpen = finalLetter(noun.charAt(noun.length - 1)) === "-";
  if (/^(?:가|는|를|와|랑|나$|라도|란|든)/.test(rest)) return isOpen;
  if (/^(?:이$|은|을|과|이랑|이나|이라도|이란|이든)/.test(rest)) return !isOpen;
  return true;
}

/** Whether a text is a noun, or nouns and what they are made with, and nothing else. */
export function isChain(text: string): boolean {
  const { isNoun, section } = nounTables();
  if (text.length > 10) return false;
  if (isNoun(text)) return true;
  if (text.length < 3) return false;
  for (let end = 2; end < text.length; end += 1) {
    if (!isNoun(text.slice(0, end))) continue;
    const rest = text.slice(end);
    if (section("suffixes").has(rest)) return true;
    if (/^[하되]/.test(rest)) continue;
    if (rest.length > 1 && isChain(rest)) return true;
    if (rest.length > 2 && section("suffixes").has(rest.charAt(0)) && isChain(rest.slice(1))) return true;
  }
  return section("prefixes").has(text.charAt(0)) && isNoun(text.slice(1)) && !/[고며면지게서나니러려어아여기]$/.test(text);
}

/** Whether the lexicon of words of Chinese origin has it, and longer words have it too. */
function isListed(text: string): boolean {
  const entry = tables().words.get(text);
  return text.length === 2 && entry?.kind === "noun" && entry.isRare !== true && !nounTables().section("adverbial").has(text);
}
