import { statusInWords } from "../law/authority.ts";
import { type Instrument, type InstrumentText, type Piece, unitsOf } from "../law/instrument.ts";
import { indexOf, labelOf, partsOf, type Row } from "../law/law.ts";
import { recordingAt } from "../recordings/recording.ts";
import { subjectsOf } from "../search/subjects.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { lastChanged } from "../site/pages/page.ts";
import type { Block, Book, Chapter, Part } from "./book.ts";
import { drawingOf } from "./drawingOf.ts";
import type { Carryable } from "./packing.ts";
import { sumOf } from "./stamp.ts";

/** Some articles of a treaty, as editors have chosen them. */
export interface Choice {
  name: string;
  title(edition: Edition): string;
  articles: readonly number[];
}

/** A treaty in some of its editions side by side; the first one leads. */
export function lawBook(
  loaded: Carryable,
  instrument: Instrument,
  texts: readonly [InstrumentText, ...InstrumentText[]],
  choice?: Choice,
): Book {
  const { site, pages } = loaded.catalogue;
  const [text, ...others] = texts;
  const editions = texts.map(({ edition }) => edition);
  const name = choice === undefined ? instrument.folder : `${instrument.folder}-${choice.name}`;
  const isShown = ({ number }: Pick<Piece, "number">) => choice === undefined || choice.articles.includes(number);
  const sources = new Map(unitsOf(text).map((unit) => [unit.id, unit]));
  const chapterOf = (piece: Piece, rows: readonly Row[]): Chapter => {
    const twins = texts.map(({ pieces }) => pieces.find((other) => other.name === piece.name));
    return {
      name: piece.name,
      path: `${instrument.folder}/${piece.name}`,
      number: piece.number,
      heads: twins.map(
        (twin, at) =>
          twin && {
            label: labelOf(twin, loaded.wordsOf(editions[at] ?? text.edition)),
            title: twin.number === 0 ? "" : twin.data.title,
          },
      ),
      intros: twins.map((twin) => twin?.data.intro),
      blocks: rows.flatMap((row): Block[] => blocksOf(row, editions, sources.get(row.id))),
      drawing: drawingOf(loaded, pages.get(text.edition.tag)?.get(`${instrument.folder}/${piece.name}`)),
      day: piece.data.updated ?? dayOf(loaded, instrument, text.edition),
      recording: recordingAt(loaded, `${instrument.folder}/${piece.name}`, text.edition),
      file: piece.file,
    };
  };
  const pieces = new Map(text.pieces.map((piece) => [piece.name, piece]));
  const named = texts.map((one) => indexOf(loaded, instrument, one.edition));
  const parts = partsOf(loaded, instrument, text.edition, text, others).flatMap((part): Part[] => {
    const chapters = part.pieces.flatMap(({ name: piece, rows }) => {
      const found = pieces.get(piece);
      return found !== undefined && isShown(found) ? [chapterOf(found, rows)] : [];
    });
    const number = Object.entries(named[0]?.parts ?? {}).find(([, own]) => own === part.name)?.[0];
    const names = named.map((index) => (number === undefined ? undefined : index?.parts[number]));
    return chapters.length === 0 ? [] : [{ names, chapters }];
  });
  const shownNames = new Set(parts.flatMap(({ chapters }) => chapters.map((chapter) => chapter.name)));
  const words = loaded.wordsOf(text.edition);
  const titles = texts.map(({ edition }, at) =>
    choice === undefined
      ? (named[at]?.name ?? instrument.folder)
      : `${choice.title(edition)} – ${named[at]?.label ?? named[at]?.name ?? instrument.folder}`,
  );
  const days = texts.flatMap((one) => [
    ...one.pieces.map(({ data }) => data.updated),
    dayOf(loaded, instrument, one.edition),
  ]);
  const suffix = texts.length === 1 ? text.edition.folder : "all";
  return {
    name,
    editions,
    suffix,
    titles,
    standings: texts.map(({ edition }) => statusInWords(loaded, instrument, edition, edition)),
    remarks: [`${words.t("instrument.published")} ${instrument.facts.published}.`, words.t("instrument.titles")],
    parts,
    index: texts.length === 1 ? indexFor(loaded, instrument, text.edition, shownNames) : [],
    stamp: {
      of: name,
      suffix,
      day: days
        .filter((day) => day !== undefined)
        .sort()
        .at(-1),
      address: urlOf(site, fileOf(text.edition, instrument.folder)),
      sum: sumOf([...titles, ...parts.flatMap(({ chapters }) => chapters.flatMap(textsOf))]),
    },
    set: choice?.name,
  };
}

/** Every text of a chapter in its order; its sum tells whether it has changed. */
export function textsOf({ heads, intros, blocks }: Chapter): string[] {
  return [
    ...heads.map((head) => (head === undefined ? "" : `${head.label} ${head.title}`)),
    ...intros.map((intro) => intro ?? ""),
    ...blocks.flatMap(({ texts }) => texts.map((said) => (said === undefined ? "" : `${said.label} ${said.text}`))),
  ];
}

function blocksOf(
  { id, depth, own, others, note }: Row,
  editions: readonly Edition[],
  source: { file: string; line: number } | undefined,
): Block[] {
  const texts = editions.map((edition) => {
    const said = edition === own.edition ? own : others.find((other) => other.edition === edition);
    return said && { label: said.label, text: said.text };
  });
  const { file, line } = source ?? {};
  return [
    { id, kind: "paragraph", depth, texts, file, line },
    ...(note === undefined
      ? []
      : [
          {
            id: "",
            kind: "note" as const,
            depth,
            texts: editions.map((_, at) => (at === 0 ? { label: "", text: note } : undefined)),
          },
        ]),
  ];
}

function dayOf({ catalogue: { pages } }: Carryable, { folder }: Instrument, { tag }: Edition): string | undefined {
  const page = pages.get(tag)?.get(folder);
  return page && lastChanged(page);
}

/** The index of subjects, as far as its words lead to chapters of the book. */
function indexFor(
  loaded: Carryable,
  { folder }: Instrument,
  edition: Edition,
  shown: ReadonlySet<string>,
): Book["index"] {
  const home = addressOf(loaded.catalogue.site, fileOf(edition, folder));
  return subjectsOf(loaded, edition).flatMap(({ letter, subjects }) => {
    const words = subjects.flatMap(({ word, places }) => {
      const own = places.flatMap(({ label, address }) => {
        const chapter = address.startsWith(home) ? (address.slice(home.length).split("/")[0] ?? "") : "";
        return shown.has(chapter) ? [{ label, chapter }] : [];
      });
      const once = own.filter(({ chapter }, at) => own.findIndex((other) => other.chapter === chapter) === at);
      return once.length === 0 ? [] : [{ word, places: once }];
    });
    return words.length === 0 ? [] : [{ letter, words }];
  });
}
