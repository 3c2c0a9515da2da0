import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { linkTo, type PageLink } from "../frame/navigation.ts";
import { ALL_PAGES, allPagesPath, type NodeBranch } from "../frame/treeParts.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Shown } from "../site/shown.ts";
import { alternatesEverywhere } from "./everywhere.ts";
import type { ListWay } from "./listView.ts";

/** A page and those below it. */
export interface Branch {
  link: PageLink;
  children: readonly Branch[];
}

/** The page of all pages of an edition. */
export interface AllPagesView extends FramedView {
  layout: "all-pages";
  tree: readonly Branch[];
  /** The links to all its parts, where there are several. */
  parts: readonly ListWay[];
}

/** One part of the page of all pages of an edition, of so many. */
export function allPagesView(
  { catalogue }: Shown,
  { edition, frame, form, styles }: EditionContext,
  branches: readonly NodeBranch[],
  at: number,
  count: number,
): AllPagesView {
  const { site } = catalogue;
  const { words, siteName } = frame;
  const file = fileOf(edition, allPagesPath(at));
  const branch = ({ node, children }: NodeBranch): Branch => ({ link: linkTo(node), children: children.map(branch) });
  const number = at === 0 ? "" : ` (${at + 1})`;
  return {
    layout: "all-pages",
    file,
    frame,
    head: framedHead(
      {
        title: `${words.t("site.allPages")}${number} – ${siteName}`,
        description: words.t("allPages.description"),
        canonical: urlOf(site, file),
        alternates: at === 0 ? alternatesEverywhere(site, ALL_PAGES) : [],
        isIndexed: true,
        card: frame.card,
      },
      styles("page"),
      form,
    ),
    editions: editionLinks(catalogue, edition, ALL_PAGES, true),
    address: addressOf(site, file),
    tree: branches.map(branch),
    parts:
      count < 2
        ? []
        : Array.from({ length: count }, (_, part) => ({
            text: String(part + 1),
            address: addressOf(site, fileOf(edition, allPagesPath(part))),
            isCurrent: part === at,
          })),
  };
}
