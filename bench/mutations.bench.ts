// How many of some random changes of one operator or constant of src/ the tests notice. Takes hours: only by its name.
//   npm run bench -- mutations
//   MUTANTS=40 SEED=1 TESTS=1000 FOLDER=another/checkout npm run bench -- mutations
// FOLDER is judged by its own tests, in a copy; the same seed gives the same changes where src/ is the same. TESTS is
// how many test files, the nearest first, are run for each change.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "../src/base/root.ts";
import { affectedBy } from "./mutation/affected.ts";
import { type Mutant, mutantsIn, mutated, randomFrom } from "./mutation/mutants.ts";

/** A test file that takes longer has noticed that something is wrong (milliseconds). */
const LONGEST = 600_000;
/** Files that run tests, or build tables for the source: no test judges it. */
const LEFT_OUT = /^src\/(cli\/(test|bench)|base\/korean\/lexicon\/build)|\.d\.ts$/;

const { MUTANTS = "40", SEED = "1", TESTS = "1000", FOLDER = root } = process.env;
const judged = resolve(process.env.INIT_CWD ?? root, FOLDER);
const copy = join(mkdtempSync(join(tmpdir(), "dari-mutants-")), "dari");
process.on("exit", () => rmSync(join(copy, ".."), { recursive: true, force: true }));
const kept = readdirSync(judged).filter(
  (name) => ![".git", ".cache", "node_modules"].includes(name) && !name.startsWith("_site"),
);
for (const name of kept) cpSync(join(judged, name), join(copy, name), { recursive: true });
symlinkSync(join(judged, "node_modules"), join(copy, "node_modules"));

/** Returns true if a test file passes in the copy as it is. */
function passes(test: string): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", "tsx", test], {
      cwd: copy,
      env: { ...process.env, SITE_LOCALE: "en", NO_COLOR: "1" },
      stdio: "ignore",
      timeout: LONGEST,
      killSignal: "SIGKILL",
    });
    child.on("close", (code) => done(code === 0));
  });
}

/** Test files that fail without any change: they say nothing. */
const broken = new Set<string>();

/** The first test file that fails because of a change; undefined when all pass. */
async function noticedBy(mutant: Mutant): Promise<string | undefined> {
  const path = join(copy, mutant.file);
  const text = readFileSync(path, "utf8");
  for (const test of affectedBy(copy, mutant.file).slice(0, Number(TESTS))) {
    if (broken.has(test)) continue;
    writeFileSync(path, mutated(text, mutant));
    const isFine = await passes(test);
    writeFileSync(path, text);
    if (isFine) continue;
    if (await passes(test)) return test;
    broken.add(test);
  }
  return undefined;
}

const sources = readdirSync(join(copy, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join("src", name))
  .filter((file) => !LEFT_OUT.test(file))
  .sort();
const all = sources.flatMap((file) => mutantsIn(file, readFileSync(join(copy, file), "utf8")));
const random = randomFrom(Number(SEED));
const chosen = Array.from({ length: Number(MUTANTS) }, () => all.splice(Math.floor(random() * all.length), 1)).flat();
console.log(`${chosen.length} of ${all.length + chosen.length} changes, seed ${SEED}`);

let count = 0;
for (const mutant of chosen) {
  const start = performance.now();
  const test = await noticedBy(mutant);
  if (test !== undefined) count += 1;
  console.log(
    `${test === undefined ? "✗" : "✓"} ${mutant.file}:${mutant.line} ${mutant.from} → ${mutant.to || "nothing"}: ${test ?? "nothing notices"} (${((performance.now() - start) / 1000).toFixed(0)} s)`,
  );
}
console.log(
  `\n${count} of ${chosen.length} noticed${broken.size > 0 ? `; failing without any change: ${[...broken].join(", ")}` : ""}`,
);
