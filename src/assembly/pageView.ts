import { cardFileFor, cardText } from "../sharing/cards.ts";
import { lastChanged, type Page } from "../site/pages/page.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import { alternatesAt } from "../site/editions/alternates.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { LoadedSite } from "./loadSite.ts";
import { calendarOf } from "../calendar/calendarOf.ts";
import { eventData } from "../calendar/eventData.ts";
import { editionLinks } from "../frame/frame.ts";
import { articleData, breadcrumbData, jsonLd, organisationData } from "../frame/jsonLd.ts";
import { shareFileFor } from "../sharing/shareView.ts";
import { formViewOf, headOfForm } from "../forms/formView.ts";
import { lawContentOf } from "../law/lawContent.ts";
import { legislationData } from "../law/legislationData.ts";
import type { Styles } from "../frame/styles.ts";
import { crumbsOf, linkTo, neighboursOf, postsBelow } from "../frame/navigation.ts";
import { pictureColours } from "../pictures/shownPicture.ts";
import { htmlOf, linkIn } from "./text.ts";
import type { Node } from "../frame/tree.ts";
import type { DrawingView, Frame, Head, PageView, Standing } from "./view.ts";

/** A page with fewer headings is read faster than a list of them. */
const HEADINGS_FOR_CONTENTS = 4;
const POSTS_ON_HOME = 3;

/** The view of what stands at one address. */
export function pageView(loaded: LoadedSite, node: Node, common: Frame, styles: Styles): PageView {
  const { catalogue } = loaded;
  const { rendition } = node;
  const { page, edition, path } = rendition;
  const { data } = page;
  const crumbs = crumbsOf(node);
  const layout = data.kind === "page" && node.children.length > 0 ? "section" : data.kind;
  const frame = { ...common, css: styles(layout) + pictureColours(loaded, page) };
  const contents = page.text.headings.filter(({ level }) => level === 2);
  const law = lawContentOf(loaded, rendition);
  const form = formViewOf(loaded, rendition);
  const shareFile = shareFileFor(catalogue.site, node);
  const calendar = calendarOf(loaded, rendition);
  return {
    layout,
    law,
    form,
    share: shareFile && addressOf(catalogue.site, shareFile),
    request: (data.kind === "page" || data.kind === "section") && data.request === true ? frame.request : undefined,
    file: fileOf(edition, path),
    frame,
    ...calendar,
    head: {
      ...headOf(loaded, node, crumbs, frame),
      files: data.kind === "instrument" ? law?.files : undefined,
      scripts: calendar.dates?.events.some(({ isDated }) => isDated) ? ["calendar"] : [],
      ...headOfForm(form),
    },
    editions: editionLinks(catalogue, edition, path),
    address: node.address,
    title: data.title,
    description: data.description,
    textEdition: page.edition,
    html: htmlOf(loaded, rendition),
    drawing: drawingOf(loaded, page),
    contents: contents.length >= HEADINGS_FOR_CONTENTS ? contents : [],
    crumbs,
    ...neighboursOf(node),
    children: node.children.map(linkTo),
    posts: data.kind === "home" ? postsBelow(node).slice(0, POSTS_ON_HOME) : [],
    standing: standingOf(loaded, rendition),
    date: data.kind === "post" ? data.date : undefined,
    line: data.kind === "home" ? (data.line ?? []) : [],
    actions: data.kind === "home" ? data.actions.map(({ text, to }) => ({ text, address: linkIn(loaded, rendition, to).href })) : [],
  };
}

function headOf(loaded: LoadedSite, node: Node, crumbs: ReturnType<typeof crumbsOf>, frame: Frame): Head {
  const { site } = loaded.catalogue;
  const { page, edition, path, isFallback } = node.rendition;
  const url = urlOf(site, fileOf(page.edition, path));
  const { title, description } = page.data;
  const organisation = organisationData(site);
  const data = [
    ...(path === "" && organisation !== undefined ? [organisation] : []),
    ...(path !== "" ? [breadcrumbData(crumbs, site.origin)] : []),
    ...(page.data.kind === "post" ? [articleData({ title, description, url, edition: page.edition, date: page.data.date, changed: lastChanged(page) }, site)] : []),
    ...legislationData(loaded, node.rendition),
    ...eventData(loaded, node.rendition),
  ];
  return {
    title: path === "" || title === frame.siteName ? site.nameIn(edition) : `${title} – ${frame.siteName}`,
    description,
    canonical: url,
    alternates: isFallback ? [] : alternatesAt(loaded.catalogue, path),
    isIndexed: !isFallback,
    jsonLd: isFallback ? [] : data.map(jsonLd),
    openGraphType: page.data.kind === "post" ? "article" : "website",
    card: { url: urlOf(site, cardFileFor(loaded, page)), text: cardText(loaded, page) },
  };
}

function drawingOf({ catalogue: { site }, drawings }: LoadedSite, { data: { drawing } }: Page): DrawingView | undefined {
  const found = drawing && drawings.get(drawing.name);
  return found && { src: addressOf(site, found.file), width: found.width, height: found.height, shows: drawing.shows };
}

function standingOf({ catalogue: { site, pages } }: LoadedSite, { page, isFallback }: Rendition): Standing {
  const reference = pages.get(site.reference.tag)?.get(page.path);
  return {
    fallback: isFallback ? { edition: page.edition, address: addressOf(site, fileOf(page.edition, page.path)) } : undefined,
    newer: reference === undefined || reference === page ? undefined : newerThan(page, reference, addressOf(site, fileOf(reference.edition, page.path))),
    review: page.data.review,
    changed: lastChanged(page),
  };
}

function newerThan(page: Page, reference: Page, address: string): Standing["newer"] {
  const [own, theirs] = [lastChanged(page), lastChanged(reference)];
  const isOlder = own !== undefined && theirs !== undefined && own < theirs;
  return isOlder ? { edition: reference.edition, address, date: theirs } : undefined;
}
