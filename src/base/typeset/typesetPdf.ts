import { compiled, type Inputs, type OwnFonts } from "./compiler.ts";

/**
 * A Typst source as PDF for everyone (PDF/UA-1, tagged), the same bytes each time. The source says the document's title
 * and language (`#set document(title: …)`, `#set text(lang: …)`); it throws without.
 */
export function typesetPdf(source: string, inputs: Inputs, fonts?: OwnFonts): Buffer {
  const { compiler, document } = compiled(source, inputs, fonts);
  return compiler.pdf(document, { pdfStandard: "ua-1" });
}
