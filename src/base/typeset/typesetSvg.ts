import { compiled, type Inputs } from "./compiler.ts";

/** The first page of a Typst source as SVG; its text is outlines, so no font is needed to show it. */
export function typesetSvg(source: string, inputs: Inputs): string {
  const { compiler, document } = compiled(source, inputs);
  return compiler.plainSvg(document);
}
