import type { Edition } from "../site/editions/edition.ts";
import { type Comparison, compared, sectionsConcerned } from "./comparison.ts";
import { inReadingOrder, type PageFile } from "./pageFiles.ts";
import { type ReviewState, reviewOf } from "./reviews.ts";
import { type PageSummary, type Summaries, summariesOf } from "./summaries.ts";
import { pageAt, readPage, recordOf, type Workspace } from "./workspace.ts";

/**
 * The translation status of a page in an edition. `current`: up to date with its source. `behind`: the source has
 * changed, or it is not recorded which text the page translates. `stand-in`: another edition's page is shown. `dated`:
 * it appears on its day.
 */
export const stateNames = ["current", "behind", "missing", "stand-in", "draft", "dated"] as const;
export type StateName = (typeof stateNames)[number];

/** The translation status of a page in one edition, with the reasons. */
export interface EditionState {
  state: StateName;
  /** The sections concerned: those of the page itself where they are known, else those of the source. */
  changed: readonly string[];
  /** True if the ledger records which source text the page translates; also true for a source. */
  isRecorded: boolean;
  review: ReviewState;
  /** The edition that it is translated from, or would be; undefined for a source. */
  source: Edition | undefined;
  /** The changes in the source, if the status is not `current`. */
  comparison: Comparison | undefined;
  page: PageFile | undefined;
  /**
   * For a draft in another language: the number of blocks that still have the words of the source, and of all blocks.
   */
  untranslated: { left: number; all: number } | undefined;
  /** True if the source of the translation no longer exists. */
  isOrphan: boolean;
}

/** A page in all editions. */
export interface PageState {
  path: string;
  title: string;
  /** By edition tag. */
  editions: ReadonlyMap<string, EditionState>;
}

const unread: ReviewState = { state: "none", by: [], on: undefined, changed: [], unread: [], gone: 0, all: 0 };

/** The state of every page of a site in every edition, in reading order. `today` is YYYY-MM-DD. */
export function pageStates(workspace: Workspace, today: string): PageState[] {
  const { site, byEdition } = workspace;
  const summaries = summariesOf(workspace);
  const paths = [...new Set([...byEdition.values()].flatMap((pages) => [...pages.keys()]))].sort(inReadingOrder);
  const states = paths.map((path): PageState => {
    const pages = site.editions.flatMap((edition) => pageAt(workspace, edition, path) ?? []);
    const all = new Map(pages.map((page) => [page.edition.tag, summaries.page(page)]));
    const source = sourceOf(workspace, summaries, path, pages);
    const date = source && all.get(source.tag)?.date;
    const editions = site.editions.map(
      (edition) => [edition.tag, stateIn(workspace, summaries, edition, path, { source, all, date, today })] as const,
    );
    return { path, title: (source && all.get(source.tag)?.title) ?? path, editions: new Map(editions) };
  });
  for (const page of [...byEdition.values()].flatMap((pages) => [...pages.values()]))
    workspace.findings.errors.push(...(summaries.record(page)?.problems ?? []));
  summaries.save();
  return states;
}

/** The edition whose page is the source of those that say nothing else. */
function sourceOf(
  { site, authentic }: Workspace,
  summaries: Summaries,
  path: string,
  pages: readonly PageFile[],
): Edition | undefined {
  const [first] = pages;
  const own = (tag: string | undefined) => pages.find(({ edition }) => edition.tag === tag)?.edition;
  if (first?.isPiece === true)
    return (
      (authentic.get(path.split("/")[0] ?? "") ?? []).map(own).find((edition) => edition !== undefined) ?? first.edition
    );
  const reference = pages.find(({ edition }) => edition === site.reference);
  if (reference === undefined) return first?.edition;
  return own(summaries.record(reference)?.from) ?? site.reference;
}

interface Known {
  source: Edition | undefined;
  all: ReadonlyMap<string, PageSummary>;
  date: string | undefined;
  today: string;
}

function stateIn(
  workspace: Workspace,
  summaries: Summaries,
  edition: Edition,
  path: string,
  { source, all, date, today }: Known,
): EditionState {
  const page = pageAt(workspace, edition, path);
  const summary = all.get(edition.tag);
  const none = {
    changed: [],
    isRecorded: true,
    review: unread,
    source,
    comparison: undefined,
    page,
    untranslated: undefined,
    isOrphan: false,
  };
  if (page === undefined || summary === undefined) {
    const isShown = edition.fallback.some((tag) => all.get(tag)?.isDraft === false);
    return { ...none, state: isShown ? "stand-in" : "missing" };
  }
  const record = summaries.record(page);
  const review = reviewOf(record?.readings ?? [], summary.sections);
  const later = summary.isDraft ? "draft" : (summary.date ?? date ?? "") > today ? "dated" : undefined;
  const from =
    record?.from === undefined
      ? edition === source
        ? undefined
        : source
      : workspace.site.editions.find(({ tag }) => tag === record.from);
  if (record?.from === undefined && from === undefined)
    return { ...none, review, source: undefined, state: later ?? "current" };
  const theirs = from && all.get(from.tag);
  if (record?.from === undefined) return { ...none, review, source: from, state: later ?? "behind", isRecorded: false };
  if (theirs === undefined) return { ...none, review, source: from, state: later ?? "behind", isOrphan: true };
  if (later === "draft" && from !== undefined)
    return { ...none, review, source: from, state: later, ...draftState(workspace, page, from) };
  if (theirs.digest === record.digest) return { ...none, review, source: from, state: later ?? "current" };
  const comparison = comparisonOf(workspace, page, from);
  const isBehind = comparison !== undefined && comparison.changes.length > 0;
  return {
    ...none,
    review,
    source: from,
    state: later ?? (isBehind ? "behind" : "current"),
    changed: comparison === undefined ? [] : sectionsConcerned(comparison),
    comparison,
  };
}

function draftState(
  workspace: Workspace,
  page: PageFile,
  from: Edition,
): Pick<EditionState, "comparison" | "untranslated" | "changed"> {
  const comparison = comparisonOf(workspace, page, from);
  const changed = comparison === undefined ? [] : sectionsConcerned(comparison);
  // In one language the same words may be the translation, as in two spellings of it.
  const isOther = new Intl.Locale(from.tag).language !== new Intl.Locale(page.edition.tag).language;
  if (comparison === undefined || !isOther) return { comparison, changed, untranslated: undefined };
  const texts = comparison.pairs.filter(
    ({ now: [block] }) => block !== undefined && block.kind !== "code" && /\p{L}/u.test(block.words),
  );
  const left = texts.filter(
    ({ old: [entry], now: [block] }) => entry !== undefined && comparison.answers.get(entry)?.sum === block?.sum,
  );
  return { comparison, changed, untranslated: { left: left.length, all: texts.length } };
}

/** A page held against its source, read anew; undefined where one of them cannot be read. */
export function comparisonOf(workspace: Workspace, page: PageFile, from: Edition | undefined): Comparison | undefined {
  const theirs = from && pageAt(workspace, from, page.path);
  const [source, own] = [theirs && readPage(workspace, theirs), readPage(workspace, page)];
  return source && own && compared(recordOf(workspace, page), source.outline, own.outline);
}
