import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { type Instrument, type InstrumentText, type Piece } from "./instrument.ts";
import { TERMS } from "./pages.ts";
import type { Term } from "./term.ts";
import { hasTerm, patternOf } from "./terms.ts";
import type { Shown } from "../site/shown.ts";
import type { Laws } from "./laws.ts";
import { labelOf, unitsShown } from "./law.ts";
import type { Segment, TermView } from "./termViews.ts";

/** All terms of an instrument in the order of the edition's dictionaries; `shown` is the edition of the page. */
export function termsIn(loaded: Shown & Laws, instrument: Instrument, shown: Edition, text: InstrumentText): TermView[] {
  const { compare } = loaded.wordsOf(text.edition);
  return instrument.terms.filter((term) => term.words[text.edition.tag] !== undefined)
    .map((term) => termView(loaded, instrument, term, shown, text)).sort((a, b) => compare(a.word, b.word));
}

/** The terms that stand in one piece, in the order in which they come. */
export function termsOfPiece(loaded: Shown & Laws, instrument: Instrument, shown: Edition, text: InstrumentText, piece: Piece): TermView[] {
  const { tag } = text.edition;
  const words = unitsShown(text, piece).map((unit) => unit.text).join("\n");
  return instrument.terms
    .flatMap((term) => {
      const at = patternOf(term, tag)?.exec(words)?.index;
      return at === undefined || term.meaning[tag] === undefined ? [] : [{ at, term }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ term }) => ({ ...termView(loaded, instrument, term, shown, text), places: [] }));
}

function termView(loaded: Shown & Laws, instrument: Instrument, term: Term, shown: Edition, text: InstrumentText): TermView {
  const { site } = loaded.catalogue;
  const { tag } = text.edition;
  const words = loaded.wordsOf(text.edition);
  const pieces = text.pieces.filter((piece) => piece.units.some((unit) => hasTerm(unit, term, tag)));
  return {
    id: term.id,
    word: term.words[tag]?.[0] ?? term.id,
    meaning: term.meaning[tag],
    others: site.editions.filter((edition) => edition.tag !== tag && term.words[edition.tag] !== undefined).map((edition) => ({ edition, word: term.words[edition.tag]?.[0] ?? "" })),
    places: pieces.map((piece) => ({ label: labelOf(piece, words), address: addressOf(site, fileOf(shown, `${instrument.folder}/${piece.name}`)) })),
    address: `${addressOf(site, fileOf(shown, `${instrument.folder}/${TERMS}`))}#${term.id}`,
  };
}

/**
 * A text cut at the first place of each term that `left` still holds; what was found is taken out of it, so that a page
 * marks every term once.
 */
export function segmentsOf(text: string, tag: string, left: Set<Term>): Segment[] {
  const found = [...left].flatMap((term) => {
    const match = patternOf(term, tag)?.exec(text);
    return match === null || match === undefined ? [] : [{ term, at: match.index, end: match.index + match[0].length }];
  });
  // Where two terms overlap, the one that begins first and is longer stands.
  found.sort((a, b) => a.at - b.at || b.end - a.end);
  const segments: Segment[] = [];
  let done = 0;
  for (const { term, at, end } of found) {
    if (at < done) continue;
    if (at > done) segments.push(text.slice(done, at));
    segments.push({ term: term.id, text: text.slice(at, end) });
    left.delete(term);
    done = end;
  }
  if (done < text.length) segments.push(text.slice(done));
  return segments;
}
