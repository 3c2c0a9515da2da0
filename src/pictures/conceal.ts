import sharp from "sharp";
import type { Area, Concealed } from "./picture.ts";
import { rawOf } from "./raw.ts";
import type { Pixels } from "./rawPixels.ts";

/** Blocks along the longer side of what is left of a picture that is concealed as a whole. */
const BLOCKS = 6;

/**
 * Conceals parts of a picture for good: an area becomes one even colour, that of the picture around it, so that nothing
 * of it is left, not even its mean (a mosaic of some 16 × 16 blocks can still be matched with known faces: McPherson,
 * Shokri, Shmatikov 2016). A picture concealed as a whole keeps the means of at most 6 × 6 blocks.
 */
export async function hidden(pixels: Pixels, concealed: Concealed): Promise<Pixels> {
  return concealed === "whole" ? haze(pixels) : filled(pixels, concealed);
}

async function haze(pixels: Pixels): Promise<Pixels> {
  const { width, height } = pixels;
  const scale = BLOCKS / Math.max(width, height);
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const few = await rawOf(
    sharp(pixels.data, { raw: pixels })
      .flatten({ background: "#808080" })
      .resize({ ...size, fit: "fill" }),
  );
  // Nothing but these few pixels is enlarged again.
  return rawOf(sharp(few.data, { raw: few }).resize({ width, height, fit: "fill", kernel: "cubic" }));
}

function filled(pixels: Pixels, areas: readonly Area[]): Pixels {
  const { width, height, channels } = pixels;
  const data = Buffer.from(pixels.data);
  const isHidden = new Uint8Array(width * height);
  for (const area of areas) {
    const [left, right] = [Math.max(0, Math.floor(area.x)), Math.min(width, Math.ceil(area.x + area.width))];
    const [top, bottom] = [Math.max(0, Math.floor(area.y)), Math.min(height, Math.ceil(area.y + area.height))];
    for (let y = top; y < bottom; y += 1) isHidden.fill(1, y * width + left, y * width + right);
  }
  const colour = meanOf(pixels, isHidden);
  for (let at = 0; at < isHidden.length; at += 1) {
    if (isHidden[at] === 1)
      for (let channel = 0; channel < channels; channel += 1)
        data[at * channels + channel] = channel === 3 ? 255 : (colour[channel] ?? 128);
  }
  return { ...pixels, data };
}

/** The mean colour of what stays to be seen; grey where nothing does. */
function meanOf({ data, channels }: Pixels, isHidden: Uint8Array): number[] {
  const sums = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < isHidden.length; at += 1) {
    if (isHidden[at] === 1) continue;
    count += 1;
    for (let channel = 0; channel < 3; channel += 1)
      sums[channel] = (sums[channel] ?? 0) + (data[at * channels + channel] ?? 0);
  }
  return count === 0 ? [128, 128, 128] : sums.map((sum) => Math.round(sum / count));
}
