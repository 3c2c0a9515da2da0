import type { Pixels } from "./rawPixels.ts";

/** Of 255: what is fainter shows nothing of its colour. */
const CLEAR = 4;
/** Lossy encoders blur: pixels this near to a visible one say nothing of hidden colours, nor do differences this small. */
const [BLUR, NEAR] = [8, 24];

/**
 * True where hidden pixels of a lossy picture (WebP, AVIF) differ in colour: an eraser often only makes a face
 * transparent, and anybody can turn that back.
 */
export function hasHiddenColours({ data, width, height, channels }: Pixels): boolean {
  if (channels !== 4) return false;
  const isClear = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height || (data[(y * width + x) * 4 + 3] ?? 0) < CLEAR;
  const around = [-BLUR, 0, BLUR];
  const isFar = (x: number, y: number) => around.every((right) => around.every((down) => isClear(x + right, y + down)));
  const [least, most] = [
    [255, 255, 255],
    [0, 0, 0],
  ];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (!isClear(x, y) || !isFar(x, y)) continue;
      for (let part = 0; part < 3; part += 1) {
        const value = data[(y * width + x) * 4 + part] ?? 0;
        least[part] = Math.min(least[part] ?? 0, value);
        most[part] = Math.max(most[part] ?? 0, value);
        if ((most[part] ?? 0) - (least[part] ?? 0) > NEAR) return true;
      }
    }
  return false;
}

/**
 * Pixels that say nothing where nothing shows: there they have the colour that shows before them in their row, so that what
 * blurs brings no edge in; or none at all.
 */
export function withoutHiddenColours(pixels: Pixels, fill: "neighbour" | "none" = "neighbour"): Pixels {
  const { width, channels } = pixels;
  if (channels !== 4) return pixels;
  const data = Buffer.from(pixels.data);
  const filler = Buffer.alloc(4);
  for (let at = 0; at < data.length; at += 4) {
    if (at % (width * 4) === 0) filler.fill(0);
    if ((data[at + 3] ?? 0) < CLEAR) filler.copy(data, at, 0, 4);
    else if (fill === "neighbour") data.copy(filler, 0, at, at + 3);
  }
  return { ...pixels, data };
}
