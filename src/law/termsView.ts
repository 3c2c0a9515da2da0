import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import { patternOf } from "../site/terms/pattern.ts";
import type { Term } from "../site/terms/term.ts";
import type { Instrument, InstrumentText, Piece } from "./instrument.ts";
import { labelOf, unitsShown } from "./law.ts";
import type { Laws } from "./laws.ts";
import { TERMS } from "./pages.ts";
import { hasTerm } from "./terms.ts";
import type { TermView } from "./termViews.ts";

/** All terms of an instrument in the order of the edition's dictionaries; `shown` is the edition of the page. */
export function termsIn(
  loaded: Shown & Laws,
  instrument: Instrument,
  shown: Edition,
  text: InstrumentText,
): TermView[] {
  const { compare } = loaded.wordsOf(text.edition);
  return instrument.terms
    .filter((term) => term.words[text.edition.tag] !== undefined)
    .map((term) => ({
      ...termView(loaded, instrument, term, shown, text),
      places: placesOf(loaded, instrument, term, shown, text),
    }))
    .sort((a, b) => compare(a.word, b.word));
}

/** The terms that occur in one piece, in order. */
export function termsOfPiece(
  loaded: Shown & Laws,
  instrument: Instrument,
  shown: Edition,
  text: InstrumentText,
  piece: Piece,
): TermView[] {
  const { tag } = text.edition;
  const words = unitsShown(text, piece)
    .map((unit) => unit.text)
    .join("\n");
  return instrument.terms
    .flatMap((term) => {
      const at = patternOf(term, tag)?.exec(words)?.index;
      return at === undefined || term.meaning[tag] === undefined ? [] : [{ at, term }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ term }) => termView(loaded, instrument, term, shown, text));
}

/** The pieces in which a term stands. */
function placesOf(
  loaded: Shown & Laws,
  { folder }: Instrument,
  term: Term,
  shown: Edition,
  text: InstrumentText,
): TermView["places"] {
  const { site } = loaded.catalogue;
  const words = loaded.wordsOf(text.edition);
  return text.pieces
    .filter((piece) => piece.units.some((unit) => hasTerm(unit, term, text.edition.tag)))
    .map((piece) => ({
      label: labelOf(piece, words),
      address: addressOf(site, fileOf(shown, `${folder}/${piece.name}`)),
    }));
}

/** A term without the places where it stands. */
function termView(
  loaded: Shown & Laws,
  instrument: Instrument,
  term: Term,
  shown: Edition,
  text: InstrumentText,
): TermView {
  const { site } = loaded.catalogue;
  const { tag } = text.edition;
  return {
    id: term.id,
    word: term.words[tag]?.[0] ?? term.id,
    meaning: term.meaning[tag],
    // A word that is the same in another edition explains nothing.
    others: site.editions
      .filter(
        (edition) =>
          edition.tag !== tag &&
          term.words[edition.tag] !== undefined &&
          term.words[edition.tag]?.[0] !== term.words[tag]?.[0],
      )
      .map((edition) => ({ edition, word: term.words[edition.tag]?.[0] ?? "" })),
    places: [],
    address: `${addressOf(site, fileOf(shown, `${instrument.folder}/${TERMS}`))}#${term.id}`,
  };
}
