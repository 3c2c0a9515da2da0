import type { LoadedSite } from "../assembly/capabilities.ts";
import type { OwnedPage } from "../assembly/outputFiles.ts";
import { brotliSize } from "../base/brotli.ts";
import { message, type MessageLanguage } from "../base/messages/messages.ts";
import { addressOf } from "../site/editions/addresses.ts";
import { type Catalogue, type Rendition, renditionAt } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { isOlder, lastChanged, type Page } from "../site/pages/page.ts";

/** What an editor wants to know of a page while looking at it; words are in the editor's language. */
export interface PageFacts {
  /** The file behind it, from the site folder; undefined where none is. */
  file: string | undefined;
  /** What is special about it. */
  marks: string[];
  /** The same page in all editions. */
  editions: Array<{ label: string; tag: string; address: string; isCurrent: boolean; isOwn: boolean }>;
  weight: { text: string; share: number };
}

/** The rendition that a file below the output folder shows, in whatever form of the site; undefined for pages that no editor writes. */
export function renditionIn({ site, ...catalogue }: Catalogue, { file, edition: tag }: Pick<OwnedPage, "file" | "edition">): Rendition | undefined {
  const edition = site.editions.find((one) => one.tag === tag);
  const path = edition && new RegExp(`(?:^|/)${edition.folder}/(?:(.*)/)?index\\.html$`).exec(file);
  return edition && path ? renditionAt({ site, ...catalogue }, edition, path[1] ?? "") : undefined;
}

/** What is to be said of a page as it is shown: `html` is what a build would write, `today` YYYY-MM-DD. */
export function pageFacts({ catalogue }: LoadedSite, page: OwnedPage, html: string, today: string, language: MessageLanguage): PageFacts {
  const { site } = catalogue;
  const rendition = renditionIn(catalogue, page);
  const limit = site.limits[page.limit ?? "page"];
  const bytes = brotliSize(html);
  const say = (key: string, values: Record<string, string | number> = {}) => message(`preview.${key}`, values, language);
  return {
    file: rendition === undefined || rendition.page.isMade === true ? undefined : rendition.page.file,
    marks: rendition === undefined ? [] : marksOf(rendition, catalogue, today, say),
    editions: site.editions.map((edition) => editionFact(edition, page, catalogue, rendition)),
    weight: { text: say(bytes > limit ? "heavy" : "weight", { bytes, limit }), share: bytes / limit },
  };
}

function editionFact(edition: Edition, page: OwnedPage, catalogue: Catalogue, rendition: Rendition | undefined): PageFacts["editions"][number] {
  const shown = rendition && renditionAt(catalogue, edition, rendition.path);
  const current = catalogue.site.editions.find(({ tag }) => tag === page.edition);
  const isThere = shown !== undefined || rendition === undefined;
  // The same address in another edition: where it shows nothing there, its first page.
  const file = isThere && current !== undefined ? page.file.replace(new RegExp(`(^|/)${current.folder}/`), `$1${edition.folder}/`) : `${edition.folder}/index.html`;
  return { label: edition.label, tag: edition.tag, address: addressOf(catalogue.site, file), isCurrent: edition === current, isOwn: shown?.isFallback === false };
}

type Say = (key: string, values?: Record<string, string | number>) => string;

function marksOf({ page, isFallback, edition }: Rendition, catalogue: Catalogue, today: string, say: Say): string[] {
  const { data } = page;
  const day = data.kind === "post" ? data.date : undefined;
  const reference = catalogue.pages.get(catalogue.site.reference.tag)?.get(page.path);
  return [
    ...(data.draft ? [say("draft")] : []),
    ...(day !== undefined && day > today ? [say("later", { date: day })] : []),
    ...(isFallback ? [say("stands-in", { edition: page.edition.label, own: edition.label })] : []),
    ...(isBehind(page, reference) ? [say("behind", { edition: catalogue.site.reference.label, date: (reference && lastChanged(reference)) ?? "" })] : []),
    ...(typeof data.review === "object" ? [] : [say(data.review === "pending" ? "not-reviewed" : "no-review")]),
  ];
}

function isBehind(page: Page, reference: Page | undefined): boolean {
  return reference !== undefined && reference !== page && isOlder(page, reference);
}
