import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { fallbackFor } from "../site/editions/fallback.ts";
import type { Shown } from "../site/shown.ts";
import type { Segment } from "../site/terms/segments.ts";
import type { Words } from "../site/words/words.ts";
import { type Instrument, type InstrumentText, type Piece, partOf, themesOf, unitsOf } from "./instrument.ts";
import type { FromInstrument } from "./kinds.ts";
import { labelsOf } from "./labels.ts";
import type { Laws } from "./laws.ts";
import { hasTerms, type Index, indexIn, TERMS, textFor, WHOLE } from "./pages.ts";
import type { Unit } from "./unit.ts";

/** A unit's words in one edition, with the label that edition gives it. */
export interface UnitText {
  edition: Edition;
  label: string;
  text: string;
  /** The same words with their terms marked, where the page explains them. */
  segments?: readonly Segment[];
}

/** One unit, in the reader's edition and, aligned, in the others. */
export interface Row {
  id: string;
  /** The depth of the unit: 0 for a paragraph, 1 for an item, 2 for a sub-item. */
  depth: number;
  own: UnitText;
  others: readonly UnitText[];
  note: string | undefined;
}

/** One article or the preamble, as a page shows it. */
export interface LawPiece {
  number: number;
  name: string;
  label: string;
  title: string;
  address: string;
  rows: readonly Row[];
}

/** A part of an instrument with its articles; the preamble comes before the first, without a name. */
export interface LawPart {
  name: string | undefined;
  pieces: readonly LawPiece[];
}

/** An instrument as the pages of one edition speak of it. */
export interface Law {
  name: string;
  folder: string;
  home: string;
  whole: string;
  /** Undefined where no term is explained. */
  terms: string | undefined;
  /** The whole beside another edition, where there is one. */
  pairs: ReadonlyArray<{ edition: Edition; address: string }>;
  files: ReadonlyArray<{ name: string; type: string; address: string }>;
  isAuthentic: boolean;
  translation: string | undefined;
  published: string;
  url: string | undefined;
}

/** Returns the front matter of an instrument's first page, in the edition or its fallback. */
export function indexOf(loaded: Shown & Laws, instrument: Instrument, edition: Edition): Index | undefined {
  const { site, pages } = loaded.catalogue;
  return fallbackFor(edition, site.editions, ({ tag }) => indexIn(pages.get(tag) ?? new Map(), instrument))?.found;
}

/** The instrument around any of its pages, in an edition. */
export function lawOf(loaded: Shown & Laws, instrument: Instrument, edition: Edition): Law {
  const { site } = loaded.catalogue;
  const { folder, facts } = instrument;
  const text = textFor(instrument, edition);
  const index = indexOf(loaded, instrument, text?.edition ?? edition);
  const at = (path: string) => addressOf(site, fileOf(edition, `${folder}/${path}`));
  const file = (ending: string) => addressOf(site, `${edition.folder}/${folder}/${folder}.${ending}`);
  return {
    name: index?.name ?? folder,
    folder,
    home: addressOf(site, fileOf(edition, folder)),
    whole: at(WHOLE),
    terms: text !== undefined && hasTerms(instrument, text) ? at(TERMS) : undefined,
    pairs: [...instrument.texts.values()]
      .filter((other) => other.edition !== text?.edition)
      .map((other) => ({ edition: other.edition, address: at(`${WHOLE}/${other.edition.folder}`) })),
    files: [
      { name: "JSON", type: "application/json", address: file("json") },
      { name: "TXT", type: "text/plain", address: file("txt") },
      { name: "Akoma Ntoso", type: "application/akn+xml", address: file("akn.xml") },
      { name: "TMX", type: "application/x-tmx+xml", address: addressOf(site, `${folder}.tmx`) },
    ],
    isAuthentic: facts.authentic.includes(text?.edition.tag ?? ""),
    translation: index?.translation,
    published: facts.published,
    url: facts.url,
  };
}

/** The rows of some units: the reader's edition, and beside it those of `others` that have the unit. */
export function rowsOf(
  loaded: Shown & Laws,
  instrument: Instrument,
  edition: Edition,
  units: readonly Unit[],
  others: readonly InstrumentText[],
): Row[] {
  const own = labelsOf(loaded.wordsOf(edition));
  const beside = others.map((text) => ({
    edition: text.edition,
    labels: labelsOf(loaded.wordsOf(text.edition)),
    units: new Map(unitsOf(text).map((unit) => [unit.id, unit])),
  }));
  const notes = indexOf(loaded, instrument, edition)?.notes ?? {};
  return units.map(({ id, steps, text }) => ({
    id,
    depth: steps.filter(({ kind }) => kind !== "paragraph").length,
    own: { edition, label: own.label(steps), text },
    others: beside.flatMap((other) => {
      const unit = other.units.get(id);
      return unit === undefined
        ? []
        : [{ edition: other.edition, label: other.labels.label(unit.steps), text: unit.text }];
    }),
    note: notes[id],
  }));
}

/** The units that a piece shows: the last one closes the instrument. */
export function unitsShown(text: InstrumentText, piece: Piece): readonly Unit[] {
  const isLast = piece === text.pieces.at(-1);
  return isLast && text.testimonium !== undefined ? [...piece.units, text.testimonium] : piece.units;
}

/** A whole instrument, part by part; `shown` is the edition of the page, `text` the one whose words it shows. */
export function partsOf(
  loaded: Shown & Laws,
  instrument: Instrument,
  shown: Edition,
  text: InstrumentText,
  others: readonly InstrumentText[],
): LawPart[] {
  const { site } = loaded.catalogue;
  const words = loaded.wordsOf(text.edition);
  const names = indexOf(loaded, instrument, text.edition)?.parts ?? {};
  const parts: Array<{ number: number | undefined; name: string | undefined; pieces: LawPiece[] }> = [];
  for (const piece of text.pieces) {
    const number = partOf(piece);
    if (parts.at(-1)?.number !== number || parts.length === 0)
      parts.push({ number, name: number === undefined ? undefined : names[String(number)], pieces: [] });
    parts.at(-1)?.pieces.push({
      number: piece.number,
      name: piece.name,
      label: labelOf(piece, words),
      title: piece.number === 0 ? "" : piece.data.title,
      address: addressOf(site, fileOf(shown, `${instrument.folder}/${piece.name}`)),
      rows: rowsOf(loaded, instrument, text.edition, unitsShown(text, piece), others),
    });
  }
  return parts;
}

/** Article 12, 제12조; the preamble by its name. */
export function labelOf({ number }: Piece, words: Words): string {
  return number === 0 ? words.t("instrument.preamble") : labelsOf(words).article(number);
}

/** The themes of an instrument in an edition, each with the articles that belong to it. */
export function themesIn(
  loaded: Shown & Laws,
  instrument: Instrument,
  shown: Edition,
  text: InstrumentText,
): Array<{ id: string; name: string; pieces: Array<{ label: string; title: string; address: string }> }> {
  const { site } = loaded.catalogue;
  const words = loaded.wordsOf(text.edition);
  const names = indexOf(loaded, instrument, text.edition)?.themes ?? {};
  return Object.entries(names).map(([id, name]) => ({
    id,
    name,
    pieces: text.pieces
      .filter((piece) => themesOf(piece).includes(id))
      .map((piece) => ({
        label: labelOf(piece, words),
        title: piece.data.title,
        address: addressOf(site, fileOf(shown, `${instrument.folder}/${piece.name}`)),
      })),
  }));
}

/** A citation of a piece in the words of an edition, and the address to give with it. */
export function citationOf(
  loaded: Shown & Laws,
  data: FromInstrument,
  edition: Edition,
): { text: string; url: string } | undefined {
  const { piece, instrument } = data;
  if (piece === undefined) return undefined;
  const words = loaded.wordsOf(edition);
  const cited = piece.number === 0 ? words.t("instrument.citePreamble") : labelsOf(words).reference(piece.number, []);
  const template = indexOf(loaded, instrument, edition)?.citation ?? "{{article}}";
  return {
    text: template.replace("{{article}}", cited),
    url: urlOf(loaded.catalogue.site, fileOf(edition, `${instrument.folder}/${piece.name}`)),
  };
}
