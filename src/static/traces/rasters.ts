import type { Kind } from "../../pictures/kind.ts";
import { avifTraces } from "./avif.ts";
import { gifParts } from "./gif.ts";
import { jpegParts } from "./jpeg.ts";
import { type PartsOf, traceNames } from "./part.ts";
import { pngParts, pngPixelTraces } from "./png.ts";
import { webpParts } from "./webp.ts";

/** Pictures whose traces can be cut out, pixels untouched. */
export const partsOfKind: Readonly<Partial<Record<Kind, PartsOf>>> = {
  jpeg: jpegParts,
  png: pngParts,
  gif: gifParts,
  webp: webpParts,
};

/** Names of the metadata in a raster image; undefined for other types, `["broken"]` for an unreadable one. */
export function rasterTraces(bytes: Buffer, kind: Kind): string[] | undefined {
  const parts = partsOfKind[kind];
  if (parts === undefined && kind !== "avif") return undefined;
  try {
    const found = parts?.(bytes);
    if (kind === "png" && found !== undefined) return [...traceNames(found), ...pngPixelTraces(bytes)];
    return (found === undefined ? (kind === "avif" ? avifTraces(bytes) : undefined) : traceNames(found)) ?? ["broken"];
  } catch {
    // A length that leads out of the file.
    return ["broken"];
  }
}
