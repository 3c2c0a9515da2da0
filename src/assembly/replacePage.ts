import type { Page } from "../site/pages/page.ts";
import { capabilities, type LoadedSite } from "./capabilities.ts";

/**
 * Replaces a page by one that differs only in its text. The site object stays the same: everything made from it shows
 * the new text from now on.
 */
export function replacePage(loaded: LoadedSite, page: Page, next: Page): void {
  const { pages, renditions } = loaded.catalogue;
  (pages.get(page.edition.tag) as Map<string, Page> | undefined)?.set(page.path, next);
  for (const own of renditions.values()) {
    const rendition = own.get(page.path);
    if (rendition?.page === page) rendition.page = next;
  }
  // Another catalogue: what was worked out from all texts together is worked out again when somebody asks.
  loaded.catalogue = { ...loaded.catalogue };
  for (const { retexted } of capabilities) Object.assign(loaded, retexted?.(loaded));
}
