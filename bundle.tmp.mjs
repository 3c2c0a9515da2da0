import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const t=performance.now();
const r = await build({ entryPoints: ["start.tmp.mjs"], outfile: ".cache/start.tmp.out.mjs", bundle: true, format: "esm", platform: "node", packages: "external", logLevel: "silent", metafile: true, splitting: false, plugins: [{ name: "url", setup({ onLoad }) { onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)), loader: path.endsWith("x") ? "tsx" : "ts" })); } }] });
console.log("bundled", Math.round(performance.now()-t), Object.keys(r.metafile.inputs).length);
