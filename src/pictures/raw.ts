import sharp, { type Sharp } from "sharp";
import { withoutHiddenColours } from "./hiddenColours.ts";
import type { Pixels } from "./rawPixels.ts";

/** Pixels made smaller; as they are when they are not wider. */
export async function narrowed(pixels: Pixels, width: number): Promise<Pixels> {
  return pixels.width <= width ? pixels : rawOf(sharp(pixels.data, { raw: pixels }).resize({ width }));
}

/** The raw pixels of an image, without colours that nothing shows of. Grey and CMYK become sRGB, sixteen bits become eight. */
export async function rawOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3 && info.channels !== 4) throw new Error(`${info.channels} channels`);
  return withoutHiddenColours({ data, width: info.width, height: info.height, channels: info.channels });
}
