import type { LoadedSite } from "../assembly/capabilities.ts";
import type { OwnedPage } from "../assembly/outputFiles.ts";
import { brotliSize } from "../base/brotli.ts";
import { type MessageLanguage, message } from "../base/messages/messages.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import { type Catalogue, type Rendition, renditionAt } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { growing } from "../site/limits.ts";
import { isOlder, isOver, laterDay } from "../site/pages/page.ts";

/** Facts about the page in view for its editor; words are in the editor's language. */
export interface PageFacts {
  /** The file behind it, from the site folder; undefined where none is. */
  file: string | undefined;
  /** Remarks on the page's special properties. */
  marks: string[];
  /** The same page in all editions. */
  editions: Array<{ label: string; tag: string; address: string; isCurrent: boolean; isOwn: boolean }>;
  weight: { text: string; isHeavy: boolean };
}

/**
 * The rendition that a file below the output folder shows, in any form of the site; undefined for pages that no editor
 * writes.
 */
export function renditionIn(
  catalogue: Catalogue,
  { file, edition: tag }: Pick<OwnedPage, "file" | "edition">,
): Rendition | undefined {
  const edition = catalogue.site.editions.find((one) => one.tag === tag);
  const path = edition && new RegExp(`(?:^|/)${edition.folder}/(?:(.*)/)?index\\.html$`).exec(file);
  return edition && path ? renditionAt(catalogue, edition, path[1] ?? "") : undefined;
}

/** Returns the facts about a page in view: `html` is the page as a build would write it, `today` YYYY-MM-DD. */
export function pageFacts(
  loaded: LoadedSite,
  page: OwnedPage,
  html: string,
  today: string,
  language: MessageLanguage,
): PageFacts {
  const { catalogue } = loaded;
  const rendition = renditionIn(catalogue, page);
  const say: Say = (key, values = {}) => message(`preview.${key}`, values, language);
  return {
    file: rendition === undefined || rendition.page.isMade === true ? undefined : rendition.page.file,
    marks: rendition === undefined ? [] : marksOf(rendition, loaded, today, say),
    editions: catalogue.site.editions.map((edition) => editionFact(edition, page, catalogue, rendition)),
    weight: weightFact(page, html, catalogue, say),
  };
}

type Say = (key: string, values?: Record<string, string | number>) => string;

function weightFact(
  { limit: name = "page" }: OwnedPage,
  html: string,
  { site }: Catalogue,
  say: Say,
): PageFacts["weight"] {
  const [bytes, limit] = [brotliSize(html), site.limits[name]];
  const isHeavy = bytes > limit;
  // A limit that grows with the site is a warning, unless the site is strict.
  return {
    isHeavy,
    text: say(isHeavy && (!growing.has(name) || site.isStrict) ? "heavy" : "weight", { bytes, limit }),
  };
}

function editionFact(
  edition: Edition,
  { file, edition: tag }: OwnedPage,
  { site, ...catalogue }: Catalogue,
  rendition: Rendition | undefined,
): PageFacts["editions"][number] {
  const isCurrent = edition.tag === tag;
  const shown = rendition && renditionAt({ site, ...catalogue }, edition, rendition.path);
  const current = site.editions.find((one) => one.tag === tag)?.folder ?? "";
  const twin = file.replace(new RegExp(`(^|/)${current}/`), `$1${edition.folder}/`);
  // Where it has nothing there, its first page.
  const isThere = isCurrent || (twin !== file && (rendition === undefined || shown !== undefined));
  return {
    label: edition.label,
    tag: edition.tag,
    address: addressOf(site, isThere ? twin : fileOf(edition, "")),
    isCurrent,
    isOwn: shown?.isFallback !== true,
  };
}

function marksOf(
  rendition: Rendition,
  { catalogue, translationStatus }: LoadedSite,
  today: string,
  say: Say,
): string[] {
  const { page, isFallback, edition } = rendition;
  const { data } = page;
  const day = laterDay(page, today);
  const {
    review = data.review,
    newer,
    isRecorded,
  } = translationStatus?.(page) ?? { review: data.review, newer: undefined, isRecorded: false };
  const reference = catalogue.pages.get(catalogue.site.reference.tag)?.get(page.path);
  const isBehind = !isRecorded && reference !== undefined && reference !== page && isOlder(page, reference);
  return [
    ...(data.draft ? [say("draft")] : []),
    ...(day !== undefined ? [say("later", { date: day })] : []),
    ...(isOver(page, today) ? [say("over", { date: data.until ?? "" })] : []),
    ...(isFallback ? [say("stands-in", { edition: page.edition.label, own: edition.label })] : []),
    ...(newer !== undefined ? [say("changed", { edition: newer.edition.label, count: newer.sections.length })] : []),
    ...(isBehind ? [say("behind", { edition: reference.edition.label })] : []),
    ...reviewMarks(review, say),
  ];
}

function reviewMarks(review: unknown, say: Say): string[] {
  if (typeof review !== "object" || review === null) return [say(review === "pending" ? "not-reviewed" : "no-review")];
  const { changed = 0, unread = 0 } = review as { changed?: number; unread?: number };
  return changed + unread > 0 ? [say("review-lapsed", { count: changed + unread })] : [];
}
