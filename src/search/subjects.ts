import { initialOf } from "../base/korean/order.ts";
import type { Instrument, InstrumentText, Piece } from "../law/instrument.ts";
import { labelOf } from "../law/law.ts";
import { hasTerm } from "../law/terms.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Searched } from "./searched.ts";

/** A word of the index of subjects, and the units that deal with it. */
export interface Subject {
  word: string;
  places: ReadonlyArray<{ label: string; address: string }>;
}

/** Words that begin alike. */
export interface SubjectGroup {
  letter: string;
  subjects: readonly Subject[];
}

/** More places do not help a reader. */
const PLACES = 8;
/** Doubled consonants sort with the plain ones in Southern dictionaries, separately in Northern ones. */
const PLAIN: Partial<Record<string, string>> = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ" };

/** So many keywords of each page, where editors have chosen none for the index. */
const FIRST = 5;

/** The terms of an edition's instruments and the keywords chosen for the index, in the order of its dictionaries, under their first letters. */
export function subjectsOf(shown: Searched, edition: Edition): SubjectGroup[] {
  const { compare, isNorth } = {
    compare: shown.wordsOf(edition).compare,
    isNorth: shown.wordsOf(edition).spelling === "north",
  };
  const places = new Map<string, Map<string, string>>();
  const add = (word: string, label: string, address: string) =>
    places.set(word, (places.get(word) ?? new Map<string, string>()).set(address, label));
  for (const instrument of shown.instruments) {
    const text = instrument.texts.get(edition.tag);
    if (text !== undefined) addInstrument(shown, instrument, text, add);
  }
  for (const { page, isFallback } of shown.catalogue.renditions.get(edition.tag)?.values() ?? []) {
    const { title, label, kind } = page.data;
    const own =
      kind === "terms"
        ? shown.keywords.pages.get(page.path)?.[edition.tag]
        : "keywords" in page.data
          ? page.data.keywords
          : undefined;
    for (const word of isFallback ? [] : chosenOf(shown, edition, own))
      add(word, label ?? title, addressOf(shown.catalogue.site, fileOf(edition, page.path)));
  }
  const groups = new Map<string, Subject[]>();
  for (const word of [...places.keys()].sort(compare)) {
    const letter = letterOf(word, isNorth);
    const shown = [...(places.get(word) ?? [])].slice(0, PLACES).map(([address, label]) => ({ label, address }));
    groups.set(letter, [...(groups.get(letter) ?? []), { word, places: shown }]);
  }
  return [...groups].map(([letter, subjects]) => ({ letter, subjects }));
}

/** Of some keywords, those that stand in the index. */
function chosenOf({ keywords }: Searched, { tag }: Edition, words: readonly string[] = []): readonly string[] {
  const chosen = keywords.index[tag];
  return chosen === undefined ? words.slice(0, FIRST) : words.filter((word) => chosen.includes(word));
}

function addInstrument(
  shown: Searched,
  { folder, terms }: Instrument,
  text: InstrumentText,
  add: (word: string, label: string, address: string) => void,
): void {
  const { site } = shown.catalogue;
  const { tag } = text.edition;
  const words = shown.wordsOf(text.edition);
  const address = (piece: Piece, id = "") =>
    `${addressOf(site, fileOf(text.edition, `${folder}/${piece.name}`))}${id === "" ? "" : `#${id}`}`;
  const label = (piece: Piece) => (piece.number === 0 ? labelOf(piece, words) : String(piece.number));
  for (const piece of text.pieces) {
    for (const word of chosenOf(shown, text.edition, shown.keywords.pages.get(`${folder}/${piece.name}`)?.[tag]))
      add(word, label(piece), address(piece, piece.units[0]?.id));
    for (const term of terms) {
      const unit = term.words[tag] === undefined ? undefined : piece.units.find((one) => hasTerm(one, term, tag));
      if (unit !== undefined) add(term.words[tag]?.[0] ?? term.id, label(piece), address(piece, unit.id));
    }
  }
}

/** The heading of a word: its first consonant, its first letter; `#` for numbers and signs. */
function letterOf(word: string, isNorth: boolean): string {
  const letter = initialOf(word).normalize("NFD").charAt(0).toUpperCase();
  const initial = initialOf(word);
  if (/^[ㄱ-ㅎ]$/.test(initial)) return isNorth ? initial : (PLAIN[initial] ?? initial);
  return /\p{L}/u.test(letter) ? letter : "#";
}
