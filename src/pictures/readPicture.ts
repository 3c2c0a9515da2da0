import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import type { Problem } from "../base/errors.ts";
import { endingsOf, type Kind, kindOf } from "./kind.ts";
import { MOST_PIXELS, type Picture } from "./picture.ts";
import { widthsOf } from "./widths.ts";

/** The problem with a picture's file: a message code and its values. */
export type PictureFault = Pick<Problem, "code" | "values">;

/** The properties of a picture file as it was read. */
export type ReadPicture = Omit<Picture, "concealed"> & {
  /** It has more than one picture, of which only the first is published. */ isMoving: boolean;
};

/** Kinds whose remedy differs from “save it as JPEG or PNG”. */
const REMEDIES: Partial<Record<Kind, string>> = {
  heic: "picture/heic",
  tiff: "picture/tiff",
  raw: "picture/raw",
  svg: "picture/svg",
  pdf: "picture/pdf",
  media: "picture/video",
  lfs: "picture/lfs",
  html: "picture/not-one",
  text: "picture/not-one",
  empty: "picture/empty",
  unknown: "picture/not-one",
};

/** No side of a published picture is longer: WebP cannot store more. */
const LONGEST = 16_383;

/** Looks at a picture's file, decoding it whole where that has not been done before (`cache` remembers). */
export function readPicture(source: string, cache?: string): Promise<ReadPicture | PictureFault> {
  return pictureIn(readFileSync(source), source, cache);
}

/** The same for its bytes. */
export async function pictureIn(bytes: Buffer, source: string, cache?: string): Promise<ReadPicture | PictureFault> {
  const kind = kindOf(bytes);
  const endings = endingsOf[kind];
  if (endings === undefined) return { code: REMEDIES[kind] ?? "picture/kind", values: { kind: kind.toUpperCase() } };
  const ending = /[^.]*$/.exec(source)?.[0].toLowerCase() ?? "";
  const sum = createHash("sha256").update(bytes).digest("hex");
  const sound = cache && join(cache, "pictures", "sound", sum);
  try {
    const data = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = data.autoOrient;
    // A header may promise more than any machine can hold: nothing is decoded before this.
    if (width * height > MOST_PIXELS) return { code: "picture/large", values: { width, height } };
    const widest = widthsOf(width).at(-1) ?? width;
    if ((height * widest) / width > LONGEST || width > 65_535)
      return { code: "picture/long", values: { width, height } };
    if (sound === undefined || !existsSync(sound)) {
      await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
        .resize(8, 8, { fit: "fill" })
        .raw()
        .toBuffer();
      if (sound !== undefined) noteSound(sound);
    }
    if (!endings.includes(ending))
      return { code: "picture/ending", values: { kind: kind.toUpperCase(), ending: endings[0] ?? "" } };
    return { source, sum, width, height, isMoving: (data.pages ?? 1) > 1 };
  } catch (error) {
    return {
      code: "picture/broken",
      values: {
        detail:
          String((error as Error).message)
            .split("\n")[0]
            ?.slice(0, 80) ?? "",
      },
    };
  }
}

/** A cache that takes nothing makes no picture unsound: it is looked at again the next time. */
function noteSound(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
  } catch {}
}
