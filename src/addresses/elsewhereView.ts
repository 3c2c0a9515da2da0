import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { Shown } from "../site/shown.ts";
import type { Addressed } from "./addresses.ts";

/** Places on a page that links still name. */
export interface ElsewhereView {
  /** Sections that stand on other pages now. */
  moved: ReadonlyArray<{ id: string; title: string; address: string; lang: string | undefined }>;
  /** Anchors that are gone: a link to one leads to the top of the text. */
  gone: readonly string[];
}

/** The view of anchors that have left a page; undefined where all are there. */
export function elsewhereView(shown: Shown & Addressed, { edition, path }: Rendition): ElsewhereView | undefined {
  const { site, renditions } = shown.catalogue;
  const key = `${edition.folder} ${path}`;
  const moved = (shown.addresses.elsewhere.get(key) ?? []).flatMap(({ anchor, to, at }) => {
    const theirs = site.editions.find(({ folder }) => folder === to.edition);
    const page = theirs && renditions.get(theirs.tag)?.get(to.path)?.page;
    if (theirs === undefined || page === undefined) return [];
    const heading = page.text.headings.find(({ id }) => id === at);
    const hash = at === undefined ? "" : `#${at}`;
    return [
      {
        id: anchor,
        title: heading?.text ?? page.data.title,
        address: addressOf(site, fileOf(theirs, to.path)) + hash,
        lang: page.edition === edition ? undefined : page.edition.tag,
      },
    ];
  });
  const gone = shown.addresses.goneAnchors.get(key) ?? [];
  return moved.length + gone.length === 0 ? undefined : { moved, gone };
}
