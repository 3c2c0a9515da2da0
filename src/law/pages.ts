import type { MarkdownText } from "../base/markdown/text.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Page } from "../site/pages/page.ts";
import type { FrontMatter } from "../site/pages/schema.ts";
import type { Words } from "../site/words/words.ts";
import { type Instrument, type InstrumentText, type Piece, unitsOf } from "./instrument.ts";
import type { FromInstrument } from "./kinds.ts";
import { labelsOf } from "./labels.ts";
import type { Unit } from "./unit.ts";

/** Below the instrument's own path. */
export const WHOLE = "full";
export const TERMS = "terms";

/** The pages of an instrument in one edition: its preamble and articles, the whole on one page, its terms. */
export function pagesOf(instrument: Instrument, text: InstrumentText, { name, review }: Index, words: Words): Page[] {
  const { edition } = text;
  const made = (
    path: string,
    units: readonly Unit[],
    file: string,
    data: Omit<FromInstrument, "instrument" | "menu" | "draft">,
  ): Page => ({
    file,
    edition,
    path: `${instrument.folder}/${path}`,
    data: { ...data, instrument, menu: "none", draft: false },
    text: anchorsOnly(units),
    ...(data.kind === "article" ? {} : { isMade: true }),
  });
  const changed = text.pieces
    .map(({ data }) => data.updated)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const folder = `content/${edition.folder}/${instrument.folder}`;
  const whole = {
    title: words.t("instrument.whole"),
    label: undefined,
    description: words.t("instrument.wholeDescription", { name }),
    updated: changed,
    review,
    piece: undefined,
  };
  const terms = {
    title: words.t("terms.title"),
    label: undefined,
    description: words.t("terms.description", { name }),
    updated: undefined,
    review: undefined,
    piece: undefined,
  };
  return [
    ...text.pieces.map((piece) =>
      made(piece.name, piece === text.pieces.at(-1) ? [...piece.units, ...closing(text)] : piece.units, piece.file, {
        ...headingOf(piece, words),
        kind: "article",
        piece,
        order: piece.number,
        updated: piece.data.updated,
        review: piece.data.review ?? review,
      }),
    ),
    made(WHOLE, unitsOf(text), `${folder}/full`, { ...whole, kind: "whole", order: 1000 }),
    ...(hasTerms(instrument, text)
      ? [made(TERMS, [], `${folder}/terms`, { ...terms, kind: "terms", order: 1001 })]
      : []),
  ];
}

/** Returns true if an edition's text has terms to be explained. */
export function hasTerms({ terms }: Instrument, { edition }: InstrumentText): boolean {
  return terms.some(({ words }) => words[edition.tag] !== undefined);
}

function closing({ testimonium }: InstrumentText): Unit[] {
  return testimonium === undefined ? [] : [testimonium];
}

/** The words of a piece's heading: what it is called, and the title that editors gave it. */
function headingOf({ number, data }: Piece, words: Words): { title: string; label: string; description: string } {
  const label = number === 0 ? words.t("instrument.preamble") : labelsOf(words).article(number);
  const title = number === 0 ? label : words.t("instrument.heading", { article: label, title: data.title });
  return { title, label, description: data.intro ?? title };
}

/** No Markdown, but the anchors that links may name. */
function anchorsOnly(units: readonly Unit[]): MarkdownText {
  return {
    tokens: [],
    env: {},
    quotes: ["“", "”", "‘", "’"],
    headings: units.map(({ id, text }) => ({ id, level: 6, text })),
    links: [],
    pictures: [],
  };
}

/** The front matter of an instrument's first page in an edition. */
export type Index = Extract<FrontMatter, { kind: "instrument" }>;

/** The first page of an instrument in the pages of an edition. */
export function indexIn(pages: ReadonlyMap<string, Page>, instrument: Instrument): Index | undefined {
  const data = pages.get(instrument.folder)?.data;
  return data?.kind === "instrument" ? data : undefined;
}

/** The text an edition shows: its own, or that of the first fallback that has one. */
export function textFor(instrument: Instrument, edition: Edition): InstrumentText | undefined {
  return [edition.tag, ...edition.fallback].map((tag) => instrument.texts.get(tag)).find((text) => text !== undefined);
}
