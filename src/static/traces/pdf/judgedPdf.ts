import { isOwnPdf } from "./ownPdf.ts";
import { rebuiltPdf } from "./rebuiltPdf.ts";

/**
 * What a PDF says besides its pages: none when it is, to the byte, what it would be if it were written anew, or one that Dari
 * has typeset itself.
 */
export function judgedPdf(source: Buffer): { traces: string[]; blocked: string[] } {
  const { bytes, traces, blocked } = rebuiltPdf(source);
  if (bytes === undefined) return { traces, blocked };
  if (bytes.equals(source) || isOwnPdf(source, traces)) return { traces: [], blocked: [] };
  return { traces: traces.length > 0 ? traces : ["objects that no page needs"], blocked: [] };
}
