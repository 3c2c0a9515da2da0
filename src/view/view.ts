import type { LimitName } from "../check/limits.ts";
import type { Alternate } from "../editions/alternates.ts";
import type { Edition } from "../editions/edition.ts";
import type { Heading } from "../markdown/text.ts";
import type { TermView } from "./termsView.ts";
import type { FormName } from "../forms/forms.ts";
import type { FormView } from "./formView.ts";
import type { DatesView, DateView } from "./datesView.ts";
import type { ScriptName } from "../browser/names.ts";
import type { SubjectGroup } from "../search/subjects.ts";
import type { Words } from "../words/words.ts";
import type { Law, LawPart, Row } from "./law.ts";
import type { PageLink } from "./navigation.ts";

/** One entry of the language menu. */
export interface EditionLink {
  edition: Edition;
  address: string;
  isCurrent: boolean;
}

/** The way out for a reader who must leave at once. */
export interface Leave {
  /** A site that has nothing to do with this one. */
  address: string;
  /** What the link says; more than once where the page speaks several languages. */
  labels: ReadonlyArray<{ text: string; edition: Edition }>;
}

/** What every page of an edition shows around its text. */
export interface Frame {
  edition: Edition;
  words: Words;
  siteName: string;
  /** Minified CSS of all pages. */
  css: string;
  /** Address of the site's root, with the base. */
  root: string;
  home: string;
  mainMenu: readonly PageLink[];
  footerMenu: readonly PageLink[];
  allPages: string;
  search: string;
  /** The page of the site's other addresses, if it has any. */
  mirrors?: string;
  newsletter: PageLink | undefined;
  /** The form in which an institution asks for something. */
  request: PageLink | undefined;
  /** Where pages without pictures begin, where there are pictures at all. */
  textOnly: string | undefined;
  feed: string;
  leave: Leave | undefined;
}

/** What stands in the head for machines. */
export interface Head {
  title: string;
  description: string;
  canonical: string | undefined;
  alternates: readonly Alternate[];
  /** The same text as files for machines. */
  files?: Law["files"];
  isIndexed: boolean;
  /** The scripts of the page, by their names in src/browser/; the page does without them. */
  scripts?: readonly ScriptName[];
  /** Where a form of the page sends what is typed, if not to this site: an origin, or `mailto:`. */
  sendsTo?: string;
  /** What the page's script needs beyond itself: Pagefind fetches its index and compiles WebAssembly. */
  runs?: "pagefind";
  /** Whether the receiver of the page's form may know from which site it comes: some take no other. */
  tellsOrigin?: boolean;
  /** JSON-LD, safe to stand in a script element. */
  jsonLd: readonly string[];
  openGraphType: "website" | "article";
  /** The card that stands for the page where its address is shared. */
  card: { url: string; text: string } | undefined;
}

/** The text's standing: what an honest page says about itself. */
export interface Standing {
  /** The edition whose text stands in for a missing page. */
  fallback: { edition: Edition; address: string } | undefined;
  /** The reference edition's page, when it was changed after this one. */
  newer: { edition: Edition; address: string; date: string } | undefined;
  review: "pending" | { by: string; on: string } | undefined;
  /** YYYY-MM-DD. */
  changed: string | undefined;
}

/** The layouts of an instrument's pages. */
export type LawLayout = "instrument" | "article" | "whole" | "terms";

/** What every page of an edition has, whatever stands on it. */
export interface FramedView {
  file: string;
  frame: Frame;
  head: Head;
  editions: readonly EditionLink[];
  /** The page on which this page can be passed on. */
  share?: string;
  /** The address of this page, to know it in a menu; "" where it may be shown at any. */
  address: string;
}

/** One page as its layout receives it: everything chosen, nothing left to compute. */
export interface PageView extends FramedView {
  layout: "home" | "page" | "section" | "post" | "calendar" | FormName | LawLayout;
  title: string;
  description: string;
  /** The edition the text is written in. */
  textEdition: Edition;
  html: string;
  drawing: DrawingView | undefined;
  /** Headings of the second level, where there are enough to need a list. */
  contents: readonly Heading[];
  crumbs: readonly PageLink[];
  previous?: PageLink;
  next?: PageLink;
  children: readonly PageLink[];
  posts: readonly PageLink[];
  standing: Standing;
  /** YYYY-MM-DD of a post. */
  date: string | undefined;
  line: readonly string[];
  actions: ReadonlyArray<{ text: string; address: string }>;
  /** The dates of the event that the page tells of; on home and on the calendar's page those of all events. */
  dates?: DatesView;
  /** The dates of a calendar's page by month, YYYY-MM. */
  months?: ReadonlyArray<{ month: string; name: string; dates: readonly DateView[] }>;
  /** All dates of the edition for calendars of readers. */
  subscription?: { file: string; webcal: string | undefined };
  /** What a page of an instrument shows besides. */
  law?: LawContent;
  /** The form of the page. */
  form?: FormView;
  /** The form for what the page tells of, if there is one. */
  request?: PageLink;
}

/** A drawing as a page shows it; what it shows is said in the language of the text. */
export interface DrawingView {
  src: string;
  width: number;
  height: number;
  shows: string;
}

/** What the pages of an instrument show; each layout takes what it needs. */
export interface LawContent extends Law {
  /** The article of an article's page. */
  piece?: { label: string; title: string; part: string | undefined; intro: string | undefined; rows: readonly Row[]; themes: ReadonlyArray<{ name: string; address: string }>; citation: { text: string; url: string } | undefined };
  parts: readonly LawPart[];
  themes: ReadonlyArray<{ id: string; name: string; pieces: ReadonlyArray<{ label: string; title: string; address: string }> }>;
  /** The terms that the page explains. */
  explained: readonly TermView[];
  /** The editions that stand beside the reader's own, and what the text of each is worth, in its own words. */
  others: ReadonlyArray<{ edition: Edition; standing: string }>;
}

/** The whole of an instrument in two editions, unit by unit. */
export interface PairView extends FramedView {
  layout: "pair";
  title: string;
  textEdition: Edition;
  standing: Standing;
  law: LawContent;
}

/** The page of all pages of an edition. */
export interface AllPagesView extends FramedView {
  layout: "all-pages";
  tree: readonly Branch[];
}

/** The page of an edition that lists all addresses of the site. */
export interface MirrorsView extends FramedView {
  layout: "mirrors";
  /** This edition's home at each of them. */
  places: readonly string[];
}

export interface Branch {
  link: PageLink;
  children: readonly Branch[];
}

/** The search page of an edition. */
export interface SearchView extends FramedView {
  layout: "search";
  /** Address of the index of subjects. */
  subjects: string;
  /** What may be typed, with examples that this site has. */
  hint: string;
  /** Address of the index that the search reads first; it is loaded with the page. */
  firstPart: string | undefined;
  /** Where a reader may go on who finds nothing. */
  instruments: ReadonlyArray<{ name: string; home: string; hasThemes: boolean }>;
  /** What becomes of the words that are searched. */
  privacy: string;
  /** What the script must know, as JSON. */
  data: string;
}

/** The index of subjects of an edition. */
export interface SubjectsView extends FramedView {
  layout: "subjects";
  search: string;
  groups: readonly SubjectGroup[];
}

/** A page that was not found, in one edition. */
export interface NotFoundView extends FramedView {
  layout: "not-found";
}

/** What follows when a form was sent, or was not. */
export interface SentView extends FramedView {
  layout: "sent";
  title: string;
  text: readonly string[];
  links: ReadonlyArray<{ text: string; address: string }>;
}

/** A page on which another page can be passed on. */
export interface ShareView extends FramedView {
  layout: "share";
  title: string;
  page: { title: string; address: string };
  /** The address of the page, with its origin. */
  url: string;
  /** The same as a QR code: SVG. */
  qr: string;
}

/** The choice of editions at the root, and the 404 page that speaks all of them. */
export interface ChooseView {
  layout: "choose" | "not-found-any";
  file: string;
  css: string;
  root: string;
  head: Head;
  leave: Leave | undefined;
  editions: ReadonlyArray<{ edition: Edition; words: Words; siteName: string; description: string; address: string }>;
}

/** A view that is made when its page is written, so that a large site never stands in memory whole. */
export interface LazyView {
  file: string;
  view(): View;
  /** Which limit of the site holds for the page, where it is not that of all text pages. */
  limit?: LimitName;
}

export type View = PageView | PairView | AllPagesView | MirrorsView | SearchView | SubjectsView | NotFoundView | SentView | ShareView | ChooseView;
