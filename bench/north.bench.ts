// How fast the South's Korean becomes the North's: running text, each eojeol new and each met before.
//   npm run bench -- north
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toNorth } from "../src/base/korean/toNorth.ts";
import { variants } from "../src/base/korean/variants.ts";
import { root } from "../src/base/root.ts";

const folder = join(root, "test/fixtures/korean");
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const lines = files
  .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
  .filter((line) => line.includes("\t"));
const words = lines.map((line) => line.split("\t")[0] ?? "");
const text = words.join(" ");
const megabytes = Buffer.byteLength(text) / 1e6;

const start = performance.now();
toNorth("가");
const loading = performance.now() - start;
const first = performance.now();
toNorth(text);
const cold = (performance.now() - first) / 1000;
const RUNS = 30;
const again = performance.now();
for (let run = 0; run < RUNS; run += 1) toNorth(text);
const warm = (performance.now() - again) / 1000 / RUNS;
const search = performance.now();
for (const word of words) variants(word);
const each = ((performance.now() - search) * 1000) / words.length;

console.log(`Lexicon read in ${loading.toFixed(0)} ms`);
console.log(`${words.length} different words, each for the first time: ${(megabytes / cold).toFixed(2)} MB/s`);
console.log(
  `The same words again: ${(megabytes / warm).toFixed(1)} MB/s (aim: 1 MB/s of running text, which repeats its words)`,
);
console.log(`variants(): ${each.toFixed(1)} µs a word`);
