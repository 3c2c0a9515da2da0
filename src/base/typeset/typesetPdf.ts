import { compiled, type Inputs } from "./compiler.ts";
import { pdfOf } from "./typst.mjs";

/**
 * A Typst source as PDF for everyone (PDF/UA-1, tagged), the same bytes each time. The source says the document's title
 * and language (`#set document(title: …)`, `#set text(lang: …)`); it throws without.
 */
export function typesetPdf(source: string, inputs: Inputs): Buffer {
  const { compiler, document } = compiled(source, inputs);
  return pdfOf(compiler, document);
}
