// How long it takes to read and check the Convention in all its editions: the real site, in one process.
//   npm run bench -- instrument

import { readSettings } from "../src/assembly/readSettings.ts";
import { noFindings } from "../src/base/errors.ts";
import { root } from "../src/base/root.ts";
import { unitsOf } from "../src/law/instrument.ts";
import { instrumentFolders } from "../src/law/instrumentFolders.ts";
import { readInstruments } from "../src/law/readInstruments.ts";

const RUNS = 20;

/** Milliseconds to read and check every instrument of the site, and how many units there are. */
function measured(): { milliseconds: number; editions: number; units: number } {
  const findings = noFindings();
  const site = readSettings(root, {}, findings);
  if (site === undefined) throw new Error("the site cannot be read");
  const start = performance.now();
  const instruments = readInstruments(site, instrumentFolders(site), findings);
  const milliseconds = performance.now() - start;
  if (findings.errors.length > 0) throw new Error(`${findings.errors.length} errors`);
  const texts = instruments.flatMap((instrument) => [...instrument.texts.values()]);
  return { milliseconds, editions: texts.length, units: texts.reduce((sum, text) => sum + unitsOf(text).length, 0) };
}

const [first, ...others] = Array.from({ length: RUNS + 1 }, measured);
const sorted = others.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
console.log(
  `Node ${process.versions.node}: ${first?.units} units in ${first?.editions} texts read, matched, checked for terms and against the lock`,
);
console.log(
  `| first run | median of ${RUNS} more |\n|---|---|\n| ${first?.milliseconds.toFixed(0)} ms | ${median.toFixed(0)} ms |`,
);
console.log("Aim: under 1,000 ms.");
