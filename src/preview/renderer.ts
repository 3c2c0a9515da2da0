import { createHash } from "node:crypto";
import { capabilities } from "../assembly/capabilities.ts";
import type { Problem } from "../base/errors.ts";
import type { Page } from "../site/pages/page.ts";
import { type Carried, carry, wantsEleventy } from "./carried.ts";
import { renditionIn } from "./pageFacts.ts";
import { remember } from "./recent.ts";
import { type SiteOptions, type Snapshot, silent } from "./snapshot.ts";

/** A page as it is shown. */
export interface Shown {
  /** The page as a build would write it; undefined if it has never been sound. */
  html: string | undefined;
  /** Another one where the page is another. */
  version: string;
  /** True if it is the page as it was before an error. */
  isOld: boolean;
  /** The error thrown while it was made, if any. */
  error?: unknown;
}

/** Makes the pages of a snapshot when they are asked for. */
export interface Renderer {
  /** From now on pages are those of this snapshot, with these problems. */
  begin(snapshot: Snapshot, problems: readonly Problem[]): void;
  /** A page by its file below the output folder; undefined where there is none. */
  page(file: string): Promise<Shown | undefined>;
  /** Sees to it that what a page shows is there: its pictures, say. */
  prepare(pages: Iterable<Page>): Promise<void>;
  /** Files that Eleventy alone writes, where a site brings its own configuration. */
  ofEleventy(file: string): Promise<string | Uint8Array | undefined>;
}

/** Pages that are kept: as they are now, and as they were when nothing was wrong with them. */
const MOST_PAGES = 100;

/** `onMore` is called when there are files that were not there when the snapshot was taken. */
export function rendererOf(options: SiteOptions, onMore: () => void): Renderer {
  let snapshot: Snapshot | undefined;
  let problems: readonly Problem[] = [];
  let turn = 0;
  let carried: Promise<Carried> | undefined;
  let preparing: Promise<unknown> = Promise.resolve();
  const made = new Map<string, Promise<Shown | undefined>>();
  const good = new Map<string, string>();

  async function prepare(pages: Iterable<Page>): Promise<void> {
    const mine = snapshot;
    for (const page of pages)
      for (const { prepareFor } of capabilities) {
        if (prepareFor === undefined || mine === undefined) continue;
        // One after the other: two pages may show the same picture.
        const part = preparing.then(() => prepareFor(mine.loaded, page, { cache: options.cache, ...silent }));
        preparing = part.catch(() => {});
        const found = await part;
        if (found === undefined) continue;
        Object.assign(mine.loaded, found);
        mine.pages = mine.listPages();
        carried = undefined;
        onMore();
      }
  }

  /** Returns a page as a build would write it. */
  async function bytesOf(file: string, mine: Snapshot): Promise<string> {
    const html = carried === undefined && !wantsEleventy(options.folder) ? bytesAlone(mine, file) : undefined;
    if (html !== undefined) return html;
    carried ??= carry(options, mine);
    return String((await (await carried).bytes(file)) ?? "");
  }

  async function rendered(file: string): Promise<Shown | undefined> {
    const [mine, now] = [snapshot, turn];
    const page = mine?.pages.get(file);
    if (mine === undefined || page === undefined) return undefined;
    const source = renditionIn(mine.loaded.catalogue, page)?.page;
    const hasProblems = source !== undefined && problems.some((problem) => problem.file === source.file);
    const before = good.get(file);
    if (hasProblems && before !== undefined) return { html: before, version: versionOf(before), isOld: true };
    try {
      if (source !== undefined) await prepare([source]);
      const html = await bytesOf(file, mine);
      if (turn !== now) return pageOf(file);
      if (!hasProblems) remember(good, file, html, MOST_PAGES);
      return { html, version: versionOf(html), isOld: false };
    } catch (error) {
      if (turn !== now) return pageOf(file);
      return { html: before, version: before === undefined ? "" : versionOf(before), isOld: true, error };
    }
  }

  function pageOf(file: string): Promise<Shown | undefined> {
    return made.get(file) ?? remember(made, file, rendered(file), MOST_PAGES);
  }

  return {
    begin(next, found) {
      if (next !== snapshot) carried = undefined;
      else
        void carried?.then(
          (site) => site.forget(),
          () => {},
        );
      snapshot = next;
      problems = found;
      turn += 1;
      made.clear();
    },
    page: pageOf,
    prepare,
    async ofEleventy(file) {
      if (snapshot === undefined || (carried === undefined && !wantsEleventy(options.folder))) return undefined;
      carried ??= carry(options, snapshot);
      return (await carried).bytes(file);
    },
  };
}

/**
 * Returns a page made without Eleventy; undefined if its layout needs something that only Eleventy provides, such as a
 * collection.
 */
function bytesAlone({ pages }: Snapshot, file: string): string | undefined {
  let isAsked = false;
  const data = new Proxy({}, { get: () => void (isAsked = true), has: () => (isAsked = true) });
  try {
    const html = pages.get(file)?.bytes(data);
    return isAsked ? undefined : html;
  } catch (error) {
    if (isAsked) return undefined;
    throw error;
  }
}

function versionOf(html: string): string {
  return createHash("sha1").update(html).digest("base64url").slice(0, 12);
}
