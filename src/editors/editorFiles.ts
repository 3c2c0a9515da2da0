import { jsonSchemas } from "./jsonSchemas.ts";
import { vscodeFiles } from "./vscode.ts";

/** The files that help while one writes, by their paths: JSON Schemas, and what tells VS Code of them. */
export function editorFiles(): Record<string, string> {
  const schemas = Object.entries(jsonSchemas()).map(([file, schema]): [string, string] => [
    `schemas/${file}`,
    `${JSON.stringify(schema, null, 1)}\n`,
  ]);
  return { ...Object.fromEntries(schemas), ...vscodeFiles("./schemas") };
}
