import sharp from "sharp";
import { hidden } from "./conceal.ts";
import { MOST_PIXELS, type Picture } from "./picture.ts";
import { narrowed, rawOf } from "./raw.ts";
import type { Pixels } from "./rawPixels.ts";

/** The pixels of a picture, upright, in sRGB, without what nobody may see, at most this wide. */
export async function pixelsOf(
  { source, concealed }: Pick<Picture, "source" | "concealed">,
  widest: number,
): Promise<Pixels> {
  const upright = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: "error" }).autoOrient();
  if (concealed.length === 0) return rawOf(upright.resize({ width: widest, withoutEnlargement: true }));
  // Concealed before the picture is made smaller: no trace of an area gets into the pixels beside it.
  return narrowed(await hidden(await rawOf(upright), concealed), widest);
}
