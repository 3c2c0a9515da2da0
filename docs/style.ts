// node --import tsx docs/style.ts [FOLDER]
// Writes the style pages of the house: every part of layouts/ in every state, in the words of each edition. Never in a build.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { loadSite } from "../src/assembly/loadSite.ts";
import { root } from "../src/base/root.ts";
import { stylePages } from "./style/stylePages.tsx";

const folder = resolve(process.argv[2] ?? join(root, ".cache/style"));
const loaded = await loadSite({ folder: root, environment: process.env, drafts: false });
for (const [file, html] of await stylePages(loaded, join(root, ".cache"))) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), html);
}
console.log(pathToFileURL(join(folder, "index.html")).href);
