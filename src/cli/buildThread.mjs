// A thread reads TypeScript only when it is told how: the loader of the thread that starts it does not reach it.
import { fileURLToPath, pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
import { bundled } from "./bundled.mjs";

const file = fileURLToPath(new URL("./buildThread.ts", import.meta.url));
const entry = process.env.DEBUG ? file : await bundled(fileURLToPath(new URL("../../", import.meta.url)), file);
if (entry === file) register();
await import(pathToFileURL(entry).href);
