import { createHash, type Hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";
import { isWhole } from "./isWhole.ts";
import { withLock } from "./withLock.ts";

/** A site that was built once for all that ask for the same one. Nobody writes into it: copy it first. */
export interface Shared {
  output: string;
  /** All that the command printed. */
  printed: string;
}

/** Sites stay here from one run to the next: a folder for each state of Dari and of the real site, in it one for each site. */
const place = join(root, ".cache/tests/sites");
/** How many states stay: this one, and the one before a change that is tried and taken back. */
const STATES = 2;
/** Of this repository, what no site is made of. */
const NOT_BUILT = new Set([
  ".cache",
  ".ci",
  ".git",
  "bench",
  "docs",
  "node_modules",
  "test",
  "_site",
  "_site.report.json",
  "_pack",
]);
/** Variables of the environment of which a build may depend. */
const AMBIENT = /^(SITE_\w+|SOURCE_DATE_EPOCH|LANG|LC_\w+|TZ|CI|DEBUG|NODE_OPTIONS|TEST_DAY)$/;

/**
 * The site of a folder of this repository, as `build` makes it in the folder that it is given; found again by the
 * content of everything that it is made of. Builds of several processes wait for each other.
 */
export function sharedSite(
  folder: string,
  environment: Record<string, string>,
  build: (output: string) => string,
): Shared {
  const state = join(place, hashOfDari());
  const kept = join(state, hashOfSite(folder, environment));
  mkdirSync(state, { recursive: true });
  withLock(`${kept}.lock`, () => {
    if (isSound(kept)) return;
    rmSync(kept, { recursive: true, force: true });
    const aside = `${kept}.next`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside);
    writeFileSync(join(aside, "printed.txt"), build(join(aside, "site")));
    renameSync(aside, kept);
    checked.add(kept);
    removeOld();
  });
  utimesSync(state, new Date(), new Date());
  return { output: join(kept, "site"), printed: readFileSync(join(kept, "printed.txt"), "utf8") };
}

/** Shared sites that this process has found whole. */
const checked = new Set<string>();

/** Returns true if a site is there and no test has written into it. */
function isSound(kept: string): boolean {
  if (!existsSync(join(kept, "printed.txt"))) return false;
  if (!checked.has(kept) && isWhole(join(kept, "site")).length > 0) return false;
  checked.add(kept);
  return true;
}

function removeOld(): void {
  const states = readdirSync(place).map((name) => ({
    path: join(place, name),
    used: statSync(join(place, name)).mtimeMs,
  }));
  for (const { path } of states.sort((a, b) => b.used - a.used).slice(STATES))
    rmSync(path, { recursive: true, force: true });
}

let ofDari: string | undefined;

/** Everything of this repository that a build reads, and the Node that runs it. */
function hashOfDari(): string {
  if (ofDari !== undefined) return ofDari;
  const hash = createHash("sha256").update(JSON.stringify([process.version, process.arch, process.platform]));
  for (const name of readdirSync(root).sort())
    if (!NOT_BUILT.has(name) && !name.startsWith("_site.")) addTo(hash, root, name);
  return (ofDari = hash.digest("hex").slice(0, 16));
}

function hashOfSite(folder: string, environment: Record<string, string>): string {
  const ambient = Object.entries(process.env)
    .filter(([name]) => AMBIENT.test(name))
    .sort();
  const hash = createHash("sha256").update(JSON.stringify([folder, ambient, Object.entries(environment).sort()]));
  if (folder !== root) addTo(hash, folder, "");
  return hash.digest("hex").slice(0, 16);
}

/** Adds a file, or all files of a folder, with their names and lengths. */
function addTo(hash: Hash, folder: string, name: string): void {
  const path = join(folder, name);
  // A link that leads nowhere, as some editors leave it beside an open file.
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).sort()) addTo(hash, folder, join(name, entry));
    return;
  }
  const bytes = readFileSync(path);
  hash.update(JSON.stringify([name, bytes.length])).update(bytes);
}
