import { readTable } from "./readTable.ts";

const SECTIONS = [
  "relations",
  "times",
  "adverbial",
  "seasons",
  "kin",
  "ends",
  "starts",
  "suffixes",
  "prefixes",
  "manners",
  "titles",
  "surnames",
  "counters",
  "owners",
  "countersBehindNoun",
  "places",
  "nouns",
] as const;
type Section = (typeof SECTIONS)[number];

/** The sections of tables/spacing.txt, and the nouns of the lexicon. */
export type NounTables = Readonly<Record<Section, ReadonlySet<string>>> & {
  isNoun: (word: string) => boolean;
  /** Returns true if a text begins like a word of a section. */
  begins: (section: Section, text: string) => boolean;
};

let known: NounTables | undefined;

/** Returns the tables of nouns and related words; they are read at the first call. */
export function nounTables(): NounTables {
  known ??= read();
  return known;
}

function read(): NounTables {
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, new Set<string>()])) as Record<
    Section,
    Set<string>
  >;
  let words = sections.nouns;
  for (const line of readTable("tables/spacing.txt")) {
    const name = SECTIONS.find((section) => line === `[${section}]`);
    if (name !== undefined) words = sections[name];
    else for (const word of line.split(" ")) words.add(word);
  }
  const firsts = new Map(SECTIONS.map((name) => [name, new Set([...sections[name]].map((word) => word.charAt(0)))]));
  return {
    ...sections,
    isNoun: nounsWith([...sections.places, ...sections.nouns]),
    begins: (section, text) => firsts.get(section)?.has(text.charAt(0)) === true,
  };
}

/** The nouns of lexicon/nouns.txt and these. */
function nounsWith(own: readonly string[]): (word: string) => boolean {
  // By the first syllable: the second ones of nouns of two, and the rest of longer ones.
  const seconds = new Map<string, string>();
  const longer = new Map<string, string>();
  for (const line of readTable("lexicon/nouns.txt")) {
    const [first = "", two = "", more = ""] = line.split("\t");
    seconds.set(first, two);
    longer.set(first, ` ${more} `);
  }
  for (const word of own) {
    const first = word.charAt(0);
    if (word.length === 2) seconds.set(first, (seconds.get(first) ?? "") + word.charAt(1));
    else longer.set(first, `${longer.get(first) ?? " "}${word.slice(1)} `);
  }
  return (word) => {
    if (word.length === 2) return seconds.get(word.charAt(0))?.includes(word.charAt(1)) === true;
    return word.length > 2 && longer.get(word.charAt(0))?.includes(` ${word.slice(1)} `) === true;
  };
}
