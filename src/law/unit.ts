/** One step of a unit's number: the third paragraph, item (c), sub-item (iv). Counted from 1. */
export interface Step {
  kind: "paragraph" | "item" | "subitem";
  number: number;
  /** It is counted, but shows no number of its own. */
  isUnnumbered?: true;
}

/** The smallest piece of an instrument that can be cited: a recital, a paragraph, an item. */
export interface Unit {
  /** The same in every edition: `preamble-3`, `art-12-1`, `art-40-2-b-iv`, `testimonium`. */
  id: string;
  steps: readonly Step[];
  /** Its words, without number or letter. */
  text: string;
  file: string;
  line: number;
}

const ROMANS = [
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
  "xiii",
  "xiv",
  "xv",
  "xvi",
  "xvii",
  "xviii",
  "xix",
  "xx",
];

/** A number as small Roman letters, as sub-items are typed; "" above twenty. */
export function roman(number: number): string {
  return ROMANS[number - 1] ?? "";
}

/** The value of a small Roman numeral, up to twenty. */
export function fromRoman(letters: string): number | undefined {
  const at = ROMANS.indexOf(letters);
  return at < 0 ? undefined : at + 1;
}

/** The id of a unit of an article: its numbers as they are typed in Latin, joined by `-`. */
export function unitId(article: number, steps: readonly Step[]): string {
  const parts = steps.map(({ kind, number }) =>
    kind === "paragraph" ? String(number) : kind === "item" ? String.fromCharCode(96 + number) : roman(number),
  );
  return ["art", article, ...parts].join("-");
}
