import { brotliCompressSync, constants } from "node:zlib";
import type { Gate } from "../gates.ts";

/** Bytes of a text page on the wire: with its headers it fits into the first flight of packets (about 14.6 kB). */
export const PAGE_LIMIT = 14_000;

/** Bytes of a text as a host sends it with brotli at its best. */
export function weightOf(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** A text page weighs at most 14,000 bytes, but for those few that say otherwise. */
export const weight: Gate = ({ file, html }, { limits, brotli }) => {
  // Brotli makes HTML at least a tenth smaller: what is below the limit as it is needs no measuring.
  const bytes = html.length < PAGE_LIMIT / 3 ? 0 : (brotli.get(file) ?? weightOf(html));
  const limit = limits[file] ?? PAGE_LIMIT;
  return bytes <= limit ? [] : [{ code: "gate/weight", values: { bytes, limit, text: Buffer.byteLength(html) } }];
};
