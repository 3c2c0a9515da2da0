// Plain JavaScript: a thread reads TypeScript only when it is told how.
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export function typst() {
  return createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler");
}

export function typstWith(fontBlobs) {
  return typst().NodeCompiler.create({ workspace: dirname(fileURLToPath(import.meta.url)), fontArgs: [{ fontBlobs }] });
}

export function documentOf(compiler, source, inputs) {
  const outcome = compiler.compile({ mainFileContent: source, inputs: { ...inputs } });
  const problems = outcome.takeError() ?? outcome.takeWarnings();
  if (problems !== null) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(problems))}`);
  const document = outcome.result;
  if (document === null) throw new Error("Typst made no document");
  // It keeps what it has laid out, for sources that change a little; these do not.
  compiler.evictCache(2);
  return document;
}

export function pdfOf(compiler, document) {
  return compiler.pdf(document, { pdfStandard: "ua-1" });
}
