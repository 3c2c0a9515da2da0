import sharp from "sharp";
import type { Nature } from "./encode.ts";
import { narrowed, type Pixels } from "./raw.ts";
import { goalOf } from "./widths.ts";

/** Wide enough for lines to be lines. */
const SAMPLE = 720;

/** Whether a picture is a drawing, and whether something shines through. What came as JPEG is a photograph. */
export async function natureOf(pixels: Pixels, isJpeg: boolean): Promise<Nature> {
  if (isJpeg) return { isDrawing: false, isClear: false };
  const sample = await narrowed(pixels, SAMPLE);
  const image = () => sharp(sample.data, { raw: sample });
  const isClear = pixels.channels === 4 && !(await image().stats()).isOpaque;
  // As PNG a photograph is three times as heavy as its JPEG, a drawing hardly heavier; a screenshot may be too heavy for both.
  const [png, jpeg] = await Promise.all([image().png({ palette: true }).toBuffer(), image().flatten({ background: "#fff" }).jpeg({ quality: 76 }).toBuffer()]);
  return { isDrawing: png.length <= Math.min(jpeg.length * 1.6, goalOf(SAMPLE)), isClear };
}

/** The colour that most of a picture has, in three hexadecimal digits. */
export async function colourOf(pixels: Pixels): Promise<string> {
  const few = await narrowed(pixels, 64);
  const { dominant: { r, g, b } } = await sharp(few.data, { raw: few }).stats();
  return [r, g, b].map((part) => Math.round(part / 17).toString(16)).join("");
}
