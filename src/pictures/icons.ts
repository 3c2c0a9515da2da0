import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

/** Widths of the square icons `icon-180.png` … that telephones ask for. */
export const iconSizes = [180, 192, 512] as const;

/** Writes a site's icon as SVG and, drawn by sharp, as PNG in the sizes that browsers ask for. */
export async function writeIcons(bytes: Buffer, output: string, cache: string): Promise<void> {
  const kept = join(cache, "icons", createHash("sha256").update(bytes).digest("hex").slice(0, 16));
  mkdirSync(kept, { recursive: true });
  const wanted: Array<[name: string, size: number]> = [["favicon.png", 48], ...iconSizes.map((size): [string, number] => [`icon-${size}.png`, size])];
  for (const [name, size] of wanted) {
    const file = join(kept, name);
    if (!existsSync(file)) {
      // Another build may read the cache at the same time: it must never find half an icon.
      await sharp(bytes, { density: 384 }).resize(size, size).png({ compressionLevel: 9 }).toFile(`${file}.${process.pid}`);
      renameSync(`${file}.${process.pid}`, file);
    }
    copyFileSync(file, join(output, name));
  }
  writeFileSync(join(output, "favicon.svg"), bytes);
}
