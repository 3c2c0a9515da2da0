import type { Entry, Reading } from "./entry.ts";
import { readPairs, readTable } from "./readTable.ts";

export interface Tables {
  words: Map<string, Entry>;
  before: ReadonlySet<string>;
  behind: ReadonlySet<string>;
  /** Syllables in the longest word. */
  longest: number;
}

let known: Tables | undefined;

/** The lexicon and what belongs to it, read when it is first needed. */
export function tables(): Tables {
  known ??= readTables(readTable("lexicon/words.txt"));
  return known;
}

/** Builds the tables from the lines of a lexicon. */
export function readTables(lines: readonly string[]): Tables {
  const words = new Map<string, Entry>();
  for (const line of lines) addLine(words, line);
  for (const line of readTable("tables/homographs.txt")) addHomograph(words, line);
  for (const word of readTable("tables/native.txt").join(" ").split(" ")) words.set(word, { north: word, kind: "native" });
  for (const [south, north] of readPairs("tables/tense.txt")) words.set(south, { north, kind: "plain" });
  for (const [south, north] of readPairs("tables/verbs.txt")) words.set(south, { north, kind: "verb" });
  for (const file of ["loanwords", "countries"]) {
    for (const [south, north] of readPairs(`tables/${file}.txt`)) words.set(south, { north, kind: "loan" });
  }
  const [before = "", behind = ""] = readTable("tables/suffixes.txt");
  let longest = 0;
  for (const word of words.keys()) longest = Math.max(longest, word.length);
  return { words, before: new Set(before.split(" ")), behind: new Set(behind.split(" ")), longest };
}

/**
 * A line of the lexicon: `간 격견결` (words of two syllables that stay, by the first), `여자 녀자`, `이빙 리빙~` where no longer
 * word has it, or with several readings `이상 이상:以上,異常|리상:理想`; a tab stands between the two parts.
 */
function addLine(words: Map<string, Entry>, line: string): void {
  const [south = "", rest = ""] = line.split("\t");
  if (south.length === 1) {
    for (const second of rest) words.set(south + second, { north: south + second, kind: "noun" });
  } else if (rest.includes(":")) {
    const readings = rest.split("|").map((part): Reading => {
      const [north = "", characters = ""] = part.split(":");
      return { north, characters };
    });
    // Where one of them stays, the others are rare words; where all change and differ, an editor must look.
    const stays = readings.some(({ north }) => north === south);
    words.set(south, { north: south, kind: "noun", ...(stays ? {} : { readings }) });
    choices.set(south, readings);
  } else words.set(south, { north: rest.replace("~", ""), kind: "noun", ...(rest.endsWith("~") ? { isRare: true } : {}) });
}

const choices = new Map<string, readonly Reading[]>();

/** All readings that the lexicon knows of a Southern spelling. */
export function readingsOf(word: string): readonly Reading[] {
  return choices.get(word) ?? [];
}

function addHomograph(words: Map<string, Entry>, line: string): void {
  const [south = "", choice = "", ...rest] = line.split("\t");
  const conditions = rest.map((part) => {
    const [follows = "", north = ""] = part.split("=");
    return [follows.split("|"), north] as const;
  });
  const isDoubtful = choice.startsWith("?");
  const north = choice.replace("?", "") || south;
  const readings = choices.get(south) ?? [];
  words.set(south, {
    north,
    kind: "noun",
    ...(isDoubtful ? { readings } : {}),
    ...(conditions.length > 0 ? { conditions } : {}),
  });
}
