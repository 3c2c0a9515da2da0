import { createHash } from "node:crypto";
import type { NorthOptions, NorthText } from "../base/korean/toNorth.ts";
import { pageToNorth } from "./convert.ts";

export interface Draft extends NorthText {
  /** The new page's file. */
  page: string;
}

/** The checksum by which a draft remembers its source. */
export function checksumOf(file: string): string {
  return createHash("sha256").update(file).digest("hex");
}

/** The checksum that an existing page has of its source; undefined for a page that was written by hand. */
export function recordedChecksum(page: string): string | undefined {
  return /^source:\s*\n(?:[ \t]+.*\n)*?[ \t]+sha256:\s*["']?([0-9a-f]{64})/m.exec(frontMatterOf(page))?.[1];
}

/** A draft of the Northern page for a Southern one: converted, marked as not reviewed, with a record of its source. */
export function draftOf(source: string, file: string, options: NorthOptions): Draft {
  const converted = pageToNorth(source, options);
  return { ...converted, page: marked(converted.text, file, checksumOf(source)) };
}

function frontMatterOf(page: string): string {
  return /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(page)?.[1] ?? "";
}

function marked(page: string, file: string, sha256: string): string {
  const head = frontMatterOf(page);
  const kept = withoutKeys(head, ["review", "draft", "source"]);
  // Pieces of an instrument have no description and cannot be drafts: they would be missing in their edition.
  const draft = /^description:/m.test(head) ? "draft: true\n" : "";
  const record = `review: pending\n${draft}source:\n  page: ${file}\n  sha256: ${sha256}\n`;
  return page.replace(
    /^(---[ \t]*\n)[\s\S]*?\n(---[ \t]*(?:\n|$))/,
    (_, open: string, close: string) => open + kept + record + close,
  );
}

/** Front matter without these keys and what is indented below them. */
function withoutKeys(head: string, keys: readonly string[]): string {
  let isDropped = false;
  const lines = head.split("\n").filter((text) => {
    const key = /^([\w-]+):/.exec(text)?.[1];
    if (key !== undefined) isDropped = keys.includes(key);
    return !isDropped || text === "";
  });
  return lines.join("\n");
}
