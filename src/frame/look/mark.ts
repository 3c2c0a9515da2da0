import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import type { Findings } from "../../base/errors.ts";
import { conflictLine } from "../../base/files/conflict.ts";
import { onDisk } from "../../base/files/onDisk.ts";
import type { Site } from "../../site/site.ts";
import type { Look } from "./look.ts";
import { plainShapes } from "./plainShapes.ts";

/** A site's mark, beside its name: `static/logo.svg`, and `static/logo-dark.svg` where it differs on dark paper. */
export interface Mark {
  svg: string;
  /** Pixels of the drawing; what counts is how they stand to each other. */
  width: number;
  height: number;
  /** The markup within its SVG element, where that is nothing but shapes. */
  plain: string | undefined;
  /** The same where it is light enough to stand in each page; else pages load the file. */
  shapes: string | undefined;
  viewBox: string;
  isDarkToo: boolean;
}

/** Names of the mark below static/. */
export const MARK = "logo.svg";
export const DARK_MARK = "logo-dark.svg";

/** The most bytes that a mark may add to each page. */
const MOST_BYTES = 1200;

/** A site's mark; undefined where it brings none, or none that can be drawn. */
export async function readMark(site: Site, files: ReadonlySet<string>, findings: Findings): Promise<Mark | undefined> {
  if (!files.has(MARK)) return undefined;
  const file = onDisk(site.folder, `static/${MARK}`);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const svg = bytes.toString("utf8");
  const size = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (size?.format !== "svg" || conflictLine(svg) !== undefined) {
    // Whatever else is wrong with it is told where all of static/ is looked into.
    findings.errors.push({ file: `static/${MARK}`, code: "look/mark" });
    return undefined;
  }
  const isDarkToo = files.has(DARK_MARK);
  const plain = plainShapes(svg);
  const isLight = !isDarkToo && plain !== undefined && Buffer.byteLength(plain.shapes) <= MOST_BYTES;
  if (!isLight && !isDarkToo)
    findings.warnings.push({ file: `static/${MARK}`, code: "look/mark-loaded", values: { most: MOST_BYTES } });
  return {
    svg,
    width: size.width,
    height: size.height,
    viewBox: plain?.viewBox ?? `0 0 ${size.width} ${size.height}`,
    plain: plain?.shapes,
    shapes: isLight ? plain.shapes : undefined,
    isDarkToo,
  };
}

/** A mark by itself, in the site's accent where it asks for the colour of what is around it. */
export function coloured(svg: string, { light }: Look): string {
  return svg.replace(/currentColor/gi, light.accent);
}
