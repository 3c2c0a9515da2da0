import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { root } from "../../src/base/root.ts";

const OWN = join(root, "test/fixtures/schemas");

/** Returns the objections of a schema (a file of test/fixtures/schemas/, or an absolute path) to a document; "" when it is valid. */
export async function faultsOf(document: string, schema: string): Promise<string> {
  const path = join(schema.startsWith("/") ? dirname(schema) : OWN, basename(schema));
  const beside = join(dirname(path), "xml.xsd");
  const result = await validateXML({
    xml: { fileName: "document.xml", contents: document },
    schema: { fileName: basename(path), contents: readFileSync(path, "utf8") },
    preload: {
      fileName: "xml.xsd",
      contents: readFileSync(existsSync(beside) ? beside : join(OWN, "xml.xsd"), "utf8"),
    },
    maxMemoryPages: 4096,
  });
  return result.valid ? "" : result.rawOutput;
}

/** The schemas of Akoma Ntoso: ours, and OASIS' own where AKN_SCHEMA names its file. */
export const akomaNtosoSchemas = [
  "akoma-ntoso-subset.xsd",
  ...(process.env.AKN_SCHEMA ? [process.env.AKN_SCHEMA] : []),
];
