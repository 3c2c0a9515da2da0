import { createHash } from "node:crypto";
import { join } from "node:path";
import sharp from "sharp";
import { keep, keptBytes } from "../base/files/kept.ts";
import type { OutputFile } from "../site/outputFile.ts";

/** Widths of the square icons `icon-180.png` … that telephones ask for. */
export const iconSizes = [180, 192, 512] as const;

/** Names of the icons in pixels, and their widths. */
export const drawnIcons: ReadonlyArray<readonly [name: string, size: number]> = [
  ["favicon.png", 48],
  ...iconSizes.map((size) => [`icon-${size}.png`, size] as const),
];

/** A site's icon as SVG and, drawn by sharp, as PNG in the sizes that browsers ask for. */
export function iconFiles(svg: Buffer, cache: string): OutputFile[] {
  const folder = join(cache, "icons");
  const sum = createHash("sha256").update(svg).digest("hex").slice(0, 16);
  return [
    { file: "favicon.svg", bytes: () => svg },
    ...drawnIcons.map(
      ([name, size]): OutputFile => ({ file: name, bytes: () => drawn(svg, size, folder, `${sum}/${name}`) }),
    ),
  ];
}

async function drawn(svg: Buffer, size: number, folder: string, key: string): Promise<Buffer> {
  const kept = keptBytes(folder, key);
  const icon =
    kept ??
    (await sharp(svg, { density: 384 })
      .resize(size, size, { fit: "contain", background: "#0000" })
      .png({ compressionLevel: 9 })
      .toBuffer());
  if (kept === undefined) keep(folder, key, icon);
  return icon;
}
