import type { Alternate } from "./editions/alternates.ts";
import type { LimitName } from "./limits.ts";

/** The data that Eleventy passes when a page is rendered. */
export interface TemplateData {
  /** Eleventy's collections: those of all pages, and what a site's `eleventy.site.ts` adds. */
  collections?: Readonly<Record<string, readonly unknown[]>>;
}

/** A file of the built site; its bytes are made when it is written. */
export interface OutputFile {
  /** Below the output folder, `/` between folders. */
  file: string;
  bytes(data?: TemplateData): string | Uint8Array | Promise<string | Uint8Array>;
  /** The size limit that applies to the file, if it is not the one for pages. */
  limit?: LimitName;
}

/** A page's entry in the sitemap. */
export interface Indexed {
  /** The same page in each edition. */
  alternates: readonly Alternate[];
  /** YYYY-MM-DD. */
  changed?: string;
}

/** An HTML page. */
export interface OutputPage extends OutputFile {
  bytes(data?: TemplateData): string;
  /** The Content Security Policy that the page carries; known when its bytes have been made. */
  policy(): string | undefined;
  /** The page's entry in the sitemap; undefined if search engines should not index it. */
  indexed: Indexed | undefined;
  /** The Markdown file behind the page, from the site folder: `content/ko/about.md`. */
  source: string | undefined;
}
