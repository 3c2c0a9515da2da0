import { posix } from "node:path";
import { parseDocument } from "yaml";
import { fileBeside, type SiteTexts, type TextFile } from "./siteTexts.ts";

/** The pictures beside a page that no other page shows, with those of its other editions. */
export function ownPictures({ texts, files }: SiteTexts, moving: ReadonlySet<TextFile>): string[] {
  const shown = (text: TextFile) => [
    ...text.links.filter(({ isPicture }) => isPicture).map(({ href }) => fileBeside(text, href)),
    ...photoOf(text).map((href) => fileBeside(text, href)),
  ];
  const others = new Set(texts.filter((text) => !moving.has(text)).flatMap(shown));
  const own = [...moving].flatMap((text) =>
    shown(text).filter((file) => posix.dirname(file) === posix.dirname(text.file)),
  );
  return [...new Set(own)].filter((file) => files.has(file) && !others.has(file));
}

/** The record of the ledger for a page's file. */
export function recordOf(file: string): string {
  return file.replace(/^content\//, "ledger/").replace(/\.md$/i, ".txt");
}

/** The photograph that stands above a text, by its front matter. */
function photoOf({ yaml }: TextFile): string[] {
  const { photo } = (parseDocument(yaml, { schema: "core", logLevel: "error" }).toJS() ?? {}) as {
    photo?: { file?: unknown };
  };
  return typeof photo?.file === "string" ? [photo.file] : [];
}
