// A thread reads TypeScript only when it is told how: the loader of the thread that starts it does not reach it.
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundled } from "./bundled.mjs";

const file = fileURLToPath(new URL("./buildThread.ts", import.meta.url));
// A package may be read only, and its own packages are not found from elsewhere.
const isPlain = Boolean(process.env.DEBUG || process.env.DARI_CACHE);
const entry = isPlain ? file : await bundled(fileURLToPath(new URL("../../", import.meta.url)), file);
if (entry === file) (await import("tsx/esm/api")).register();
await import(pathToFileURL(entry).href);
