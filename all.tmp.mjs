// every file of a build against what the preview answers
import { readdirSync, readFileSync } from "node:fs";
import { createPreview } from "./src/preview/preview.ts";
import { answer } from "./src/preview/answer.ts";
const [out, folder = process.cwd()] = process.argv.slice(2);
const p = createPreview({ folder, environment: { SOURCE_DATE_EPOCH: "1795575600" }, cache: process.cwd()+"/.cache", language: "en", onUpdate() {} });
await p.whole;
const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(e => e.isFile()).map(e => (e.parentPath + "/" + e.name).slice(out.length + 1)).sort();
let same = 0, other = [], t = performance.now();
for (const f of files) { if (/\.(br|gz)$/.test(f)) continue; const a = await answer(p, "/" + f.replace(/(^|\/)index\.html$/, "$1"), "en"); const b = readFileSync(out + "/" + f); if (Buffer.from(a.body).equals(b)) same++; else other.push(f + " " + a.status); }
console.log(same, "same", other.length, "others", other.slice(0, 40), Math.round(performance.now() - t), "ms", [...p.snapshot().pages.keys()].filter(f => !files.includes(f)));
p.close();
