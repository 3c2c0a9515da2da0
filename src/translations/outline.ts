import type { MarkdownText } from "../base/markdown/text.ts";
import { type Block, type Outline, TOP } from "./block.ts";
import { bodyBlocks } from "./bodyBlocks.ts";
import { frontTexts } from "./frontTexts.ts";
import { sumOf } from "./meaning.ts";

/** The outline of a Markdown page: the texts of its front matter, then the blocks of its body. */
export function outlineOf(front: unknown, text: Pick<MarkdownText, "tokens" | "env">): Outline {
  const { blocks, sections } = bodyBlocks(text);
  const body = blocks.map(({ kind, words, sum, section, marks }): Block => ({ kind, words, sum, section, marks }));
  return { blocks: [...frontBlocks(front), ...body], sections };
}

/** The outline of an article or a preamble: its units are sections, each with the id that it has in every edition. */
export function outlineOfUnits(front: unknown, units: ReadonlyArray<{ id: string; text: string }>): Outline {
  const blocks = units.map(
    ({ id, text }): Block => ({ kind: "unit", key: id, words: text, sum: sumOf(text), section: id, marks: "" }),
  );
  return {
    blocks: [...frontBlocks(front), ...blocks],
    sections: [{ id: TOP, title: "" }, ...units.map(({ id }) => ({ id, title: id }))],
  };
}

function frontBlocks(front: unknown): Block[] {
  return frontTexts(front).map(({ path, words }) => ({
    kind: "text",
    key: path.join("."),
    words,
    sum: sumOf(words),
    section: TOP,
    marks: "",
  }));
}
