import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { FAMILY, fontFiles } from "./fonts.ts";

type Typst = typeof import("@myriaddreamin/typst-ts-node-compiler");

/**
 * The values that a Typst source reads as `sys.inputs`. Editors' texts are passed only in this way, as data and never
 * as code.
 */
export type Inputs = Readonly<Record<string, string>>;

export interface Compiled {
  compiler: NodeCompiler;
  document: NodeTypstDocument;
}

// Typst would silently take a font of the machine for a missing family or a missing sign; code has a font of its own.
const preludeOf = (families: readonly string[]) => {
  const fonts = `(${[...families, FAMILY].map((family) => `${JSON.stringify(family)},`).join("")})`;
  return `#set text(font: ${fonts}, fallback: false)
#show raw: set text(font: ${fonts}, fallback: false)
#set document(date: none)
`;
};

/** Fonts that go before those of the package. */
export interface OwnFonts {
  families: readonly string[];
  files: readonly Buffer[];
}

const none: OwnFonts = { families: [], files: [] };
const compilers = new WeakMap<OwnFonts, NodeCompiler>();

/** Typst with the package's fonts, and others, made when it is first asked for. Throws where there is no Typst for the machine. */
function compilerWith(fonts: OwnFonts): NodeCompiler {
  const known = compilers.get(fonts);
  if (known !== undefined) return known;
  const typst = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler") as Typst;
  const compiler = typst.NodeCompiler.create({
    workspace: dirname(fileURLToPath(import.meta.url)),
    fontArgs: [{ fontBlobs: [...fontFiles(), ...fonts.files] }],
  });
  compilers.set(fonts, compiler);
  return compiler;
}

/** A Typst source, compiled. Throws when Typst finds anything wrong with it, a warning too: sources are Dari's own. */
export function compiled(source: string, inputs: Inputs, fonts: OwnFonts = none): Compiled {
  const own = compilerWith(fonts);
  const outcome = own.compile({ mainFileContent: preludeOf(fonts.families) + source, inputs: { ...inputs } });
  const problems = outcome.takeError() ?? outcome.takeWarnings();
  if (problems !== null) throw new Error(`Typst: ${JSON.stringify(own.fetchDiagnostics(problems))}`);
  const document = outcome.result;
  if (document === null) throw new Error("Typst made no document");
  // It keeps what it has laid out, for sources that change a little; these do not.
  own.evictCache(2);
  return { compiler: own, document };
}

/** Returns true if Typst runs on this machine: its binaries exist only for the common platforms. */
export function canTypeset(): boolean {
  try {
    compilerWith(none);
    return true;
  } catch {
    return false;
  }
}
