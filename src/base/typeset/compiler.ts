import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { FAMILY, fontFiles } from "./fonts.ts";
import { documentOf, typst, typstWith } from "./typst.mjs";

/**
 * The values that a Typst source reads as `sys.inputs`. Editors' texts are passed only in this way, as data and never
 * as code.
 */
export type Inputs = Readonly<Record<string, string>>;

export interface Compiled {
  compiler: NodeCompiler;
  document: NodeTypstDocument;
}

/** Fonts that go before those of the package. */
export interface OwnFonts {
  families: readonly string[];
  files: readonly Buffer[];
}

const none: OwnFonts = { families: [], files: [] };
let compiler: NodeCompiler | undefined;

/** Typst with the package's fonts, made when it is first asked for. */
function ownCompiler(): NodeCompiler {
  compiler ??= typstWith(fontFiles());
  return compiler;
}

/** A source in certain fonts and no others: Typst would silently take one of the machine for a missing family or sign. */
export function inFonts(source: string, { families }: OwnFonts = none): string {
  const fonts = `(${[...families, FAMILY].map((family) => `${JSON.stringify(family)},`).join("")})`;
  // Code has a font of its own.
  return `#set text(font: ${fonts}, fallback: false)
#show raw: set text(font: ${fonts}, fallback: false)
#set document(date: none)
${source}`;
}

/** A Typst source, compiled. Throws when Typst finds anything wrong with it, a warning too: sources are Dari's own. */
export function compiled(source: string, inputs: Inputs): Compiled {
  const own = ownCompiler();
  return { compiler: own, document: documentOf(own, inFonts(source), inputs) };
}

/** Returns true if Typst runs on this machine. */
export function canTypeset(): boolean {
  try {
    typst();
    return true;
  } catch {
    return false;
  }
}
