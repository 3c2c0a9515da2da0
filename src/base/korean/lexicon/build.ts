// Builds words.txt from the Debian packages libhangul-data and unicode-data:
//   apt-get install libhangul-data unicode-data && node --import tsx src/base/korean/lexicon/build.ts
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readTables } from "../north/lexicon.ts";
import { spell } from "../north/spell.ts";
import { initialLetter, isSyllable, vowelLetter } from "../syllables.ts";

const HANJA = "/usr/share/libhangul/hanja/hanja.txt";
const UNIHAN = "/usr/share/unicode/Unihan_Readings.txt.bz2";
/** Only before these vowels an ㄴ or ㄹ falls silent at the beginning of a word. */
const SOFT = new Set("ㅑㅕㅛㅠㅖㅣ");
/** The North writes these by their changed sound (조선말규범집): 나팔, 나사, 노예, 예속, 유리, 요기. */
const FIXED = new Set(["喇", "隸", "隷", "琉", "琉"]);
const FIXED_WORDS = /螺絲|羅紗|療飢/;

/** The readings of a character in South and North, as Unihan's kHangul has them. */
const readings = new Map<string, string[]>();
/** Characters and syllables of which Unihan says that this very reading is the one taught (E). */
const taught = new Set<string>();
for (const line of execFileSync("bzcat", [UNIHAN], { encoding: "utf8", maxBuffer: 1 << 28 }).split("\n")) {
  const [, code, list] = /^U\+(\w+)\tkHangul\t(.*)$/.exec(line) ?? [];
  if (code !== undefined && list !== undefined) {
    const all = list.split(" ").map((item) => item.split(":") as [string, string?]);
    const character = String.fromCodePoint(Number.parseInt(code, 16));
    for (const [reading, sources = ""] of all) if (sources.includes("E")) taught.add(character + reading);
    readings.set(
      character,
      all.map(([reading]) => reading),
    );
  }
}

/** The syllable as the character reads where nothing changes it at the beginning of a word. */
function ownReading(syllable: string, character: string): string {
  if (!isSyllable(syllable) || FIXED.has(character)) return syllable;
  const first = initialLetter(syllable);
  const isSoft = SOFT.has(vowelLetter(syllable));
  const wanted = first === "ㅇ" && isSoft ? "ㄴㄹ" : first === "ㄴ" && !isSoft ? "ㄹ" : "";
  const code = (text: string) => (text.charCodeAt(0) - 0xac00) % 588;
  const own = (readings.get(character) ?? []).find(
    (reading) => wanted.includes(initialLetter(reading)) && code(reading) === code(syllable),
  );
  return own === undefined || taught.has(character + syllable) ? syllable : own;
}

/** South → North → characters. */
const found = new Map<string, Map<string, string[]>>();
for (const line of readFileSync(HANJA, "utf8").split("\n")) {
  const [south = "", characters = ""] = line.split(":");
  const hanja = [...characters];
  if (line.startsWith("#") || south.length < 2 || hanja.length !== south.length || !/^[가-힣]+$/.test(south)) continue;
  // A word half in Hangul may hide a part of Chinese origin: only single Hangul syllables are taken as native.
  if (/[가-힣]{2}/.test(characters)) continue;
  const north = FIXED_WORDS.test(characters)
    ? south
    : hanja.map((character, at) => ownReading(south.charAt(at), character)).join("");
  const entry = found.get(south) ?? new Map<string, string[]>();
  entry.set(north, [...(entry.get(north) ?? []), characters]);
  found.set(south, entry);
}

/** Pairs of characters that occur in longer words: the two-syllable words in use. */
const inUse = new Set<string>();
for (const [south, entry] of found) {
  if (south.length < 3) continue;
  for (const list of entry.values()) {
    for (const hanja of list.map((text) => [...text]))
      hanja.forEach((character, at) => inUse.add(character + (hanja[at + 1] ?? "")));
  }
}

const lines: string[] = [];
/** Words of two syllables that stay: one line for each first syllable. */
const staying = new Map<string, string>();
/** Those of them that no longer word has. */
const rare = new Map<string, string>();
const isRare = (entry: ReadonlyMap<string, readonly string[]>) =>
  ![...entry.values()].some((list) => list.some((characters) => inUse.has(characters)));
const longer: string[] = [];
for (const south of [...found.keys()].sort()) {
  const entry = found.get(south) ?? new Map<string, string[]>();
  const [only] = entry.keys();
  if (south.length > 2) longer.push(south);
  else if (entry.size > 1)
    lines.push(`${south}\t${[...entry].map(([north, list]) => `${north}:${list.slice(0, 3).join(",")}`).join("|")}`);
  else if (only === south) {
    const rows = isRare(entry) ? rare : staying;
    rows.set(south.charAt(0), (rows.get(south.charAt(0)) ?? "") + south.charAt(1));
  } else {
    lines.push(`${south}\t${only}${isRare(entry) ? "~" : ""}`);
  }
}
for (const first of new Set([...staying.keys(), ...rare.keys()])) {
  lines.push(`${first}\t${staying.get(first) ?? ""}${rare.has(first) ? `~${rare.get(first)}` : ""}`);
}

/** Longer words only where their parts would not give them. */
longer.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
let tables = readTables(lines);
/** Words of three syllables, mostly persons and islands, that look like two with a particle: 이상은 is hardly ever 李商隱. */
const looksInflected = (south: string) => /^..[은는이가을를의에도만와과로나여서]$/.test(south);
for (let length = 3; length <= 8; length += 1) {
  const added: string[] = [];
  for (const south of longer.filter((word) => word.length === length)) {
    const entry = found.get(south) ?? new Map<string, string[]>();
    if (looksInflected(south)) continue;
    const norths = [...entry.keys()].map((north) => north.replaceAll("폐", "페"));
    const { edits, doubts } = spell(south, tables);
    const got = [...edits]
      .reverse()
      .reduce((text, { start, end, to }) => text.slice(0, start) + to + text.slice(end), south);
    if (!norths.includes(got) && norths.length === 1) added.push(`${south}\t${[...entry.keys()][0]}`);
    else if (doubts.length > 0 && norths.length === 1) added.push(`${south}\t${[...entry.keys()][0]}`);
    else if (!norths.includes(got))
      added.push(`${south}\t${[...entry].map(([north, list]) => `${north}:${list.slice(0, 2).join(",")}`).join("|")}`);
  }
  lines.push(...added);
  console.log(`${length} syllables: ${added.length} words`);
  tables = readTables(lines);
}
lines.sort();
const target = fileURLToPath(new URL("words.txt", import.meta.url));
const text = `# Made by build.ts from hanja.txt and Unihan; see NOTICE. Do not edit: what an editor decides is in ../tables/.\n${lines.join("\n")}\n`;
writeFileSync(target, text);
console.log(`${lines.length} lines, ${Buffer.byteLength(text)} bytes`);
