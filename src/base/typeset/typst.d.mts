import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";

/** The package. Throws where there is none for the machine: its binaries exist only for the common platforms. */
export function typst(): typeof import("@myriaddreamin/typst-ts-node-compiler");

/** Typst with these fonts and no others. */
export function typstWith(fontBlobs: readonly Uint8Array[]): NodeCompiler;

/** A source, compiled. Throws when Typst finds anything wrong with it, a warning too: sources are Dari's own. */
export function documentOf(
  compiler: NodeCompiler,
  source: string,
  inputs: Readonly<Record<string, string>>,
): NodeTypstDocument;

/** A document as PDF/UA-1. */
export function pdfOf(compiler: NodeCompiler, document: NodeTypstDocument): Buffer;
