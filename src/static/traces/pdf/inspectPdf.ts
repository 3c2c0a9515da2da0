import { isOwnPdf } from "./ownPdf.ts";
import { rebuiltPdf } from "./rebuiltPdf.ts";

/**
 * Finds content of a PDF beyond its pages. There is none if rewriting yields the same bytes, or if Dari has typeset the
 * file.
 */
export function inspectPdf(source: Buffer): { traces: string[]; blocked: string[] } {
  const { bytes, traces, blocked } = rebuiltPdf(source);
  if (bytes === undefined) return { traces, blocked };
  if (bytes.equals(source) || isOwnPdf(source, traces)) return { traces: [], blocked: [] };
  return { traces: traces.length > 0 ? traces : ["objects that no page needs"], blocked: [] };
}
