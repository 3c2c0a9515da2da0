// node --import tsx docs/schemas.ts
// Writes schemas/ and .vscode/ from the schemas that content is checked with.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../src/base/root.ts";
import { editorFiles } from "../src/editors/editorFiles.ts";

rmSync(join(root, "schemas"), { recursive: true, force: true });
for (const [file, text] of Object.entries(editorFiles())) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
