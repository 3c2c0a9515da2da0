import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { canTypeset } from "../base/typeset/compiler.ts";
import type { Card } from "./cards.ts";
import { blankCardSvg, cardSvg, WORDS } from "./cardSvg.ts";

/**
 * Writes cards as PNG, drawn once and kept in the cache. Returns whether there is a Typst for the machine: without, new
 * cards are written with the bridge and the drawing alone.
 */
export async function writeCards(cards: readonly Card[], output: string, cache: string): Promise<boolean> {
  const folder = join(cache, "cards");
  await mkdir(folder, { recursive: true });
  const isWritten = cards.every((card) => existsSync(join(folder, nameOf(card, true)))) || canTypeset();
  const waiting = [...cards];
  const work = async () => {
    for (let card = waiting.shift(); card !== undefined; card = waiting.shift()) {
      const kept = join(folder, nameOf(card, isWritten));
      if (!existsSync(kept)) await draw(isWritten ? cardSvg(card) : blankCardSvg(card), kept);
      const target = join(output, card.file);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(kept, target);
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

async function draw(svg: string, file: string): Promise<void> {
  // Another build may read the cache at the same time: it must never find half a card.
  const fresh = `${file}.${process.pid}`;
  await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 }).toFile(fresh);
  await rename(fresh, file);
}
