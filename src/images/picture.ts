import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import sharp from "sharp";
import type { Findings } from "../errors.ts";

/** A picture as it is published: only its pixels, turned upright, at most 1600 pixels wide. */
export interface Picture {
  /** Absolute path of what the editor put there. */
  source: string;
  /** Below the output folder, named by content: `img/market-1a2b3c4d.jpg`. */
  file: string;
  width: number;
  height: number;
}

const WIDEST = 1600;
const MOST_PIXELS = 50_000_000;
const READABLE = new Set(["jpeg", "png", "webp", "gif", "avif", "heif"]);

/** Measures a picture. `shown` is its path from the site folder, `at` the line that names it. */
export async function readPicture(source: string, shown: string, at: { file: string; line: number }, findings: Findings): Promise<Picture | undefined> {
  const fail = (code: string, values: Record<string, string | number>) =>
    void findings.errors.push({ ...at, code, values: { src: shown, ...values } });
  const bytes = await readFile(source);
  try {
    const data = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    if (!READABLE.has(data.format)) return fail("picture/kind", { kind: data.format });
    if (data.format === "heif" && data.compression !== "av1") return fail("picture/kind", { kind: "HEIC" });
    const { width, height } = data.autoOrient;
    if (width * height > MOST_PIXELS) return fail("picture/large", { width, height });
    const scale = Math.min(1, WIDEST / width);
    const ending = data.format === "jpeg" || data.hasAlpha === false ? "jpg" : "png";
    const sum = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    const stem = basename(source).replace(/\.[^.]*$/, "");
    return { source, file: `img/${stem}-${sum}.${ending}`, width: Math.round(width * scale), height: Math.round(height * scale) };
  } catch (error) {
    if (/pixel limit/i.test(String(error))) return fail("picture/large", { width: "?", height: "?" });
    return fail("picture/broken", {});
  }
}

/** Writes the published picture, encoded once and kept in the cache. Nothing but pixels comes through sharp. */
export async function writePicture(picture: Picture, output: string, cache: string): Promise<void> {
  const kept = join(cache, picture.file);
  if (!existsSync(kept)) {
    await mkdir(dirname(kept), { recursive: true });
    // Another build may read the cache at the same time: it must never find half a picture.
    const fresh = `${kept}.${process.pid}`;
    const pixels = sharp(picture.source, { limitInputPixels: MOST_PIXELS }).autoOrient().resize({ width: picture.width }).toColourspace("srgb");
    await (kept.endsWith(".jpg") ? pixels.jpeg({ quality: 72, mozjpeg: true }) : pixels.png({ palette: true })).toFile(fresh);
    await rename(fresh, kept);
  }
  const target = join(output, picture.file);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(kept, target);
}
