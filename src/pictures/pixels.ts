import sharp, { type Sharp } from "sharp";
import { hidden } from "./conceal.ts";
import { MOST_PIXELS, type Picture } from "./picture.ts";

/** Raw pixels in sRGB, eight bits a channel. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  /** 3, or 4 with transparency. */
  channels: 3 | 4;
}

/** The pixels of a picture, upright, in sRGB, without what nobody may see, at most this wide. */
export async function pixelsOf({ source, concealed }: Pick<Picture, "source" | "concealed">, widest: number): Promise<Pixels> {
  const upright = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: "error" }).autoOrient();
  if (concealed.length === 0) return rawOf(upright.resize({ width: widest, withoutEnlargement: true }));
  // Concealed before the picture is made smaller: no trace of an area gets into the pixels beside it.
  return narrowed(await hidden(await rawOf(upright), concealed), widest);
}

/** Pixels made smaller; as they are when they are not wider. */
export async function narrowed(pixels: Pixels, width: number): Promise<Pixels> {
  return pixels.width <= width ? pixels : rawOf(sharp(pixels.data, { raw: pixels }).resize({ width }));
}

/** The raw pixels of an image. Grey and CMYK become sRGB, sixteen bits become eight. */
export async function rawOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.toColourspace("srgb").raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
  if (info.channels !== 3 && info.channels !== 4) throw new Error(`${info.channels} channels`);
  return { data, width: info.width, height: info.height, channels: info.channels };
}
