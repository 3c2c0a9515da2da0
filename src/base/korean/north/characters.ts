import { readingsOf } from "./lexicon.ts";

/** The Northern spelling that Chinese characters in brackets behind a word settle: 이상(理想). */
export function characterReadings(text: string, at: number, word: string): string | undefined {
  const characters = /^[(（[](\p{Script=Han}+)[)）\]]/u.exec(text.slice(at, at + 16))?.[1];
  if (characters === undefined) return undefined;
  return readingsOf(word).find((reading) => reading.characters.split(",").includes(characters))?.north;
}
