import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { keep, keptBytes } from "../cache/kept.ts";
import { canTypeset } from "../typeset/compiler.ts";
import type { Card } from "./cards.ts";
import { blankCardSvg, cardSvg, WORDS } from "./cardSvg.ts";

/**
 * Writes cards as PNG, drawn once and kept in the cache. Returns whether there is a Typst for the machine: without, new
 * cards are written with the bridge and the drawing alone.
 */
export async function writeCards(cards: readonly Card[], output: string, cache: string): Promise<boolean> {
  const folder = join(cache, "cards");
  const isWritten = cards.every((card) => keptBytes(folder, nameOf(card, true)) !== undefined) || canTypeset();
  const waiting = [...cards];
  const work = async () => {
    for (let card = waiting.shift(); card !== undefined; card = waiting.shift()) {
      const key = nameOf(card, isWritten);
      const bytes = keptBytes(folder, key) ?? (await draw(isWritten ? cardSvg(card) : blankCardSvg(card), folder, key));
      const target = join(output, card.file);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return isWritten;
}

/** A name in the cache for all that makes a card look as it does. */
function nameOf({ file, ...facts }: Card, isWritten: boolean): string {
  const what = isWritten ? [blankCardSvg(facts), WORDS, JSON.stringify(facts)] : [blankCardSvg(facts)];
  return `${createHash("sha256").update(what.join("\n")).digest("hex").slice(0, 16)}.png`;
}

async function draw(svg: string, folder: string, key: string): Promise<Buffer> {
  const bytes = await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 }).toBuffer();
  keep(folder, key, bytes);
  return bytes;
}
