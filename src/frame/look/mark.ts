import { existsSync, readFileSync } from "node:fs";
import { Parser } from "htmlparser2";
import sharp from "sharp";
import type { Findings } from "../../base/errors.ts";
import { conflictLine } from "../../base/files/conflict.ts";
import { onDisk } from "../../base/files/onDisk.ts";
import { escaped } from "../../base/markdown/pictureElement.ts";
import type { Site } from "../../site/site.ts";
import type { Look } from "./look.ts";

/** A site's mark, beside its name: `static/logo.svg`, and `static/logo-dark.svg` where it differs on dark paper. */
export interface Mark {
  svg: string;
  /** Pixels of the drawing; what counts is how they stand to each other. */
  width: number;
  height: number;
  /** What stands within its SVG element, where that is nothing but shapes. */
  plain: string | undefined;
  /** The same where it is light enough to stand in each page; else pages load the file. */
  shapes: string | undefined;
  viewBox: string;
  isDarkToo: boolean;
}

/** Names of the mark below static/. */
export const MARK = "logo.svg";
export const DARK_MARK = "logo-dark.svg";

/** What a mark may add to each page. */
const MOST_BYTES = 1200;

const SHAPES = new Set(["g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]);
const SAID = new Set(["title", "desc", "metadata"]);
const ATTRIBUTES =
  /^(d|points|c?[xy]|[xy][12]|r[xy]?|width|height|transform|opacity|(fill|stroke)(-(opacity|width|linecap|linejoin|miterlimit|dasharray|rule))?|clip-rule)$/;

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

/**
 * What is drawn in an SVG of shapes alone, written anew; undefined where it has more than shapes: styles, gradients, letters
 * and whatever else could touch the page around it, or be touched by it.
 */
export function plainShapes(svg: string): { shapes: string; viewBox: string | undefined } | undefined {
  let isPlain = true;
  let said = 0;
  let viewBox: string | undefined;
  const written: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SAID.has(name)) said += 1;
        if (said > 0) return;
        const own = Object.entries(attributes).filter(([key]) => ATTRIBUTES.test(key));
        if (name === "svg" && viewBox === undefined) {
          viewBox = attributes.viewBox ?? "";
          // What the root says of its shapes moves to a group within.
          const painted = own.filter(([key]) => /^(fill|stroke)/.test(key));
          written.push(painted.length === 0 ? "<g>" : tagOf("g", painted));
        } else if (SHAPES.has(name)) written.push(tagOf(name, own));
        else isPlain = false;
        // Names without a reference do no harm; editors of drawings leave many.
        const harmless = /^(id|xmlns|xml:|version|viewBox|data-|sodipodi:|inkscape:|role|aria-|focusable)/;
        const more = Object.keys(attributes).filter((key) => !ATTRIBUTES.test(key) && !harmless.test(key));
        if (more.length > 0 || own.some(([, value]) => /url\(/i.test(value))) isPlain = false;
      },
      onclosetag(name) {
        if (SAID.has(name)) said -= 1;
        else if (said === 0) written.push(`</${name === "svg" ? "g" : name}>`);
      },
      ontext(text) {
        if (said === 0 && text.trim() !== "") isPlain = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  const shapes = written.join("").replace(/><\/(path|rect|circle|ellipse|line|polyline|polygon)>/g, "/>");
  return isPlain ? { shapes: shapes.replace(/^<g>(.*)<\/g>$/, "$1"), viewBox: viewBox || undefined } : undefined;
}

function tagOf(name: string, attributes: ReadonlyArray<[string, string]>): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value.replace(/\s+/g, " ").trim())}"`).join("")}>`;
}

/** A mark by itself, in the site's accent where it asks for the colour of what is around it. */
export function coloured(svg: string, { light }: Look): string {
  return svg.replace(/currentColor/gi, light.accent);
}
