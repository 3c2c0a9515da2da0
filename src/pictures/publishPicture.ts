import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { keep, keptBytes } from "../base/files/kept.ts";
import { toned } from "./duotone.ts";
import { encodedIn } from "./encode.ts";
import { colourOf, groundOf, natureOf } from "./nature.ts";
import type { Format, Picture, Published, Variant } from "./picture.ts";
import { pixelsOf } from "./pixels.ts";
import { rawOf } from "./raw.ts";
import { widthsOf } from "./widths.ts";

const ENDINGS: Record<Format, string> = { avif: "avif", webp: "webp", png: "png", jpeg: "jpg" };

/** The code that makes pictures: when it changes, what was kept is of no use. */
const METHOD = createHash("sha256").update(JSON.stringify(sharp.versions));
for (const name of ["conceal", "duotone", "encode", "hiddenColours", "nature", "pixels", "raw", "widths"])
  METHOD.update(readFileSync(fileURLToPath(new URL(`${name}.ts`, import.meta.url))));
const method = METHOD.digest("hex");

/** The cache folder of pictures: the published files, and a list of them for each picture. */
const folderOf = (cache: string) => join(cache, "pictures");
const listKey = (key: string) => `lists/${key}.json`;

/** The key under which a picture's files are kept: its content, what is concealed, and how it is encoded. */
export function keyOf({ sum, concealed, duotone }: Picture): string {
  return createHash("sha256")
    .update(JSON.stringify([sum, concealed, method, duotone]))
    .digest("hex")
    .slice(0, 32);
}

/** A picture's files if they are in the cache, all of them as they were put there. */
export function keptPicture(picture: Picture, cache: string): Published | undefined {
  const list = keptBytes(folderOf(cache), listKey(keyOf(picture)));
  if (list === undefined) return undefined;
  const published = JSON.parse(list.toString("utf8")) as Published;
  return published.variants.every(({ file }) => keptFile(file, cache) !== undefined) ? published : undefined;
}

/** Encodes a picture and keeps its files. Nothing but pixels comes through. */
export async function encodePicture(picture: Picture, cache: string): Promise<Published> {
  const widths = widthsOf(picture.width);
  const own = await pixelsOf(picture, widths.at(-1) ?? picture.width);
  const pixels = picture.duotone === undefined ? own : toned(own, picture.duotone);
  const nature = await natureOf(pixels, /\.jpe?g$/i.test(picture.source));
  // A channel for transparency without any would only be weight.
  const opaque = nature.isClear ? pixels : await rawOf(sharp(pixels.data, { raw: pixels }).removeAlpha());
  const encoded = await encodedIn(widths, opaque, nature);
  const variants = encoded.map(({ format, width, height, data }): Variant => {
    // Named by content alone: a file's own name may say who, where and when.
    const file = `img/${createHash("sha256").update(data).digest("hex").slice(0, 12)}.${ENDINGS[format]}`;
    keep(folderOf(cache), file, data);
    return { file, format, width, height, bytes: data.length };
  });
  const ground = nature.isClear ? await groundOf(pixels) : undefined;
  const published: Published = {
    variants,
    colour: nature.isClear ? undefined : await colourOf(opaque),
    ...(ground === undefined ? {} : { ground }),
  };
  keep(folderOf(cache), listKey(keyOf(picture)), Buffer.from(JSON.stringify(published)));
  return published;
}

/** A published file as it is kept; undefined when it is not there, or not as it was put there. */
export function keptFile(file: string, cache: string): Buffer | undefined {
  return keptBytes(folderOf(cache), file);
}
