import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Findings } from "../base/errors.ts";
import { conflictLine } from "../base/files/conflict.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import type { Kind } from "../pictures/kind.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import { cleaned } from "./traces/cleaned.ts";

/** The message codes for kinds of files that cannot be published. */
const REFUSALS: Partial<Record<Kind, string>> = {
  heic: "static/picture",
  tiff: "static/picture",
  raw: "static/picture",
  psd: "static/picture",
  bmp: "static/picture",
  jxl: "static/picture",
  jp2: "static/picture",
  jpeg: "static/picture",
  png: "static/picture",
  webp: "static/picture",
  gif: "static/picture",
  avif: "static/picture",
  ico: "static/picture",
  media: "static/media",
  mp3: "static/mp3",
  office: "static/office",
  pdf: "static/pdf",
  svg: "static/svg",
  unknown: "static/unknown",
  lfs: "static/lfs",
};

/** Files in which Git may leave two versions of a text. */
const TEXT = /\.(txt|md|csv|tsv|html?|css|m?js|json|xml|svg|ics|vcf|ya?ml)$/i;
/** The message codes for PDF files that editors can fix, by the reason for which they could not be rewritten. */
const PDF_REFUSALS: ReadonlyArray<[reason: RegExp, code: string]> = [
  [/^encrypted/, "static/pdf-password"],
  [/^(remarks|places)/, "static/pdf-remarks"],
  [/^(a form that|a signature)/, "static/pdf-form"],
  [/^layers/, "static/pdf-layers"],
  [/^a font that is not/, "static/pdf-fonts"],
  [/^text /, "static/pdf-unseen"],
  [/^a picture (outside|that is (transparent|cut off)|below|under|with hidden)/, "static/pdf-picture"],
];
const LOSSES: Readonly<Record<string, string>> = {
  "fields of a form": "static/pdf-fields",
  "marks for screen readers": "static/pdf-marks",
  "text that is not drawn": "static/pdf-undrawn",
};

function refusalOf(kind: Kind, blocked: readonly string[]): string {
  if (blocked.includes("office")) return "static/office";
  const reason = kind === "pdf" ? PDF_REFUSALS.find(([pattern]) => pattern.test(blocked[0] ?? ""))?.[1] : undefined;
  return reason ?? REFUSALS[kind] ?? "static/archive";
}

/**
 * The files of static/ with metadata about who made them, when, where and with what, without these. A file that cannot
 * be cleaned is an error; so is the original of a picture with concealed parts.
 */
export async function readCleanFiles(
  { site, files }: Catalogue,
  pictures: ReadonlyMap<string, Picture>,
  findings: Findings,
  kept: Kept = nothingKept,
): Promise<Map<string, Buffer>> {
  const clean = new Map<string, Buffer>();
  const concealed = new Map(
    [...pictures].filter(([, picture]) => picture.concealed.length > 0).map(([name, { sum }]) => [sum, name]),
  );
  for (const file of files) {
    const at = `static/${file}`;
    // Refused by its name (staticNames.ts).
    if (/\.(br|gz)$/i.test(file)) continue;
    const seen = await kept.of({ folder: site.folder, file: at, as: "static" }, findings, (bytes) => look(bytes, file));
    if (seen === undefined) continue;
    const { sum, conflict, kind, traces, dangers, blocked, losses, published, isPublished } = seen;
    const twin = concealed.get(sum);
    if (twin !== undefined) findings.errors.push({ file: at, code: "static/concealed", values: { picture: twin } });
    if (conflict !== undefined) findings.errors.push({ file: at, line: conflict, code: "file/conflict" });
    const what = list([...blocked, ...traces, ...dangers]);
    const page = /\(page (\d+)\)$/.exec(blocked[0] ?? "")?.[1] ?? "?";
    // Browsers go by the ending: what is called a drawing runs as one, whatever it is.
    if (kind !== "svg" && /\.svg$/i.test(file)) findings.errors.push({ file: at, code: "static/svg" });
    else if (!isPublished) findings.errors.push({ file: at, code: refusalOf(kind, blocked), values: { what, page } });
    else if (published !== undefined) clean.set(file, published);
    if (isPublished && dangers.length > 0)
      findings.warnings.push({ file: at, code: "static/drawing-changed", values: { what: list(dangers) } });
    if (isPublished && !seen.isDrawn) findings.errors.push({ file: at, code: "static/icon" });
    for (const loss of losses) findings.warnings.push({ file: at, code: LOSSES[loss] ?? "static/pdf-fields" });
  }
  return clean;
}

/** Returns the results of examining a file of static/. */
async function look(bytes: Buffer, file: string) {
  const { bytes: published, ...found } = await cleaned(bytes);
  return {
    ...found,
    sum: createHash("sha256").update(bytes).digest("hex"),
    /** The line at which Git left two versions of a text. */
    conflict: TEXT.test(file) ? conflictLine(bytes.toString("utf8")) : undefined,
    isPublished: published !== undefined,
    /** Its bytes without traces; undefined where it may stay as it is. */
    published: published === bytes ? undefined : published,
    isDrawn: file !== "favicon.svg" || published === undefined || (await isDrawn(published)),
  };
}

/** Returns true if the site's icon can be rasterised. */
function isDrawn(svg: Buffer): Promise<boolean> {
  return sharp(svg)
    .metadata()
    .then(
      ({ format }) => format === "svg",
      () => false,
    );
}

/** A few of many, for a message. */
function list(names: readonly string[]): string {
  const few = [...new Set(names)].map((name) => name.replace(/\s+/g, " "));
  return few.slice(0, 6).join(", ") + (few.length > 6 ? " …" : "");
}
