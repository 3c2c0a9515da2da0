import type { Reading } from "./entry.ts";
import { readTable } from "./readTable.ts";
import type { Part } from "./segment.ts";
import { isTail } from "./tails.ts";

interface Names {
  surnames: ReadonlyMap<string, string>;
  given: ReadonlySet<string>;
  persons: ReadonlyMap<string, string>;
  /** First syllables of all these. */
  firsts: ReadonlySet<string>;
}

let known: Names | undefined;

function table(): Names {
  if (known !== undefined) return known;
  const [surnames = "", given = "", persons = ""] = readTable("tables/names.txt");
  const pairs = (line: string) =>
    new Map(
      line.split(" ").map((pair): [string, string] => {
        const [south = "", north = ""] = pair.split("=");
        return [south, north];
      }),
    );
  const firsts = new Set([...pairs(surnames).keys(), ...pairs(persons).keys()].map((name) => name.charAt(0)));
  known = { surnames: pairs(surnames), given: new Set(given.split(" ")), persons: pairs(persons), firsts };
  return known;
}

const TITLE =
  /^(?:씨|님|군|양|선생|교수|대표|박사|기자|위원장|위원|대통령|의원|장관|총리|사장|회장|팀장|국장|목사|신부|시인|작가|감독|선수|변호사|판사|검사|할머니|할아버지|열사|장군)/;

/** Returns true if every syllable of a text occurs in given names. */
export function isGiven(text: string): boolean {
  return [...text].every((syllable) => table().given.has(syllable));
}

/**
 * Returns the Northern spelling of a surname that differs there; with ? before it if two surnames are spelled alike in
 * the South.
 */
export function northOfSurname(surname: string): string | undefined {
  return table().surnames.get(surname);
}

export interface Name {
  /** Syllables of the name. */
  length: number;
  north: string;
  /** Two surnames fall together: an editor must look. */
  readings?: readonly Reading[];
}

/** Returns true if a text begins with a surname that the North spells differently. */
export function beginsLikeName(text: string): boolean {
  return table().surnames.has(text.charAt(0));
}

/** Returns true if a text begins with the first syllable of such a surname or of a known person's name. */
export function beginsLikePerson(text: string): boolean {
  return table().firsts.has(text.charAt(0));
}

/** The person whose name begins an eojeol, if it looks like a name and like nothing else. */
export function nameIn(text: string, parts: readonly Part[]): Name | undefined {
  const { surnames, given, persons } = table();
  for (let length = Math.min(4, text.length); length >= 2; length -= 1) {
    const north = persons.get(text.slice(0, length));
    if (north !== undefined && isRest(text.slice(length))) return { length, north };
  }
  const north = surnames.get(text.charAt(0));
  if (north === undefined) return undefined;
  if (/^.씨(?:$|[는가의를와도]|에게)/.test(text)) return named(text.charAt(0), "", north);
  const isKnown = parts.some(({ start, end, entry }) => start < 3 && end - start > 1 && entry !== undefined);
  if (
    isKnown ||
    text.length < 3 ||
    text.endsWith("다") ||
    !given.has(text.charAt(1)) ||
    !given.has(text.charAt(2)) ||
    !isRest(text.slice(3))
  )
    return undefined;
  return named(text.charAt(0), text.slice(1, 3), north);
}

function isRest(rest: string): boolean {
  return rest === "" || TITLE.test(rest) || isTail(rest);
}

function named(surname: string, given: string, north: string): Name {
  const other = north.replace("?", "");
  if (!north.startsWith("?")) return { length: 1 + given.length, north: other + given };
  const readings = [
    { north: other + given, characters: "" },
    { north: surname + given, characters: "" },
  ];
  return { length: 1 + given.length, north: surname + given, readings };
}
