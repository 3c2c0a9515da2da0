import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { Shown } from "../site/shown.ts";
import { segmentsOf } from "../site/terms/segments.ts";
import { statusInWords } from "./authority.ts";
import { type Instrument, type Piece, partOf, themesOf } from "./instrument.ts";
import { citationOf, indexOf, labelOf, lawOf, partsOf, rowsOf, themesIn, unitsShown } from "./law.ts";
import type { Laws } from "./laws.ts";
import type { LawContent } from "./lawViews.ts";
import { textFor } from "./pages.ts";
import { termsIn, termsOfPiece } from "./termsView.ts";

/** Returns the law data of a page of an instrument; undefined for any other page. */
export function lawContentOf(loaded: Shown & Laws, rendition: Rendition): LawContent | undefined {
  const { data } = rendition.page;
  const isFromInstrument = data.kind === "article" || data.kind === "whole" || data.kind === "terms";
  const instrument = isFromInstrument
    ? data.instrument
    : loaded.instruments.find(({ folder }) => data.kind === "instrument" && folder === rendition.path);
  if (instrument === undefined) return undefined;
  const text = textFor(instrument, rendition.page.edition);
  if (text === undefined) return undefined;
  const law = lawOf(loaded, instrument, rendition.edition);
  const empty = { ...law, parts: [], themes: [], others: [], explained: [] };
  if (data.kind === "instrument") {
    return {
      ...empty,
      parts: partsOf(loaded, instrument, rendition.edition, text, []),
      themes: themesIn(loaded, instrument, rendition.edition, text),
    };
  }
  if (data.kind === "whole") return { ...empty, parts: partsOf(loaded, instrument, rendition.edition, text, []) };
  if (data.kind === "terms") return { ...empty, explained: termsIn(loaded, instrument, rendition.edition, text) };
  if (data.kind !== "article" || data.piece === undefined) return empty;
  const others = [...instrument.texts.values()].filter((other) => other !== text);
  const words = loaded.wordsOf(text.edition);
  const index = indexOf(loaded, instrument, text.edition);
  const explained = termsOfPiece(loaded, instrument, rendition.edition, text, data.piece);
  const left = new Set(instrument.terms.filter(({ id }) => explained.some((term) => term.id === id)));
  const rows = rowsOf(loaded, instrument, text.edition, unitsShown(text, data.piece), others).map((row) => ({
    ...row,
    own: { ...row.own, segments: segmentsOf(row.own.text, text.edition.tag, left) },
  }));
  return {
    ...empty,
    explained,
    translation: data.piece.data.translation ?? law.translation,
    others: others.map(({ edition, pieces }) => ({
      edition,
      status: statusInWords(
        loaded,
        instrument,
        edition,
        rendition.edition,
        pieces.find(({ number }) => number === data.piece?.number),
      ),
    })),
    piece: {
      label: labelOf(data.piece, words),
      title: data.piece.number === 0 ? "" : data.piece.data.title,
      part: index?.parts[String(partOf(data.piece))],
      intro: data.piece.data.intro,
      rows,
      themes: themeLinks(loaded, instrument, rendition, data.piece, index?.themes ?? {}),
      citation: citationOf(loaded, data, text.edition),
    },
  };
}

function themeLinks(
  loaded: Shown & Laws,
  instrument: Instrument,
  { edition }: Rendition,
  piece: Piece,
  names: Record<string, string>,
): Array<{ name: string; address: string }> {
  const home = addressOf(loaded.catalogue.site, fileOf(edition, instrument.folder));
  return themesOf(piece).flatMap((id) =>
    names[id] === undefined ? [] : [{ name: names[id], address: `${home}#theme-${id}` }],
  );
}
