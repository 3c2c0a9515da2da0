import type { Entry, Reading } from "./entry.ts";
import { readPairs, readTable } from "./readTable.ts";

export interface Tables {
  words: Map<string, Entry>;
  before: ReadonlySet<string>;
  behind: ReadonlySet<string>;
  /** The length of the longest word that begins with these one or two syllables. */
  longest: ReadonlyMap<string, number>;
  /** The same for words that change or are doubtful. */
  changing: ReadonlyMap<string, number>;
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
  for (const word of readTable("tables/native.txt").join(" ").split(" "))
    words.set(word, { north: word, kind: "native" });
  for (const [south, north] of readPairs("tables/tense.txt")) words.set(south, { north, kind: "plain" });
  for (const [south, north] of readPairs("tables/verbs.txt")) words.set(south, { north, kind: "verb" });
  for (const file of ["loanwords", "countries"]) {
    for (const [south, north] of readPairs(`tables/${file}.txt`)) words.set(south, { north, kind: "loan" });
  }
  addPrefixed(words);
  const [before = "", behind = ""] = readTable("tables/suffixes.txt");
  const [longest, changing] = [new Map<string, number>(), new Map<string, number>()];
  for (const [word, { north, readings, conditions }] of words) {
    const start = word.slice(0, 2);
    if ((longest.get(start) ?? 0) < word.length) longest.set(start, word.length);
    const isChanging = north !== word || readings !== undefined || conditions !== undefined;
    if (isChanging && (changing.get(start) ?? 0) < word.length) changing.set(start, word.length);
  }
  return { words, before: new Set(before.split(" ")), behind: new Set(behind.split(" ")), longest, changing };
}

/**
 * A line of the lexicon: `간 격견결~곡` (words of two syllables that stay, by the first;
 * behind ~ those that no longer word has), `여자 녀자`, `이빙 리빙~` where no longer
 * word has it, or with several readings `이상 이상:以上,異常|리상:理想`; a tab stands between the two parts.
 */
function addLine(words: Map<string, Entry>, line: string): void {
  const [south = "", rest = ""] = line.split("\t");
  if (south.length === 1) {
    const [common = "", rare = ""] = rest.split("~");
    for (const second of common) words.set(south + second, { north: south + second, kind: "noun" });
    for (const second of rare) words.set(south + second, { north: south + second, kind: "noun", isRare: true });
  } else if (rest.includes(":")) {
    const readings = rest.split("|").map((part): Reading => {
      const [north = "", characters = ""] = part.split(":");
      return { north, characters };
    });
    // Where one of them stays, the others are rare words; where all change and differ, an editor must look.
    const stays = readings.some(({ north }) => north === south);
    words.set(south, { north: south, kind: "noun", ...(stays ? {} : { readings }) });
    choices.set(south, readings);
  } else
    words.set(south, { north: rest.replace("~", ""), kind: "noun", ...(rest.endsWith("~") ? { isRare: true } : {}) });
}

/** Words with a syllable before them that the North writes otherwise: 여 and 교사, 냉 and 커피. */
function addPrefixed(words: Map<string, Entry>): void {
  const lists = new Map<string, string[]>();
  for (const line of readTable("tables/prefixes.txt")) {
    const name = /^\[\w+\]/.exec(line)?.[0];
    if (name !== undefined) {
      lists.set(name, line.slice(name.length + 1).split(" "));
      continue;
    }
    const [south = "", north = "", list = ""] = line.split("\t");
    for (const word of list.split(" ").flatMap((each) => lists.get(each) ?? [each])) {
      const rest = words.get(word)?.north ?? (words.get(word.slice(0, 2))?.north ?? word.slice(0, 2)) + word.slice(2);
      if (words.get(south + word)?.isDecided !== true)
        words.set(south + word, { north: north + rest, kind: "noun", isDecided: true });
    }
  }
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
    isDecided: true,
    ...(isDoubtful ? { readings } : {}),
    ...(conditions.length > 0 ? { conditions } : {}),
  });
}
