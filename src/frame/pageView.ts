import type { Heading } from "../base/markdown/text.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import { alternatesAt } from "../site/editions/alternates.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { isOlder, isOver, lastChanged, type Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import { todayOf } from "../site/today.ts";
import type { Review, TranslationStatus, WithTranslationStatus } from "../site/translationStatus.ts";
import type { Form } from "./form.ts";
import { editionLinks } from "./frame.ts";
import type { Frame, FramedView, HeadFacts } from "./framed.ts";
import { framedHead, headWith } from "./head.ts";
import { articleData, breadcrumbData, jsonLd, organisationData } from "./jsonLd.ts";
import { crumbsOf, linkTo, neighboursOf, type PageLink, postsBelow } from "./navigation.ts";
import { htmlOf, linkIn, type Pictured } from "./pageText.ts";
import type { Node } from "./tree.ts";

/**
 * The status of the page's text: its last change, its review, whether it is a fallback or older than another edition.
 */
export interface TextStatus {
  /** The fallback edition whose text is shown for a missing page. */
  fallback: { edition: Edition; address: string } | undefined;
  /** The page whose text says what this one does not say yet. */
  newer:
    | {
        edition: Edition;
        address: string;
        /** The day of its change, if only dates show that it is newer. */
        date?: string;
        /** The sections concerned, each in this page or else in the newer one. */
        sections: ReadonlyArray<{ title: string; address: string; edition: Edition }>;
      }
    | undefined;
  /** The last day of what the page tells of, where that is past: YYYY-MM-DD. */
  over?: string;
  review: Review | undefined;
  /** YYYY-MM-DD. */
  changed: string | undefined;
}

/** A page of an edition's tree. A capability adds what its pages show besides: `declare module`. */
export interface PageView extends FramedView {
  title: string;
  description: string;
  /** The edition the text is written in. */
  textEdition: Edition;
  html: string;
  /** Headings of the second level, where there are enough to need a list. */
  contents: readonly Heading[];
  crumbs: readonly PageLink[];
  previous?: PageLink;
  next?: PageLink;
  children: readonly PageLink[];
  posts: readonly PageLink[];
  status: TextStatus;
  /** YYYY-MM-DD of a post. */
  date: string | undefined;
  line: readonly string[];
  actions: ReadonlyArray<{ text: string; address: string }>;
}

/** A capability's additions to a page. */
export interface PagePart {
  view?: Partial<PageView>;
  head?: Partial<HeadFacts>;
  /** Data of schema.org. */
  data?: ReadonlyArray<Record<string, unknown>>;
  /** Minified CSS behind that of the layout. */
  css?: string;
  /** True if the page has a document of its own, without the frame's menus, script and manifest. */
  isBare?: boolean;
}

/** A page with fewer headings is read faster than a list of them. */
const HEADINGS_FOR_CONTENTS = 4;
const POSTS_ON_HOME = 3;

/** The layout that shows a page: that of its kind; a page with others below it is a section. */
export function layoutOf({
  rendition: {
    page: { data },
  },
  children,
}: Node): string {
  return data.kind === "page" && children.length > 0 ? "section" : data.kind;
}

/** The view of the page at one address, with the additions of capabilities. */
export function pageView(
  shown: Pictured & WithTranslationStatus,
  node: Node,
  frame: Frame,
  form: Form,
  css: string,
  parts: readonly PagePart[],
): PageView {
  const { catalogue } = shown;
  const { rendition } = node;
  const { page, edition, path } = rendition;
  const { data } = page;
  const file = fileOf(edition, path);
  const crumbs = crumbsOf(node);
  const contents = page.text.headings.filter(({ level }) => level === 2);
  const facts = headFacts(
    shown,
    node,
    crumbs,
    frame,
    parts.flatMap((part) => part.data ?? []),
  );
  const scripts = parts.flatMap((part) => part.head?.scripts ?? []);
  const head = Object.assign({}, facts, ...parts.map((part) => part.head ?? {}), { scripts }) as HeadFacts;
  const sheet = css + parts.map((part) => part.css ?? "").join("");
  return Object.assign(
    {
      layout: layoutOf(node),
      file,
      frame,
      head: parts.some(({ isBare }) => isBare) ? headWith(head, sheet, form) : framedHead(head, sheet, form),
      editions: editionLinks(catalogue, edition, path),
      address: node.address,
      title: data.title,
      description: data.description,
      textEdition: page.edition,
      html: htmlOf(shown, rendition, form.folder + file, form),
      contents: contents.length >= HEADINGS_FOR_CONTENTS ? contents : [],
      crumbs,
      ...neighboursOf(node),
      children: node.children.map(linkTo),
      posts: data.kind === "home" ? postsBelow(node).slice(0, POSTS_ON_HOME) : [],
      status: textStatusOf(shown, rendition),
      date: data.kind === "post" ? data.date : undefined,
      line: data.kind === "home" ? (data.line ?? []) : [],
      actions:
        data.kind === "home"
          ? data.actions.map(({ text, to }) => ({ text, address: linkIn(shown, rendition, to).href }))
          : [],
    } satisfies PageView,
    ...parts.map(({ view }) => view ?? {}),
  ) as PageView;
}

function headFacts(
  shown: Shown,
  node: Node,
  crumbs: readonly PageLink[],
  frame: Frame,
  more: ReadonlyArray<Record<string, unknown>>,
): HeadFacts {
  const { site } = shown.catalogue;
  const { page, edition, path, isFallback } = node.rendition;
  const url = urlOf(site, fileOf(page.edition, path));
  const { title, description } = page.data;
  const organisation = organisationData(site);
  const data = [
    ...(path === "" && organisation !== undefined ? [organisation] : []),
    ...(path !== "" ? [breadcrumbData(crumbs, site)] : []),
    ...(page.data.kind === "post"
      ? [
          articleData(
            { title, description, url, edition: page.edition, date: page.data.date, changed: lastChanged(page) },
            site,
          ),
        ]
      : []),
    ...more,
  ];
  return {
    title: path === "" || title === frame.siteName ? site.nameIn(edition) : `${title} – ${frame.siteName}`,
    description,
    canonical: url,
    alternates: isFallback ? [] : alternatesAt(shown.catalogue, path),
    isIndexed: !isFallback,
    jsonLd: isFallback ? [] : data.map(jsonLd),
    openGraphType: page.data.kind === "post" ? "article" : "website",
  };
}

function textStatusOf(shown: WithTranslationStatus, { page, isFallback }: Rendition): TextStatus {
  const { site, pages } = shown.catalogue;
  const translation = shown.translationStatus?.(page);
  const address = (edition: Edition) => addressOf(site, fileOf(edition, page.path));
  const reference = pages.get(site.reference.tag)?.get(page.path);
  return {
    fallback: isFallback ? { edition: page.edition, address: address(page.edition) } : undefined,
    newer:
      translation?.isRecorded === true
        ? newerBy(translation, page, address)
        : reference === undefined || reference === page
          ? undefined
          : newerThan(page, reference, address(reference.edition)),
    ...(page.data.until !== undefined && isOver(page, todayOf(site)) ? { over: page.data.until } : {}),
    review: translation?.review,
    changed: lastChanged(page),
  };
}

/** More links than these would be no help. */
const MOST_SECTIONS = 6;

function newerBy({ newer }: TranslationStatus, page: Page, address: (edition: Edition) => string): TextStatus["newer"] {
  if (newer === undefined) return undefined;
  const { edition, sections } = newer;
  const links = sections.map(({ title, id, isOwn }) => ({
    title,
    address: `${isOwn ? "" : address(edition)}#${id}`,
    edition: isOwn ? page.edition : edition,
  }));
  return { edition, address: address(edition), sections: links.length > MOST_SECTIONS ? [] : links };
}

function newerThan(page: Page, reference: Page, address: string): TextStatus["newer"] {
  const date = lastChanged(reference);
  return date !== undefined && isOlder(page, reference)
    ? { edition: reference.edition, address, date, sections: [] }
    : undefined;
}
