import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { OutputFile } from "../site/outputFile.ts";

/** Widths of the square icons `icon-180.png` … that telephones ask for. */
export const iconSizes = [180, 192, 512] as const;

/** Names of the icons in pixels, and their widths. */
export const drawnIcons: ReadonlyArray<readonly [name: string, size: number]> = [["favicon.png", 48], ...iconSizes.map((size) => [`icon-${size}.png`, size] as const)];

/** A site's icon as SVG and, drawn by sharp, as PNG in the sizes that browsers ask for. */
export function iconFiles(svg: Buffer, cache: string): OutputFile[] {
  const kept = join(cache, "icons", createHash("sha256").update(svg).digest("hex").slice(0, 16));
  return [
    { file: "favicon.svg", bytes: () => svg },
    ...drawnIcons.map(([name, size]): OutputFile => ({ file: name, bytes: () => drawn(svg, size, join(kept, name)) })),
  ];
}

async function drawn(svg: Buffer, size: number, file: string): Promise<Buffer> {
  if (!existsSync(file)) {
    mkdirSync(join(file, ".."), { recursive: true });
    // Another build may read the cache at the same time: it must never find half an icon.
    await sharp(svg, { density: 384 }).resize(size, size).png({ compressionLevel: 9 }).toFile(`${file}.${process.pid}`);
    renameSync(`${file}.${process.pid}`, file);
  }
  return readFileSync(file);
}
