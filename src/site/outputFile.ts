import type { Alternate } from "./editions/alternates.ts";
import type { LimitName } from "./limits.ts";

/** What Eleventy knows when a page is rendered. */
export interface TemplateData {
  /** Eleventy's collections: those of all pages, and what a site's `eleventy.site.ts` adds. */
  collections?: Readonly<Record<string, readonly unknown[]>>;
}

/** A file of the built site; its bytes are made when it is written. */
export interface OutputFile {
  /** Below the output folder, `/` between folders. */
  file: string;
  bytes(data?: TemplateData): string | Uint8Array | Promise<string | Uint8Array>;
  /** Which limit of the site holds for the file, where it is not that of all text pages. */
  limit?: LimitName;
}

/** What the sitemap says of a page. */
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
  /** What search engines are told of a page that they shall know; undefined for any other. */
  indexed: Indexed | undefined;
  /** The Markdown file behind the page, from the site folder: `content/ko/about.md`. */
  source: string | undefined;
}
