import { createHash } from "node:crypto";
import { join } from "node:path";
import sharp from "sharp";
import { keep, keptBytes } from "../base/files/kept.ts";
import { canTypeset } from "../base/typeset/compiler.ts";
import type { OutputFile } from "../site/outputFile.ts";
import { blankCardSvg, cardSvg, WORDS } from "./cardSvg.ts";
import type { Card } from "./cards.ts";

/**
 * Cards as PNG, drawn once and kept in the cache; and whether there is a Typst for the machine: without, new cards are drawn
 * with the bridge and the drawing alone.
 */
export function cardFiles(cards: readonly Card[], cache: string): { files: OutputFile[]; isWritten: boolean } {
  const folder = join(cache, "cards");
  const isWritten = cards.every((card) => keptBytes(folder, nameOf(card, true)) !== undefined) || canTypeset();
  const files = cards.map(
    (card): OutputFile => ({
      file: card.file,
      bytes: () => {
        const key = nameOf(card, isWritten);
        return keptBytes(folder, key) ?? draw(isWritten ? cardSvg(card) : blankCardSvg(card), folder, key);
      },
    }),
  );
  return { files, isWritten };
}

/** A name in the cache for all that makes a card look as it does. */
function nameOf({ file, ...facts }: Card, isWritten: boolean): string {
  const what = isWritten ? [blankCardSvg(facts), WORDS, JSON.stringify(facts)] : [blankCardSvg(facts)];
  return `${createHash("sha256").update(what.join("\n")).digest("hex").slice(0, 16)}.png`;
}

async function draw(svg: string, folder: string, key: string): Promise<Buffer> {
  const bytes = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
  keep(folder, key, bytes);
  return bytes;
}
