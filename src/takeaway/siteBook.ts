import { treeOf } from "../frame/tree.ts";
import { recordingAt } from "../recordings/recording.ts";
import { fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { lastChanged, type Page } from "../site/pages/page.ts";
import type { Block, Book, Chapter } from "./book.ts";
import { drawingOf } from "./drawingOf.ts";
import { textsOf } from "./lawBook.ts";
import { markdownBlocks } from "./markdownBlocks.ts";
import type { Carryable } from "./packing.ts";
import { sumOf } from "./stamp.ts";

/** Kinds of pages that are read from the first word to the last. */
const READ: ReadonlySet<string> = new Set(["home", "page", "section", "post"]);

/** All pages that an edition has itself, one after the other: the book of a site without a treaty. Undefined where there is none. */
export function siteBook(loaded: Carryable, edition: Edition): Book | undefined {
  const { catalogue } = loaded;
  const words = loaded.wordsOf(edition);
  const tree = treeOf(catalogue, edition, words.compare);
  const chapters = [...tree.values()]
    .filter(({ parent }) => parent === undefined)
    .flatMap(function below(node): Page[] {
      const { page, isFallback } = node.rendition;
      const own = !isFallback && READ.has(page.data.kind) && page.isMade !== true ? [page] : [];
      return [...own, ...node.children.flatMap(below)];
    })
    .map((page) => chapterOf(loaded, page))
    .filter(({ blocks }) => blocks.length > 0);
  if (chapters.length === 0) return undefined;
  const title = catalogue.site.nameIn(edition);
  const pages = [...(catalogue.pages.get(edition.tag)?.values() ?? [])];
  const isPending = pages.some((page) => loaded.translationStatus?.(page).review === "pending");
  return {
    name: "site",
    editions: [edition],
    suffix: edition.folder,
    titles: [title],
    standings: isPending ? [words.t("page.pending")] : [],
    remarks: [catalogue.site.descriptionIn(edition)].filter((text) => text !== ""),
    parts: [{ names: [undefined], chapters }],
    index: [],
    stamp: {
      of: "site",
      suffix: edition.folder,
      day: pages
        .flatMap((page) => lastChanged(page) ?? [])
        .sort()
        .at(-1),
      address: urlOf(catalogue.site, fileOf(edition, "")),
      sum: sumOf(chapters.flatMap(textsOf)),
    },
    set: undefined,
  };
}

function chapterOf(loaded: Carryable, page: Page): Chapter {
  const { title } = page.data;
  const blocks: Block[] = markdownBlocks(page.text.tokens, page.file);
  return {
    name: page.path === "" ? "home" : page.path.replaceAll("/", "-"),
    path: page.path,
    number: 0,
    heads: [{ label: "", title }],
    intros: [undefined],
    blocks,
    drawing: drawingOf(loaded, page),
    day: lastChanged(page),
    recording: recordingAt(loaded, page.path, page.edition),
    file: page.file,
  };
}
