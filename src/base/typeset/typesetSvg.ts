import { compiled, type Inputs, type OwnFonts } from "./compiler.ts";

/** The first page of a Typst source as SVG; its text is outlines, so no font is needed to show it. */
export function typesetSvg(source: string, inputs: Inputs, fonts?: OwnFonts): string {
  const { compiler, document } = compiled(source, inputs, fonts);
  return compiler.plainSvg(document);
}
