import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { keep, keptBytes } from "../cache/kept.ts";

/** Widths of the square icons `icon-180.png` … that telephones ask for. */
export const iconSizes = [180, 192, 512] as const;

/** Writes a site's icon as SVG and, drawn by sharp, as PNG in the sizes that browsers ask for. */
export async function writeIcons(bytes: Buffer, output: string, cache: string): Promise<void> {
  const folder = join(cache, "icons");
  const sum = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const wanted: Array<[name: string, size: number]> = [["favicon.png", 48], ...iconSizes.map((size): [string, number] => [`icon-${size}.png`, size])];
  for (const [name, size] of wanted) {
    const key = `${sum}/${name}`;
    const kept = keptBytes(folder, key);
    const icon = kept ?? (await sharp(bytes, { density: 384 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer());
    if (kept === undefined) keep(folder, key, icon);
    writeFileSync(join(output, name), icon);
  }
  writeFileSync(join(output, "favicon.svg"), bytes);
}
