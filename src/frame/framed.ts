import type { Alternate } from "../site/editions/alternates.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { LimitName } from "../site/limits.ts";
import type { Indexed } from "../site/outputFile.ts";
import type { Words } from "../site/words/words.ts";
import type { ScriptName } from "./names.ts";
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
  /** The text of the link; several texts if the page is in several languages. */
  labels: ReadonlyArray<{ text: string; edition: Edition }>;
}

/** The site's mark, as pages show it beside its name. */
export interface MarkView {
  /** Its shapes, to stand in the page itself; undefined where the file is loaded. */
  shapes: string | undefined;
  viewBox: string;
  /** How its sides stand to each other. */
  width: number;
  height: number;
  src: string;
  /** The file for dark paper, where there is one. */
  dark: string | undefined;
}

/** The data around the text of every page of an edition. A capability adds to it with `declare module`. */
export interface Frame {
  edition: Edition;
  words: Words;
  siteName: string;
  mark: MarkView | undefined;
  /** Address of the site's root, with the base. */
  root: string;
  home: string;
  /** Address of the choice of all editions, where there are too many for a menu. */
  choice: string | undefined;
  mainMenu: readonly PageLink[];
  footerMenu: readonly PageLink[];
  leave: Leave | undefined;
  /** The contacts in the site's settings: e-mail address and telephone number. */
  contacts: ReadonlyArray<{ text: string; address: string }>;
  /** The page on reading safely, if the site has one. */
  safety: PageLink | undefined;
}

/** The data in a page's head, for browsers, search engines and link previews. */
export interface HeadFacts {
  title: string;
  description: string;
  canonical?: string;
  alternates?: readonly Alternate[];
  /** The same text as files for machines. */
  files?: ReadonlyArray<{ name: string; type: string; address: string }>;
  isIndexed?: boolean;
  /** The scripts of the page, by their names in src/browser/; the page does without them. */
  scripts?: readonly ScriptName[];
  /** The target of the page's form, if it is not this site: an origin, or `mailto:`. */
  sendsTo?: string;
  /**
   * A feature that the page's script needs in its policy: Pagefind fetches its index and compiles WebAssembly; the site is
   * fetched and kept by a service worker.
   */
  runs?: "pagefind" | "phone";
  /** True if the page plays sound of this site, when a reader asks for it. */
  hasSound?: boolean;
  /** True if the referrer's origin may be sent with the page's form: some services accept no form without it. */
  sendsOrigin?: boolean;
  /** JSON-LD, safe inside a script element. */
  jsonLd?: readonly string[];
  openGraphType?: "website" | "article";
  /** The social card, shown where the page's address is shared; in pixels. */
  card?: { url: string; text: string; width: number; height: number };
}

/** The head of a page: what is said of it, its style sheet, and all that it may do. */
export interface Head extends HeadFacts {
  alternates: readonly Alternate[];
  isIndexed: boolean;
  /** Files of its scripts, below the output folder. */
  scriptFiles: readonly string[];
  jsonLd: readonly string[];
  openGraphType: "website" | "article";
  /** The minified style sheet inside the page. */
  css: string;
  /** The page's Content Security Policy. */
  policy: string;
  /** True if the page has no pictures at all, and so no icon either. */
  isTextOnly: boolean;
}

/** A page as its layout receives it: everything chosen, nothing left to compute. */
export interface View {
  layout: string;
  file: string;
  head: Head;
}

/** The view of any page with the frame around it. A capability adds to it with `declare module`. */
export interface FramedView extends View {
  frame: Frame;
  editions: readonly EditionLink[];
  /** The address of this page, to know it in a menu; "" where it may be shown at any. */
  address: string;
}

/** A view that is made when its page is written, so that a large site is never in memory as a whole. */
export interface LazyView {
  /** Below the output folder; a form puts its folder before it. */
  file: string;
  view(): View;
  /** The size limit that applies to the page, if it is not the one for pages. */
  limit?: LimitName;
  /** The Markdown file behind the page, from the site folder. */
  source?: string;
  /** The page's entry in the sitemap, if search engines should index it. */
  indexed?: Indexed;
}
