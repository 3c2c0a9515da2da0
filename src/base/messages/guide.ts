import { readFileSync } from "node:fs";
import { messageLanguage } from "./language.mjs";

/** For each subject of messages (or a single one) the heading of the guide under which it is explained, in English; of each heading what it is in Korean, and on which page of docs/ it stands. */
const { headings, subjects } = JSON.parse(readFileSync(new URL("./guide.json", import.meta.url), "utf8")) as {
  headings: Readonly<Record<string, { ko: string; page: string }>>;
  subjects: Readonly<Record<string, string>>;
};

/** Gates tell of pages that Dari has built: only what they weigh is a matter of writing. */
const WEIGHED = /^gate\/(weight|styles|first-view|near|over-)/;

/**
 * Where the guide explains a problem: `docs/editing.en.md#front-matter`. The file and the heading, as a clone and the code host
 * have them; undefined where there is nothing to explain.
 */
export function guideTo(code: string, language = messageLanguage()): string | undefined {
  const subject = code.split("/")[0] ?? "";
  if (subject === "gate" && !WEIGHED.test(code)) return undefined;
  const heading = subjects[code] ?? subjects[subject];
  if (heading === undefined) return undefined;
  const { ko = heading, page = "editing" } = headings[heading] ?? {};
  return language === "ko" ? `docs/${page}.md#${anchorOf(ko)}` : `docs/${page}.en.md#${anchorOf(heading)}`;
}

/** The anchor that code hosts give a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}
