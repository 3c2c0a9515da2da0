import { readTable } from "./readTable.ts";

/** Word → its spellings, each with the beginnings of words near it that tell this sense. */
let known: ReadonlyMap<string, ReadonlyArray<readonly [north: string, stems: readonly string[]]>> | undefined;

function table(): NonNullable<typeof known> {
  if (known !== undefined) return known;
  const choices = new Map<string, Array<readonly [string, readonly string[]]>>();
  for (const line of readTable("tables/beside.txt")) {
    const [word = "", north = "", stems = ""] = line.split("\t");
    choices.set(word, [...(choices.get(word) ?? []), [north, stems.split(" ")]]);
  }
  known = choices;
  return known;
}

/** The spelling of a word of several senses that the eojeols near it tell; undefined if they tell none, or several. */
export function nearChoice(word: string, near: () => readonly string[]): string | undefined {
  const choices = table().get(word);
  if (choices === undefined) return undefined;
  const eojeols = near();
  const told = choices.filter(([, stems]) =>
    // One syllable tells only by itself or with a particle: 별 and 별이, not 별로.
    eojeols.some((one) => stems.some((stem) => one.startsWith(stem) && (stem.length > 1 || one.length < 4))),
  );
  return told.length === 1 ? told[0]?.[0] : undefined;
}
