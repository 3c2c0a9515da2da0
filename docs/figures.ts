// node --import tsx docs/figures.ts
// Puts the figures of docs/figures.json, which `npm run bench -- firstText` writes, into the tables of docs/figures.md and
// draws docs/figures.svg.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../src/base/root.ts";
import type { Weights } from "../src/publish/gates/weights.ts";
import { drawing } from "./figures/drawing.ts";

/** A page on slow lines: milliseconds from the tap to the first text and to the last byte. */
export interface Row {
  what: string;
  edition: string;
  bytes: number;
  times: Record<string, { text: number; whole: number }>;
}

const { weights, rows } = JSON.parse(readFileSync(join(root, "docs/figures.json"), "utf8")) as { weights: Weights; rows: Row[] };
const KINDS: Record<string, string> = { page: "text pages", article: "articles of the Convention, with the other editions", whole: "the whole Convention", pair: "the whole Convention in two editions", subjects: "the index of subjects" };
const number = (value: number) => value.toLocaleString("en");
const table = (head: readonly string[], body: ReadonlyArray<readonly (string | number)[]>) =>
  [head, head.map((_, at) => (at === 0 ? "---" : "--:")), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const weightTable = table(["Pages", "How many", "Median", "Heaviest", "Limit"], [
  ...weights.kinds.map(({ kind, pages, median, heaviest, limit }) => [KINDS[kind] ?? kind, pages, number(median), `${number(heaviest.bytes)} (\`${heaviest.file.replace(/index\.html$/, "")}\`)`, number(limit)]),
  ["all", weights.pages, number(weights.median), "", ""],
]);

const lines = Object.keys(rows[0]?.times ?? {});
const floor = rows[0];
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const timeTable = table(["Page", "Edition", "Bytes", ...lines.flatMap((line) => [`${line}: first text`, "over the floor", "whole page"])], rows.map(({ what, edition, bytes, times }) => [
  what, edition, number(bytes), ...lines.flatMap((line) => {
    const { text = 0, whole = 0 } = times[line] ?? {};
    return [`${seconds(text)} s`, `${Math.round((text / (floor?.times[line]?.text ?? text) - 1) * 100)} %`, `${seconds(whole)} s`];
  }),
]));

const FILE = join(root, "docs/figures.md");
const filled = (markdown: string, name: string, content: string) =>
  markdown.replace(new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`), (_, open: string, close: string) => `${open}\n${content}\n\n${close}`);
writeFileSync(FILE, filled(filled(readFileSync(FILE, "utf8"), "weights", weightTable), "times", timeTable));
writeFileSync(join(root, "docs/figures.svg"), drawing(rows));
