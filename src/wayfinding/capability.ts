import type { Capability, EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import { alternatesAt } from "../site/editions/alternates.ts";
import type { Shown } from "../site/shown.ts";
import { allPagesView } from "./allPagesView.ts";
import { chooseView } from "./chooseView.ts";
import { ALL_PAGES, alternatesEverywhere, MIRRORS } from "./everywhere.ts";
import { mirrorsViews } from "./mirrorsViews.ts";

declare module "../frame/framed.ts" {
  interface Frame {
    allPages: string;
    /** The page of the site's other addresses, if it has any. */
    mirrors?: string;
  }
}

/** Pages for orientation: the choice of editions, all pages, the site's other addresses, the 404 page. */
export const wayfinding: Capability = {
  name: "wayfinding",
  places: () => ({ pages: [ALL_PAGES], paths: [MIRRORS, "404", "404.html"], root: ["index.html", "404.html"] }),
  frame: ({ catalogue: { site } }, edition) => ({
    allPages: addressOf(site, fileOf(edition, ALL_PAGES)),
    ...(site.mirrors.length === 0 ? {} : { mirrors: addressOf(site, fileOf(edition, MIRRORS)) }),
  }),
  views: (shown, context) => [
    {
      file: fileOf(context.edition, ALL_PAGES),
      view: () => allPagesView(shown, context),
      limit: "list",
      indexed: { alternates: alternatesEverywhere(shown.catalogue.site, ALL_PAGES) },
    },
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
      indexed: { alternates: alternatesAt(shown.catalogue, "") },
    },
    ...(context.form.folder === ""
      ? [{ file: "404.html", view: () => chooseView(shown, "not-found-any", context) }]
      : []),
  ],
};

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
