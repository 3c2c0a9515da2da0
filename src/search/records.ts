import type { Token } from "markdown-it";
import { variants } from "../base/korean/variants.ts";
import { plainText } from "../base/markdown/plainText.ts";
import { type Instrument, type InstrumentText, type Piece, partOf } from "../law/instrument.ts";
import { labelOf, unitsShown } from "../law/law.ts";
import { fileOf } from "../site/editions/addresses.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { FIRST_KEYWORDS } from "./keywords.ts";
import { folded } from "./query/letters.ts";
import type { MadePage, Searched } from "./searched.ts";

/** A place on a page that a result can lead to: a unit of an instrument, or the text below a heading. */
export interface Passage {
  /** "" for the beginning of the page. */
  id: string;
  /** The heading; "" for the beginning of a page, and for units, whose ids identify them. */
  label: string;
  text: string;
}

/** A page as the search knows it. */
export interface SearchRecord {
  /** Below the site's root: `ko/convention/article-12/`. */
  path: string;
  title: string;
  /** The page above it. */
  section: string;
  /** The article's number, where the page is one. */
  number?: number;
  /**
   * True if its passages are units that grant rights: those of an instrument's first part, not the provisions on
   * implementation.
   */
  isLaw?: boolean;
  /** True if its passages are entries of a list, which rank no higher than other text. */
  isList?: boolean;
  /** The page's label in menus, if its title does not contain it. */
  label?: string;
  /** Its names in other editions in the same language: 뉴스레터 for 소식편지. */
  elsewhere?: readonly string[];
  /** Keywords from editors, which the page itself need not contain. */
  keywords: readonly string[];
  passages: readonly Passage[];
}

/** The pages that an edition has itself; fallback pages are found in their own edition. */
export function recordsOf(shown: Searched, edition: Edition): SearchRecord[] {
  const renditions = [...(shown.catalogue.renditions.get(edition.tag)?.values() ?? [])].filter(
    ({ isFallback }) => !isFallback,
  );
  const made = (shown.made ?? []).filter(({ tag }) => tag === edition.tag);
  return [...renditions.flatMap((rendition) => recordOf(shown, rendition) ?? []), ...made.map(madeRecord(edition))];
}

/**
 * `발달=발전`: a term in another edition in the same language, and in this one; only single words, since queries are read
 * word by word.
 */
export function synonymsOf({ instruments, catalogue, keywords }: Searched, { tag }: Edition): string[] {
  const others = catalogue.site.editions.filter(
    (other) => other.tag !== tag && languageOf(other.tag) === languageOf(tag),
  );
  const pairs = instruments.flatMap(({ terms }) =>
    terms.flatMap(({ words }) =>
      others.flatMap((other) => {
        const [word, own] = [shortest(words[other.tag]), shortest(words[tag])];
        return word === undefined || own === undefined || /[^\p{L}\p{M}]/u.test(word)
          ? []
          : [[flat(word), flat(own)] as const];
      }),
    ),
  );
  const own = (keywords.synonyms[tag] ?? []).map((pair) => pair.split("=").map(flat).join("="));
  // What the rules of spelling find, or the beginning of the word, need not be said.
  const isFound = (word: string, ours: string) => ours.includes(word) || variants(word).includes(ours);
  return [
    ...new Set([...own, ...pairs.filter(([theirs, ours]) => !isFound(theirs, ours)).map((pair) => pair.join("="))]),
  ];
}

/** A word as the flat text has it. */
function flat(word: string): string {
  return folded(word).replace(/\s+/g, "");
}

/** The shortest form of a word. */
function shortest(forms: readonly string[] = []): string | undefined {
  return [...forms].sort((a, b) => a.length - b.length)[0];
}

function recordOf(shown: Searched, rendition: Rendition): SearchRecord | undefined {
  const { page, edition, path } = rendition;
  const { data } = page;
  const place = {
    path: fileOf(edition, path).replace(/index\.html$/, ""),
    section: sectionOf(shown, rendition),
    keywords: shown.keywords.pages.get(path)?.[edition.tag] ?? ("keywords" in data ? data.keywords : undefined) ?? [],
  };
  if (data.kind === "article" && data.piece !== undefined) {
    const text = data.instrument.texts.get(edition.tag);
    return text && { ...place, elsewhere: wordsElsewhere(shown, rendition), ...pieceRecord(shown, text, data.piece) };
  }
  if (data.kind === "whole") return undefined;
  if (data.kind === "terms")
    return { ...place, title: data.title, isList: true, passages: termPassages(data.instrument, edition) };
  const label = data.label === data.title ? undefined : data.label;
  return {
    ...place,
    title: data.title,
    label,
    isList: data.kind === "post" || undefined,
    elsewhere: namesElsewhere(shown, rendition),
    passages: passagesOf(data.description, page.text.tokens),
  };
}

function madeRecord(edition: Edition): (page: MadePage) => SearchRecord {
  return ({ path, title, keywords, text }) => ({
    path: fileOf(edition, path).replace(/index\.html$/, ""),
    section: "",
    title,
    keywords,
    passages: [{ id: "", label: "", text }],
  });
}

/** Titles and keywords of the same page in other editions of the same language, where they are other words: 캘린더 for 달력. */
function namesElsewhere({ catalogue }: Searched, { edition, path, page }: Rendition): string[] {
  const own = [page.data.title, ...keywordsIn(page.data)].map(flat);
  const others = catalogue.site.editions.flatMap((other) => {
    const found =
      other.tag !== edition.tag && languageOf(other.tag) === languageOf(edition.tag)
        ? catalogue.renditions.get(other.tag)?.get(path)
        : undefined;
    return found === undefined || found.isFallback ? [] : [found.page.data.title, ...keywordsIn(found.page.data)];
  });
  return [...new Set(others)].filter((name) => !own.some((word) => word.includes(flat(name))));
}

/** The likeliest keywords of the same piece in other editions of the same language: who grew up there may type them here. */
function wordsElsewhere({ catalogue, keywords }: Searched, { edition, path }: Rendition): string[] {
  const all = keywords.pages.get(path) ?? {};
  const own = new Set((all[edition.tag] ?? []).map(flat));
  const others = catalogue.site.editions
    .filter(({ tag }) => tag !== edition.tag && languageOf(tag) === languageOf(edition.tag))
    .flatMap(({ tag }) => (all[tag] ?? []).slice(0, FIRST_KEYWORDS));
  return [...new Set(others)].filter(
    (word) => !own.has(flat(word)) && !variants(flat(word)).some((other) => own.has(other)),
  );
}

function keywordsIn(data: Rendition["page"]["data"]): readonly string[] {
  return "keywords" in data ? (data.keywords ?? []) : [];
}

function languageOf(tag: string): string {
  return tag.replace(/-.*/, "");
}

/** The title of the nearest page above; "" for one of the top level. */
function sectionOf({ catalogue }: Searched, { edition, path }: Rendition): string {
  const all = catalogue.renditions.get(edition.tag);
  for (let above = path; above.includes("/"); ) {
    above = above.slice(0, above.lastIndexOf("/"));
    const found = all?.get(above);
    if (found !== undefined) return found.page.data.label ?? found.page.data.title;
  }
  return "";
}

function pieceRecord(
  shown: Searched,
  text: InstrumentText,
  piece: Piece,
): Omit<SearchRecord, "path" | "section" | "keywords"> {
  const words = shown.wordsOf(text.edition);
  const intro = piece.data.intro === undefined ? [] : [{ id: "", label: "", text: piece.data.intro }];
  return {
    title:
      piece.number === 0
        ? labelOf(piece, words)
        : words.t("instrument.heading", { article: labelOf(piece, words), title: piece.data.title }),
    number: piece.number === 0 ? undefined : piece.number,
    isLaw: piece.number > 0 && (partOf(piece) ?? 1) === 1,
    passages: [...unitsShown(text, piece).map((unit) => ({ id: unit.id, label: "", text: unit.text })), ...intro],
  };
}

function termPassages(instrument: Instrument, { tag }: Edition): Passage[] {
  return instrument.terms.flatMap(({ id, words }) =>
    words[tag] === undefined ? [] : [{ id, label: words[tag][0] ?? "", text: "" }],
  );
}

/** The text of a page, cut at its headings. */
function passagesOf(description: string, tokens: readonly Token[]): Passage[] {
  const passages: Passage[] = [
    { id: "", label: "", text: description },
    { id: "", label: "", text: "" },
  ];
  tokens.forEach((token, at) => {
    if (token.type === "heading_open") passages.push({ id: String(token.attrGet("id") ?? ""), label: "", text: "" });
    if (token.type !== "inline") return;
    const passage = passages.at(-1);
    const words = plainText(token);
    if (passage === undefined || words === "") return;
    if (tokens[at - 1]?.type === "heading_open") passage.label = words;
    else passage.text += `${passage.text === "" ? "" : " "}${words}`;
  });
  return passages;
}
