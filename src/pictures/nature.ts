import sharp from "sharp";
import type { Nature } from "./encode.ts";
import { narrowed } from "./raw.ts";
import type { Pixels } from "./rawPixels.ts";
import { goalOf } from "./widths.ts";

/** Wide enough for lines to be lines. */
const SAMPLE = 720;

/** Decides whether a picture is a drawing and whether it has transparency. A JPEG counts as a photograph. */
export async function natureOf(pixels: Pixels, isJpeg: boolean): Promise<Nature> {
  if (isJpeg) return { isDrawing: false, isClear: false };
  const sample = await narrowed(pixels, SAMPLE);
  const image = () => sharp(sample.data, { raw: sample });
  const isClear = pixels.channels === 4 && !(await image().stats()).isOpaque;
  // As PNG, a photograph is three times as heavy as its JPEG, a drawing hardly heavier; a screenshot may be too heavy
  // for both.
  const [png, jpeg] = await Promise.all([
    image().png({ palette: true }).toBuffer(),
    image().flatten({ background: "#fff" }).jpeg({ quality: 76 }).toBuffer(),
  ]);
  return { isDrawing: png.length <= Math.min(jpeg.length * 1.6, goalOf(SAMPLE)), isClear };
}

/** The colour that most of a picture has, in three hexadecimal digits. */
export async function colourOf(pixels: Pixels): Promise<string> {
  const few = await narrowed(pixels, 64);
  const {
    dominant: { r, g, b },
  } = await sharp(few.data, { raw: few }).stats();
  return [r, g, b].map((part) => Math.round(part / 17).toString(16)).join("");
}

/** Parts of what can be seen of a picture that are too much to be lost. */
const MUCH = 0.05;
/** Relative luminance (WCAG 2): below the first, lines are lost on a dark page, above the second on a light one. */
const [DARK, LIGHT] = [0.1, 0.7];

/** The background that a transparent picture needs: light for dark lines, dark for light lines only. */
export async function groundOf(pixels: Pixels): Promise<"light" | "dark" | undefined> {
  const { data, channels } = await narrowed(pixels, 240);
  let [seen, dark, light] = [0, 0, 0];
  for (let at = 0; at < data.length; at += channels) {
    if (channels === 4 && (data[at + 3] ?? 255) < 128) continue;
    const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]].map((part) => linear((part ?? 0) / 255));
    const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    seen += 1;
    if (luminance < DARK) dark += 1;
    if (luminance > LIGHT) light += 1;
  }
  if (dark > seen * MUCH) return "light";
  return light > seen * MUCH ? "dark" : undefined;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
