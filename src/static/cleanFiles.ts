import { createHash } from "node:crypto";
import sharp from "sharp";
import { type Kept, nothingKept } from "../base/files/kept.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import type { Findings } from "../base/errors.ts";
import type { Kind } from "../pictures/kind.ts";
import type { Picture } from "../pictures/picture.ts";
import { cleaned } from "./traces/cleaned.ts";

/** Which message tells that a file of this kind cannot be published. */
const REFUSALS: Partial<Record<Kind, string>> = {
  heic: "static/picture", tiff: "static/picture", raw: "static/picture", psd: "static/picture", bmp: "static/picture", jxl: "static/picture", jp2: "static/picture",
  jpeg: "static/picture", png: "static/picture", webp: "static/picture", gif: "static/picture", avif: "static/picture", ico: "static/picture",
  media: "static/media", mp4: "static/media", mp3: "static/media", office: "static/office", pdf: "static/pdf", svg: "static/svg",
};

/**
 * The files of static/ whose bytes say who made them, when, where and with what, without that. What cannot be cleaned is an
 * error; so is the original of a picture of which something is concealed.
 */
export async function readCleanFiles({ site, files }: Catalogue, pictures: ReadonlyMap<string, Picture>, findings: Findings, kept: Kept = nothingKept): Promise<Map<string, Buffer>> {
  const clean = new Map<string, Buffer>();
  const concealed = new Map([...pictures].filter(([, picture]) => picture.concealed.length > 0).map(([name, { sum }]) => [sum, name]));
  for (const file of files) {
    const at = `static/${file}`;
    const seen = await kept.of({ folder: site.folder, file: at, as: "static" }, findings, (bytes) => look(bytes, file));
    if (seen === undefined) continue;
    const { sum, kind, traces, dangers, blocked, published, isPublished } = seen;
    const twin = concealed.get(sum);
    if (twin !== undefined) findings.errors.push({ file: at, code: "static/concealed", values: { picture: twin } });
    const what = list([...blocked, ...traces, ...dangers]);
    // Browsers go by the ending: what is called a drawing runs as one, whatever it is.
    if (kind !== "svg" && /\.svg$/i.test(file)) findings.errors.push({ file: at, code: "static/svg" });
    else if (!isPublished) findings.errors.push({ file: at, code: blocked.includes("office") ? "static/office" : (REFUSALS[kind] ?? "static/archive"), values: { what } });
    else if (published !== undefined) clean.set(file, published);
    if (isPublished && dangers.length > 0) findings.warnings.push({ file: at, code: "static/drawing-changed", values: { what: list(dangers) } });
    if (isPublished && !seen.isDrawn) findings.errors.push({ file: at, code: "static/icon" });
    if (kind === "unknown" || kind === "gzip") findings.warnings.push({ file: at, code: "static/unknown" });
  }
  return clean;
}

/** What is known of a file of static/ when it has been looked into. */
async function look(bytes: Buffer, file: string) {
  const { bytes: published, ...found } = await cleaned(bytes);
  return {
    ...found,
    sum: createHash("sha256").update(bytes).digest("hex"),
    isPublished: published !== undefined,
    /** Its bytes without traces; undefined where it may stay as it is. */
    published: published === bytes ? undefined : published,
    isDrawn: file !== "favicon.svg" || published === undefined || (await isDrawn(published)),
  };
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
