import sharp from "sharp";
import type { Findings } from "../base/errors.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import { nearest } from "../base/files/nearest.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";

/** One of the site's own drawings: an SVG in `static/drawings/` that pages show by its name. */
export interface Drawing {
  /** Below the output folder. */
  file: string;
  svg: string;
  width: number;
  height: number;
}

const FOLDER = "drawings/";

/** The drawings that pages show, by name; a page whose drawing is not there or cannot be read is an error. */
export async function readDrawings(
  { site, pages, files }: Catalogue,
  findings: Findings,
  kept: Kept = nothingKept,
): Promise<Map<string, Drawing>> {
  const drawings = new Map<string, Drawing>();
  const broken = new Set<string>();
  const known = [...files]
    .filter((file) => file.startsWith(FOLDER) && file.endsWith(".svg"))
    .map((file) => file.slice(FOLDER.length, -".svg".length));
  for (const { file: page, data, lineOf } of [...pages.values()].flatMap((own) => [...own.values()])) {
    const name = data.drawing?.name;
    if (name === undefined || drawings.has(name)) continue;
    const fail = (code: string, values: Record<string, string>) =>
      void findings.errors.push({ file: page, line: lineOf?.(["drawing", "name"]), code, values: { name, ...values } });
    if (!known.includes(name)) {
      // Those in folders are the articles' own.
      const own = known.filter((one) => !one.includes("/"));
      fail("drawing/missing", { known: nearest(name, own) ?? (own.join(", ") || "–") });
      continue;
    }
    const drawing = broken.has(name)
      ? undefined
      : await kept.of({ folder: site.folder, file: `static/${FOLDER}${name}.svg`, as: "drawing" }, findings, (bytes) =>
          readDrawing(bytes, `${FOLDER}${name}.svg`),
        );
    if (drawing !== undefined) drawings.set(name, drawing);
    else {
      broken.add(name);
      fail("drawing/broken", {});
    }
  }
  return drawings;
}

async function readDrawing(bytes: Buffer, file: string): Promise<Drawing | undefined> {
  try {
    const { format, width, height } = await sharp(bytes).metadata();
    return format === "svg" ? { file, svg: bytes.toString("utf8"), width, height } : undefined;
  } catch {
    return undefined;
  }
}
