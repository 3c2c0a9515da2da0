import type { Page, Pages } from "../pages/page.ts";
import type { Places } from "../places.ts";
import type { Site } from "../site.ts";
import type { Edition } from "./edition.ts";
import { fallbackFor } from "./fallback.ts";

/** The page at one address of an edition: the edition's own, or the fallback. */
export interface Rendition {
  edition: Edition;
  path: string;
  page: Page;
  isFallback: boolean;
}

/** Everything the site shows, by edition tag and path. */
export interface Catalogue {
  site: Site;
  pages: Pages;
  renditions: ReadonlyMap<string, ReadonlyMap<string, Rendition>>;
  /** Files copied from static/, without a slash before them. */
  files: ReadonlySet<string>;
  /**
   * Pages and files that are made for every edition, below its folder; Markdown may link to them: `/search/`,
   * `/feed.xml`.
   */
  made: Pick<Places, "pages" | "files">;
  /** Pages that come on a later day, by their paths: YYYY-MM-DD. */
  later?: ReadonlyMap<string, string>;
}

/** For every edition, each path that it or one of its fallbacks has a page for. */
export function catalogueOf(site: Site, pages: Pages, files: ReadonlySet<string>, made: Catalogue["made"]): Catalogue {
  const paths = [...new Set(site.editions.flatMap(({ tag }) => [...(pages.get(tag)?.keys() ?? [])]))].sort();
  const renditions = new Map(
    site.editions.map((edition) => {
      const own = new Map<string, Rendition>();
      for (const path of paths) {
        const source = fallbackFor(edition, site.editions, ({ tag }) => pages.get(tag)?.get(path));
        if (source !== undefined)
          own.set(path, { edition, path, page: source.found, isFallback: source.edition !== edition });
      }
      return [edition.tag, own];
    }),
  );
  return { site, pages, renditions, files, made };
}

/** Returns the page that an edition shows at a path; undefined if there is none. */
export function renditionAt(catalogue: Catalogue, edition: Edition, path: string): Rendition | undefined {
  return catalogue.renditions.get(edition.tag)?.get(path);
}
