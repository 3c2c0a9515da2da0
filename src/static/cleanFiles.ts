import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import type { Catalogue } from "../site/editions/catalogue.ts";
import type { Findings } from "../base/errors.ts";
import type { Kind } from "../pictures/kind.ts";
import type { Picture } from "../pictures/picture.ts";
import { cleaned } from "./traces/cleaned.ts";
import { conflictLine } from "../base/files/conflict.ts";
import { onDisk } from "../base/files/onDisk.ts";

/** Which message tells that a file of this kind cannot be published. */
const REFUSALS: Partial<Record<Kind, string>> = {
  heic: "static/picture", tiff: "static/picture", raw: "static/picture", psd: "static/picture", bmp: "static/picture", jxl: "static/picture", jp2: "static/picture",
  jpeg: "static/picture", png: "static/picture", webp: "static/picture", gif: "static/picture", avif: "static/picture", ico: "static/picture",
  media: "static/media", mp4: "static/media", mp3: "static/media", office: "static/office", pdf: "static/pdf", svg: "static/svg",
};

/** Files in which Git may leave two versions of a text. */
const TEXT = /\.(txt|md|csv|tsv|html?|css|m?js|json|xml|svg|ics|vcf|ya?ml)$/i;

/**
 * The files of static/ whose bytes say who made them, when, where and with what, without that. What cannot be cleaned is an
 * error; so is the original of a picture of which something is concealed.
 */
export async function readCleanFiles({ site, files }: Catalogue, pictures: ReadonlyMap<string, Picture>, findings: Findings): Promise<Map<string, Buffer>> {
  const clean = new Map<string, Buffer>();
  const concealed = new Map([...pictures].filter(([, picture]) => picture.concealed.length > 0).map(([name, { sum }]) => [sum, name]));
  for (const file of files) {
    const at = `static/${file}`;
    const bytes = readFileSync(onDisk(site.folder, at));
    const twin = concealed.get(createHash("sha256").update(bytes).digest("hex"));
    if (twin !== undefined) findings.errors.push({ file: at, code: "static/concealed", values: { picture: twin } });
    const conflict = TEXT.test(file) ? conflictLine(bytes.toString("utf8")) : undefined;
    if (conflict !== undefined) findings.errors.push({ file: at, line: conflict, code: "file/conflict" });
    const { kind, bytes: published, traces, dangers, blocked } = await cleaned(bytes);
    const what = list([...blocked, ...traces, ...dangers]);
    // Browsers go by the ending: what is called a drawing runs as one, whatever it is.
    if (kind !== "svg" && /\.svg$/i.test(file)) findings.errors.push({ file: at, code: "static/svg" });
    else if (published === undefined) findings.errors.push({ file: at, code: blocked.includes("office") ? "static/office" : (REFUSALS[kind] ?? "static/archive"), values: { what } });
    else if (published !== bytes) clean.set(file, published);
    if (published !== undefined && dangers.length > 0) findings.warnings.push({ file: at, code: "static/drawing-changed", values: { what: list(dangers) } });
    if (file === "favicon.svg" && published !== undefined && !(await isDrawn(published))) findings.errors.push({ file: at, code: "static/icon" });
    if (kind === "unknown" || kind === "gzip") findings.warnings.push({ file: at, code: "static/unknown" });
  }
  return clean;
}

/** Whether the site's icon can be drawn in pixels. */
function isDrawn(svg: Buffer): Promise<boolean> {
  return sharp(svg).metadata().then(({ format }) => format === "svg", () => false);
}

/** A few of many, for a message. */
function list(names: readonly string[]): string {
  const few = [...new Set(names)].map((name) => name.replace(/\s+/g, " "));
  return few.slice(0, 6).join(", ") + (few.length > 6 ? " …" : "");
}
