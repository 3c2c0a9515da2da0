import { join } from "node:path";
import sharp from "sharp";
import { keep, keptBytes } from "../base/files/kept.ts";
import { canTypeset } from "../base/typeset/compiler.ts";
import type { OutputFile } from "../site/outputFile.ts";
import { cardSum } from "./cardSum.ts";
import { blankCardSvg, cardSvg } from "./cardSvg.ts";
import type { Card } from "./cards.ts";

/**
 * Cards as PNG, drawn once and kept in the cache; and whether there is a Typst for the machine: without, new cards are drawn
 * with the mark and the drawing alone.
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

function nameOf(card: Card, isWritten: boolean): string {
  return `${cardSum(card, isWritten)}-6.png`;
}

async function draw(svg: string, folder: string, key: string): Promise<Buffer> {
  const bytes = await sharp(Buffer.from(svg))
    // A better level takes twice the time for a twentieth.
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
  keep(folder, key, bytes);
  return bytes;
}
