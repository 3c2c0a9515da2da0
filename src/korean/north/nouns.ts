import { readTable } from "./readTable.ts";

/** The words of a section of tables/spacing.txt. */
export type SpacingWords = ReadonlySet<string>;

/** What is known of nouns and of the words beside them; read when spacing is first asked for. */
export interface NounTables {
  isNoun: (word: string) => boolean;
  section: (name: string) => SpacingWords;
  /** Whether a text begins like a word of a section. */
  begins: (name: string, text: string) => boolean;
}

let known: NounTables | undefined;

/** The nouns of lexicon/nouns.txt and the sections of tables/spacing.txt. */
export function nounTables(): NounTables {
  known ??= read();
  return known;
}

function read(): NounTables {
  const sections = sectionsOf(readTable("tables/spacing.txt"));
  const rows = new Map<string, readonly [seconds: string, longer: string]>();
  for (const line of readTable("lexicon/nouns.txt")) {
    const [first = "", seconds = "", longer = ""] = line.split("\t");
    rows.set(first, [seconds, ` ${longer} `]);
  }
  const own = new Set([...section(sections, "places"), ...section(sections, "nouns")]);
  const isNoun = (word: string) => {
    if (own.has(word)) return true;
    const row = rows.get(word.charAt(0));
    if (row === undefined || word.length < 2) return false;
    return word.length === 2 ? row[0].includes(word.charAt(1)) : row[1].includes(` ${word.slice(1)} `);
  };
  const firsts = new Map([...sections].map(([name, words]) => [name, new Set([...words].map((word) => word.charAt(0)))] as const));
  return { isNoun, section: (name) => section(sections, name), begins: (name, text) => firsts.get(name)?.has(text.charAt(0)) === true };
}

const NONE: SpacingWords = new Set();

function section(sections: ReadonlyMap<string, SpacingWords>, name: string): SpacingWords {
  return sections.get(name) ?? NONE;
}

function sectionsOf(lines: readonly string[]): Map<string, SpacingWords> {
  const sections = new Map<string, Set<string>>();
  let words = new Set<string>();
  for (const line of lines) {
    const name = /^\[(\w+)\]$/.exec(line)?.[1];
    if (name === undefined) for (const word of line.split(" ")) words.add(word);
    else sections.set(name, (words = new Set()));
  }
  return sections;
}
