import type { Findings } from "../base/errors.ts";
import type { Kept } from "../base/files/keptFiles.ts";
import type { FileGate, Gate } from "../publish/gates/gate.ts";
import type { Writer } from "../publish/written.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { OutputFile, OutputPage } from "../site/outputFile.ts";
import type { Page } from "../site/pages/page.ts";
import type { Schemas } from "../site/pages/schema.ts";
import type { Places } from "../site/places.ts";
import type { SettingShapes } from "../site/settings.ts";
import type { Shown } from "../site/shown.ts";
import type { Site } from "../site/site.ts";
import type { Words } from "../site/words/words.ts";
import type { Form } from "./form.ts";
import type { Frame, LazyView } from "./framed.ts";
import type { PagePart } from "./pageView.ts";
import type { Styles } from "./styles.ts";
import type { Node, Tree } from "./tree.ts";

/** The pages of each edition (by tag), by path, while they are gathered. */
export type PagesSoFar = ReadonlyMap<string, Map<string, Page>>;

/** The context for capabilities while a site is read. */
export interface Reading {
  site: Site;
  wordsOf(edition: Edition): Words;
  findings: Findings;
  /** The folder for results that are kept between builds; undefined if nothing is kept. */
  cache: string | undefined;
  /** Results of earlier readings of the site's files, if a process reads it more than once. */
  kept: Kept;
  /**
   * True if an editor is waiting for a page: work that only finds mistakes, or affects other pages, may be skipped,
   * since the site is read again.
   */
  isHurried: boolean;
}

/** The context for capabilities that make files. */
export interface Making {
  cache: string;
  /** Begins a step of the build that goes through `count` things. */
  step(name: string, count?: number): void;
  /** One more of them is done. */
  advance(): void;
  /** True if somebody is waiting: work that is not in the cache is postponed until a page that needs it is shown. */
  isHurried?: boolean;
}

/** The context for the pages of one edition, in one form. */
export interface EditionContext {
  edition: Edition;
  tree: Tree;
  frame: Frame;
  form: Form;
  styles: Styles;
}

/** The context for the pages of the whole site, in one form. */
export interface RootContext extends Pick<EditionContext, "form" | "styles"> {
  /** The frame of an edition's pages. */
  frameOf(edition: Edition): Frame;
}

/**
 * A capability of Dari in a folder of its own: it reads files of a site folder, checks, shows and writes. `Part` is its
 * addition to the site that was read. Everything is optional; assembly/capabilities.ts lists all capabilities.
 */
export interface Capability<Part extends object = object> {
  name: string;
  /** Its keys in content/site.yml, each with its schema; their values are in `site.more`. */
  settings?: SettingShapes;
  /** The kinds of pages that it brings, each with the schema of its front matter. */
  kinds?: Schemas;
  /** Addresses that it needs, and that so no page may take. */
  places?(site: Site): Partial<Places>;
  /** Reads its own files of the site folder; every problem goes to the findings. */
  read?(reading: Reading): Partial<Part>;
  /** Returns true if a file of content/ belongs to the capability and so is not a page. */
  owns?(file: string, part: Part): boolean;
  /** Adds pages that are made, and checks those that are there. */
  addPages?(part: Part, pages: PagesSoFar, reading: Reading): void;
  /** Reads and checks what can be known only when all pages are. */
  complete?(shown: Shown & Part, reading: Reading): Partial<Part> | void | Promise<Partial<Part> | void>;
  /** Makes anew what is no longer true when the text of a page is another. */
  retexted?(shown: Shown & Part): Partial<Part>;
  /** Long work that must be done before any page is written. */
  prepare?(shown: Shown & Part, making: Making): Promise<Partial<Part>>;
  /** The part of that work which one page needs, where it was left; undefined where nothing was. */
  prepareFor?(shown: Shown & Part, page: Page, making: Making): Promise<Partial<Part> | undefined>;
  /** Forms in which all pages are written besides the usual one. */
  forms?(shown: Shown & Part): Form[];
  /** CSS that goes before that of all layouts. */
  css?(shown: Shown & Part): string;
  /** Adds data to the frame around every page of an edition. */
  frame?(shown: Shown & Part, edition: Edition, tree: Tree, form: Form): Partial<Frame>;
  /** Adds data to a page. */
  page?(shown: Shown & Part, node: Node, context: EditionContext): PagePart;
  /** Pages of an edition that no editor writes. */
  views?(shown: Shown & Part, context: EditionContext): LazyView[];
  /** Pages for all editions together. */
  rootViews?(shown: Shown & Part, context: RootContext): LazyView[];
  /** Given if its pages, documents and files depend on all texts of the site: the folders of the latter two. */
  ofAllTexts?: readonly string[];
  /** Text files for machines; some list the site's pages. */
  documents?(shown: Shown & Part, pages: readonly OutputPage[]): OutputFile[];
  /** Files that take long or are no text, written after all pages. */
  files?(shown: Shown & Part, making: Making): OutputFile[] | Promise<OutputFile[]>;
  /** Files that are made of all others, as they were written. */
  lastFiles?(shown: Shown & Part, written: Writer): OutputFile[];
  /**
   * Folders whose pages have policies of their own, and that are apart from the site: no reader comes there, and gates for
   * pages do not hold.
   */
  policies?(shown: Shown & Part): ReadonlyArray<{ folder: string; policy: string }>;
  /** Checks that every built page must pass. */
  gates?: readonly Gate[];
  /** Checks that every file of a built site must pass. */
  fileGates?: readonly FileGate[];
}
