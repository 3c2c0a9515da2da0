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
  /** What the link says; more than once where the page speaks several languages. */
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

/** What every page of an edition shows around its text. A capability adds what it offers there: `declare module`. */
export interface Frame {
  edition: Edition;
  words: Words;
  siteName: string;
  mark: MarkView | undefined;
  /** Address of the site's root, with the base. */
  root: string;
  home: string;
  mainMenu: readonly PageLink[];
  footerMenu: readonly PageLink[];
  leave: Leave | undefined;
  /** How the organisation can be reached, as its settings say: e-mail address and telephone. */
  contacts: ReadonlyArray<{ text: string; address: string }>;
  /** The page on reading safely, if the site has one. */
  safety: PageLink | undefined;
}

/** What is said of a page in its head, for browsers, search engines and previews of links. */
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
  /** Where a form of the page sends what is typed, if not to this site: an origin, or `mailto:`. */
  sendsTo?: string;
  /** What the page's script needs beyond itself: Pagefind fetches its index and compiles WebAssembly. */
  runs?: "pagefind";
  /** Whether the receiver of the page's form may know from which site it comes: some take no other. */
  tellsOrigin?: boolean;
  /** JSON-LD, safe to stand in a script element. */
  jsonLd?: readonly string[];
  openGraphType?: "website" | "article";
  /** The card that stands for the page where its address is shared; in pixels. */
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
  /** The minified style sheet that stands in the page. */
  css: string;
  /** The page's Content Security Policy. */
  policy: string;
  /** Whether the page shows no picture at all, and so no icon. */
  isTextOnly: boolean;
}

/** A page as its layout receives it: everything chosen, nothing left to compute. */
export interface View {
  layout: string;
  file: string;
  head: Head;
}

/** What every page of an edition has, whatever stands on it. A capability adds what it offers there: `declare module`. */
export interface FramedView extends View {
  frame: Frame;
  editions: readonly EditionLink[];
  /** The address of this page, to know it in a menu; "" where it may be shown at any. */
  address: string;
}

/** A view that is made when its page is written, so that a large site never stands in memory whole. */
export interface LazyView {
  /** Below the output folder; a form puts its folder before it. */
  file: string;
  view(): View;
  /** Which limit of the site holds for the page, where it is not that of all text pages. */
  limit?: LimitName;
  /** The Markdown file behind the page, from the site folder. */
  source?: string;
  /** What search engines are told of a page that they shall know. */
  indexed?: Indexed;
}
