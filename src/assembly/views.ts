import type { LimitName } from "../site/limits.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import { alternatesAt } from "../site/editions/alternates.ts";
import { cardFileFor, cardText } from "../sharing/cards.ts";
import { renditionAt } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { allPages } from "../site/generated.ts";
import type { LoadedSite } from "./loadSite.ts";
import { editionLinks, frameOf } from "../frame/frame.ts";
import { leaveFrom } from "../frame/leave.ts";
import { linkTo } from "../frame/navigation.ts";
import { mirrorsViews } from "./mirrorsView.ts";
import { pairViews } from "../law/pairView.ts";
import { sentViews } from "../forms/sentViews.ts";
import { searchViews } from "../search/searchViews.ts";
import { shareViews } from "../sharing/shareView.ts";
import type { Styles } from "../frame/styles.ts";
import { pageView } from "./pageView.ts";
import { type Node, treeOf } from "../frame/tree.ts";
import type { Branch, ChooseView, Frame, Head, LazyView, View } from "./view.ts";

/** Every HTML page of the site. */
export function viewsOf(loaded: LoadedSite, styles: Styles): LazyView[] {
  const { catalogue } = loaded;
  const { site } = catalogue;
  const ofEditions = site.editions.flatMap((edition) => {
    const tree = treeOf(catalogue, edition, loaded.wordsOf(edition).compare);
    const frame = frameOf(loaded, edition, tree, styles("page"));
    return [
      ...[...tree.values()].map((node): LazyView => ({ file: fileOf(edition, node.rendition.path), view: () => pageView(loaded, node, frame, styles), ...limitOf(node) })),
      ...loaded.instruments.flatMap((instrument) => pairViews(loaded, instrument, { ...frame, css: styles("pair") })),
      { file: fileOf(edition, allPages), view: () => allPagesView(loaded, frame, tree) },
      ...mirrorsViews(loaded, frame),
      ...sentViews(loaded, frame, tree),
      ...searchViews(loaded, frame, styles, plainHead),
      ...shareViews(loaded, frame, tree, styles),
      { file: `${edition.folder}/404.html`, view: () => notFoundView(loaded, frame) },
    ];
  });
  return [
    ...ofEditions,
    { file: "index.html", view: () => chooseView(loaded, styles("choose"), "choose") },
    { file: "404.html", view: () => chooseView(loaded, styles("choose"), "not-found-any") },
  ];
}

/** Pages of instruments have limits of their own. */
function limitOf({ rendition: { page } }: Node): { limit?: LimitName } {
  const { kind } = page.data;
  return kind === "whole" || kind === "article" ? { limit: kind } : {};
}

function plainHead(title: string, description: string): Head {
  return { title, description, canonical: undefined, alternates: [], isIndexed: false, jsonLd: [], openGraphType: "website", card: undefined };
}

/** The card of an edition's first page, or of the page that stands in for it. */
function homeCard(loaded: LoadedSite, edition: Edition): Head["card"] {
  const page = renditionAt(loaded.catalogue, edition, "")?.page;
  return page && { url: urlOf(loaded.catalogue.site, cardFileFor(loaded, page)), text: cardText(loaded, page) };
}

function allPagesView(loaded: LoadedSite, frame: Frame, tree: ReadonlyMap<string, Node>): View {
  const { site } = loaded.catalogue;
  const { edition, words, siteName } = frame;
  const title = words.t("site.allPages");
  const branch = (node: Node): Branch => ({ link: linkTo(node), children: node.children.map(branch) });
  const home = tree.get("");
  const tops = [...tree.values()].filter((node) => node.parent === undefined && node !== home);
  const alternates = site.editions.length < 2 ? [] : [...site.editions, site.reference].map((other, at) => ({
    tag: at === site.editions.length ? "x-default" : other.tag,
    url: urlOf(site, fileOf(other, allPages)),
  }));
  return {
    layout: "all-pages",
    file: fileOf(edition, allPages),
    frame,
    head: { ...plainHead(`${title} – ${siteName}`, words.t("allPages.description")), canonical: urlOf(site, fileOf(edition, allPages)), alternates, isIndexed: true, card: homeCard(loaded, edition) },
    editions: editionLinks(loaded.catalogue, edition, allPages, true),
    address: addressOf(site, fileOf(edition, allPages)),
    tree: [...(home === undefined ? [] : home.children), ...tops].map(branch),
  };
}

function notFoundView(loaded: LoadedSite, frame: Frame): View {
  const { words, siteName, edition } = frame;
  return {
    layout: "not-found",
    file: `${edition.folder}/404.html`,
    frame,
    head: plainHead(`${words.t("notFound.title")} – ${siteName}`, words.t("notFound.text")),
    editions: editionLinks(loaded.catalogue, edition, ""),
    address: "",
  };
}

function chooseView(loaded: LoadedSite, css: string, layout: ChooseView["layout"]): ChooseView {
  const { site } = loaded.catalogue;
  const editions = site.editions.map((edition) => ({
    edition,
    words: loaded.wordsOf(edition),
    siteName: site.nameIn(edition),
    description: site.descriptionIn(edition),
    address: addressOf(site, fileOf(edition, "")),
  }));
  const names = [...new Set(editions.map(({ siteName }) => siteName))].join(" · ");
  const head = plainHead(names, editions.map(({ description }) => description).find((text) => text !== "") ?? names);
  const isChoice = layout === "choose";
  return {
    layout,
    file: isChoice ? "index.html" : "404.html",
    css,
    root: site.base,
    head: isChoice ? { ...head, canonical: urlOf(site, "index.html"), alternates: alternatesAt(loaded.catalogue, ""), isIndexed: true, card: homeCard(loaded, site.reference) } : head,
    leave: leaveFrom(loaded, site.editions),
    editions,
  };
}
