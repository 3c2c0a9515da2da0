import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { linkTo, type PageLink } from "../frame/navigation.ts";
import type { Node } from "../frame/tree.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Shown } from "../site/shown.ts";
import { ALL_PAGES, alternatesEverywhere } from "./everywhere.ts";

/** A page and those below it. */
export interface Branch {
  link: PageLink;
  children: readonly Branch[];
}

/** The page of all pages of an edition. */
export interface AllPagesView extends FramedView {
  layout: "all-pages";
  tree: readonly Branch[];
}

/** The page of all pages of an edition. */
export function allPagesView(
  { catalogue }: Shown,
  { edition, tree, frame, form, styles }: EditionContext,
): AllPagesView {
  const { site } = catalogue;
  const { words, siteName } = frame;
  const file = fileOf(edition, ALL_PAGES);
  const branch = (node: Node): Branch => ({ link: linkTo(node), children: node.children.map(branch) });
  const home = tree.get("");
  const tops = [...tree.values()].filter((node) => node.parent === undefined && node !== home);
  return {
    layout: "all-pages",
    file,
    frame,
    head: framedHead(
      {
        title: `${words.t("site.allPages")} – ${siteName}`,
        description: words.t("allPages.description"),
        canonical: urlOf(site, file),
        alternates: alternatesEverywhere(site, ALL_PAGES),
        isIndexed: true,
        card: frame.card,
      },
      styles("page"),
      form,
    ),
    editions: editionLinks(catalogue, edition, ALL_PAGES, true),
    address: addressOf(site, file),
    tree: [...(home === undefined ? [] : home.children), ...tops].map(branch),
  };
}
