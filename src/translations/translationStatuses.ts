import type { FromInstrument } from "../law/kinds.ts";
import { labelsOf } from "../law/labels.ts";
import type { Laws } from "../law/laws.ts";
import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import type { Review, TranslationStatus } from "../site/translationStatus.ts";
import { TOP } from "./block.ts";
import { compared } from "./comparison.ts";
import { outlineIn } from "./pageOutline.ts";
import { reviewOf, sectionSums } from "./reviews.ts";
import type { Ledger } from "./siteLedger.ts";

/**
 * Determines the translation status of pages from the ledger: what is behind the source, and the reviews that still
 * hold.
 */
export function translationStatuses(shown: Shown & Laws, ledger: Ledger): (page: Page) => TranslationStatus {
  const known = new WeakMap<Page, TranslationStatus>();
  const translationStatus = (page: Page): TranslationStatus => {
    const found =
      known.get(page) ??
      (isWhole(page) ? statusOfWhole(page, shown, translationStatus) : statusOfPage(page, shown, ledger));
    known.set(page, found);
    return found;
  };
  return translationStatus;
}

function statusOfPage(page: Page, shown: Shown & Laws, ledger: Ledger): TranslationStatus {
  const record = ledger.get(page.file);
  // No Markdown is behind a page that was made, and so nobody translates it.
  if (page.isMade === true || record === undefined)
    return { review: pendingOf(page), newer: undefined, isRecorded: false };
  const own = outlineIn(page);
  const { by, on, state, changed, unread, gone, all } = reviewOf(record.readings, sectionSums(own));
  const review: Review | undefined =
    state === "none" || on === undefined
      ? pendingOf(page)
      : { by: by.join(", "), on, changed: Math.max(changed.length, gone), unread: unread.length, all };
  const source = record.from === undefined ? undefined : shown.catalogue.pages.get(record.from)?.get(page.path);
  const comparison = source && compared(record, outlineIn(source), own);
  if (source === undefined || comparison === undefined || comparison.changes.length === 0) {
    return { review, newer: undefined, isRecorded: record.from !== undefined };
  }
  const sections = new Map(
    comparison.changes.map(({ ownSection, theirSection }) => {
      const isOwn = ownSection !== undefined;
      const id = ownSection ?? theirSection ?? TOP;
      return [`${isOwn} ${id}`, { id, isOwn, title: titleOf(id, isOwn ? page : source, shown) }] as const;
    }),
  );
  return { review, newer: { edition: source.edition, sections: [...sections.values()] }, isRecorded: true };
}

/**
 * Returns "pending" if the front matter says so; a claim of a review that the ledger does not confirm stops the build.
 */
function pendingOf({ data }: Page): Review | undefined {
  return data.review === "pending" ? "pending" : undefined;
}

function isWhole({ data }: Page): boolean {
  return data.kind === "whole";
}

/** The whole of an instrument is as good as its articles together. */
function statusOfWhole(
  page: Page,
  { catalogue }: Shown,
  translationStatus: (page: Page) => TranslationStatus,
): TranslationStatus {
  const { instrument } = page.data as FromInstrument;
  const own = catalogue.pages.get(page.edition.tag);
  const pieces = (instrument.texts.get(page.edition.tag)?.pieces ?? [])
    .flatMap(({ name }) => own?.get(`${instrument.folder}/${name}`) ?? [])
    .map(translationStatus);
  const read = pieces.flatMap(({ review }) => (typeof review === "object" ? [review] : []));
  const newer = pieces.flatMap((piece) => piece.newer ?? []);
  const [first] = newer;
  const sum = (count: (review: Exclude<Review, "pending">) => number) =>
    read.reduce((total, review) => total + count(review), 0);
  const isRead = read.length > 0 && read.length === pieces.length;
  const together = (): Review => ({
    by: [...new Set(read.map(({ by }) => by))].join(", "),
    on:
      read
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? "",
    changed: sum(({ changed }) => changed),
    unread: sum(({ unread }) => unread),
    all: sum(({ all }) => all),
  });
  return {
    review: isRead ? together() : pendingOf(page),
    newer: first && { edition: first.edition, sections: newer.flatMap(({ sections }) => sections) },
    isRecorded: pieces.some(({ isRecorded }) => isRecorded),
  };
}

/**
 * Returns the title of a section in lists: its heading, the citation of its unit, or the title of the page for text
 * before all headings.
 */
function titleOf(id: string, { data, text, edition }: Page, { wordsOf }: Shown): string {
  const piece = data.kind === "article" ? data.piece : undefined;
  const unit = piece?.units.find((one) => one.id === id);
  if (piece !== undefined && unit !== undefined && piece.number > 0)
    return labelsOf(wordsOf(edition)).reference(piece.number, unit.steps);
  return (
    (piece === undefined ? text.headings.find((heading) => heading.id === id)?.text : undefined) ??
    data.label ??
    data.title
  );
}
