// A thread reads TypeScript only when it is told how: the loader of the thread that starts it does not reach it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundled } from "./bundled.mjs";

const file = fileURLToPath(new URL("./buildThread.ts", import.meta.url));
// A package may be read only, and its own packages are not found from elsewhere.
const { DARI_BUNDLE: folder, DARI_CACHE: cache, DEBUG: isPlain } = process.env;
const made = folder && join(folder, "buildThread.mjs");
const entry =
  made && existsSync(made)
    ? made
    : isPlain || cache
      ? file
      : await bundled(fileURLToPath(new URL("../../", import.meta.url)), file);
if (entry === file) (await import("tsx/esm/api")).register();
await import(pathToFileURL(entry).href);
