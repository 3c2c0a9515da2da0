import type { KeyPath } from "../../base/files/yaml.ts";
import type { MarkdownText, PictureReference } from "../../base/markdown/text.ts";
import type { Edition } from "../editions/edition.ts";
import type { FrontMatter } from "./schema.ts";

/** One Markdown file of one edition, checked. */
export interface Page {
  /** From the site folder: `content/ko/campaigns/street.md`. */
  file: string;
  edition: Edition;
  /** The page's place in its edition, the same in all of them: `campaigns/street`; "" is home. */
  path: string;
  data: FrontMatter;
  text: MarkdownText;
  /** True if a capability made the page, so that it has no Markdown file. */
  isMade?: true;
  /** The line of a key of the front matter, where problems may show only when the whole site is known. */
  lineOf?(path: KeyPath): number;
  /** The front matter as it was read, before it was checked. */
  said?: unknown;
}

/** The pages of each edition (by tag), by path. */
export type Pages = ReadonlyMap<string, ReadonlyMap<string, Page>>;

/** Returns true if a page was last changed before another one; false if either has no date. */
export function isOlder(page: Page, other: Page): boolean {
  const [own, theirs] = [lastChanged(page), lastChanged(other)];
  return own !== undefined && theirs !== undefined && own < theirs;
}

/** The day a page was last changed, as its editor says: YYYY-MM-DD. */
export function lastChanged(page: Page): string | undefined {
  return page.data.updated ?? (page.data.kind === "post" ? page.data.date : undefined);
}

/** True after the day until which lists and menus offer a page; `today` is YYYY-MM-DD. */
export function isOver({ data: { until } }: Page, today: string): boolean {
  return until !== undefined && until < today;
}

/** The day on which a page comes that is not published before; undefined where it is there. */
export function laterDay({ data }: Page, today: string): string | undefined {
  return data.kind === "post" && data.date > today ? data.date : undefined;
}

/** Every picture that a page shows: the photograph above its text, and those in it. */
export function picturesOf({
  data,
  text,
  lineOf,
}: Pick<Page, "data" | "text" | "lineOf">): readonly PictureReference[] {
  const { photo } = data;
  return photo === undefined
    ? text.pictures
    : [{ href: photo.file, line: lineOf?.(["photo", "file"]) ?? 1 }, ...text.pictures];
}
