import type { Addressed } from "../addresses/addresses.ts";
import type { Capability, EditionContext } from "../frame/capability.ts";
import { editionLinks, isOfMany } from "../frame/frame.ts";
import type { FramedView, LazyView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { longLists } from "../frame/longLists.ts";
import { linkTo } from "../frame/navigation.ts";
import { ALL_PAGES, allPagesCount, allPagesPath, treeParts } from "../frame/treeParts.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import { alternatesAt } from "../site/editions/alternates.ts";
import type { Shown } from "../site/shown.ts";
import { allPagesView } from "./allPagesView.ts";
import { chooseView } from "./chooseView.ts";
import { alternatesEverywhere, MIRRORS } from "./everywhere.ts";
import { type ListWays, listViews, listWays } from "./listView.ts";
import { mirrorsViews } from "./mirrorsViews.ts";

declare module "../frame/pageView.ts" {
  interface PageView {
    /** The pages that list the rest of a long section. */
    ways?: ListWays;
  }
}

declare module "../frame/framed.ts" {
  interface Frame {
    allPages: string;
    /** The page of the site's other addresses, if it has any. */
    mirrors?: string;
  }
}

/** Pages for orientation: the choice of editions, all pages, the site's other addresses, the 404 page. */
export const wayfinding: Capability<Partial<Addressed>> = {
  name: "wayfinding",
  places: () => ({ pages: [ALL_PAGES], paths: [MIRRORS, "404", "404.html"], root: ["index.html", "404.html"] }),
  frame: ({ catalogue: { site } }, edition) => ({
    allPages: addressOf(site, fileOf(edition, ALL_PAGES)),
    ...(site.mirrors.length === 0 ? {} : { mirrors: addressOf(site, fileOf(edition, MIRRORS)) }),
  }),
  page: (shown, node, { edition, tree }) => {
    const list = longLists(tree, shown.addresses?.lock?.places, edition).get(node);
    if (list === undefined) return {};
    const ways = listWays(shown.catalogue.site, edition, list, node.rendition.path);
    return { view: { children: list.own.map(linkTo), ways } };
  },
  views: (shown, context) => [
    ...allPagesViews(shown, context),
    ...[...longLists(context.tree, shown.addresses?.lock?.places, context.edition).values()].flatMap((list) =>
      listViews(shown, context, list),
    ),
    ...mirrorsViews(shown, context),
    // What is shown for an address that leads nowhere has no address of its own, and so no other form.
    ...(context.form.folder === ""
      ? [{ file: `${context.edition.folder}/404.html`, view: () => notFoundView(shown, context) }]
      : []),
  ],
  rootViews: (shown, context) => [
    {
      file: "index.html",
      view: () => chooseView(shown, "choose", context),
      limit: isOfMany(shown.catalogue.site) ? "list" : undefined,
      indexed: { alternates: alternatesAt(shown.catalogue, "") },
    },
    ...(context.form.folder === ""
      ? [{ file: "404.html", view: () => chooseView(shown, "not-found-any", context) }]
      : []),
  ],
};

function allPagesViews(shown: Shown & Partial<Addressed>, context: EditionContext): LazyView[] {
  const { edition, tree } = context;
  const { site } = shown.catalogue;
  const parts = treeParts(tree);
  const count = allPagesCount(parts, shown.addresses?.lock?.places, edition);
  return Array.from({ length: count }, (_, at) => ({
    file: fileOf(edition, allPagesPath(at)),
    view: () => allPagesView(shown, context, parts[at] ?? [], at, count),
    limit: "list" as const,
    indexed: { alternates: at === 0 ? alternatesEverywhere(site, ALL_PAGES) : [] },
  }));
}

/** A page that was not found, in one edition. */
export interface NotFoundView extends FramedView {
  layout: "not-found";
}

function notFoundView({ catalogue }: Shown, { edition, frame, form, styles }: EditionContext): NotFoundView {
  const { words, siteName } = frame;
  return {
    layout: "not-found",
    file: `${edition.folder}/404.html`,
    frame,
    head: framedHead(
      { title: `${words.t("notFound.title")} – ${siteName}`, description: words.t("notFound.text") },
      styles("not-found"),
      form,
    ),
    editions: editionLinks(catalogue, edition, ""),
    address: "",
  };
}
