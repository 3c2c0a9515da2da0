#!/usr/bin/env node
// The door to every command. Plain JavaScript without dependencies, for it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { takeLock } from "../base/lock.mjs";
import { commandsIn, overview, wrongCommand } from "./overview.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
// A package brings no list of packages: whoever installed Dari has installed them, too.
const isPackage = !existsSync(`${root}package-lock.json`);
const [command] = process.argv.splice(2, 1);

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(
    `Dari needs Node.js 20 or newer; this is ${process.versions.node}.\nDari에는 Node.js 20 이상이 필요합니다.`,
  );
  process.exit(2);
}

// Whoever reads the beginning alone (`| head`) has read enough.
for (const stream of [process.stdout, process.stderr]) stream.once("error", () => process.exit());
const commands = commandsIn(root);
if (command === undefined || ["help", "--help", "-h"].includes(command)) {
  const { text, code } = overview(root, process.argv.slice(2), command !== undefined);
  (code === 0 ? console.log : console.error)(text);
  process.exit(code);
}
if (!commands.includes(command)) {
  console.error(wrongCommand(root, command));
  process.exit(2);
}

for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
if (!isPackage) installWhatIsMissing();
nameSite();
// In this process, not in one of its own: what stops this one stops the command.
process.chdir(root);
// No file name contains a colon: test:hosts is testHosts.ts.
const file = new URL(`${command.replace(/:(.)/g, (_, letter) => letter.toUpperCase())}.ts`, import.meta.url);
process.argv[1] = fileURLToPath(file);
// Somebody waits for these: they begin as one file. With DEBUG, what goes wrong is told by the lines of the sources.
const isBundled = command === "dev" || (!isPackage && ["build", "check", "pack", "start"].includes(command));
const entry =
  isBundled && !process.env.DEBUG
    ? await (await import("./bundled.mjs")).bundled(root, process.argv[1])
    : process.argv[1];
if (entry === process.argv[1]) await import("tsx");
// The thread of a build begins from there, too.
else process.env.DARI_BUNDLE = dirname(entry);
await import(pathToFileURL(entry).href);

/** Whoever calls Dari from the folder of a site, or from one below it, means that site; a package has none of its own. */
function nameSite() {
  // What is typed is meant from where it is typed; npm says that by itself.
  process.env.INIT_CWD ??= process.cwd();
  const own = resolve(root);
  let folder = process.cwd();
  while (!existsSync(join(folder, "content/site.yml")) && dirname(folder) !== folder) folder = dirname(folder);
  const isSite = existsSync(join(folder, "content/site.yml"));
  if (isSite ? resolve(folder) === own : !isPackage) return;
  process.env.DARI_SITE = isSite ? folder : process.cwd();
  // What is kept goes with the site: a package may be read only.
  if (isPackage) process.env.DARI_CACHE = join(process.env.DARI_SITE, ".cache");
}

/** Runs `npm ci` when the installed packages are not those of package-lock.json; two commands at once do it once. */
function installWhatIsMissing() {
  const stamp = `${root}node_modules/.dari-installed`;
  const wanted = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  const isInstalled = () =>
    (existsSync(stamp) &&
      readFileSync(stamp, "utf8") === wanted &&
      existsSync(`${root}node_modules/tsx/package.json`)) ||
    isInstalledByHand(command === "test");
  if (isInstalled()) return;
  const unlock = lock(`${root}.cache/installing.lock`);
  try {
    if (isInstalled()) return;
    console.error("Installing packages … / 패키지를 설치하는 중 …");
    const npm = process.env.npm_execpath;
    const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
    const done = npm
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] })
      : spawnSync("npm", args, {
          cwd: root,
          stdio: ["ignore", "ignore", "inherit"],
          shell: process.platform === "win32",
        });
    if (done.status !== 0) process.exitCode = done.status ?? 1;
    else writeFileSync(stamp, wanted);
  } finally {
    unlock();
  }
  if (process.exitCode) process.exit();
}

/**
 * Returns true after `npm ci`, judging by npm's own list of what it installed. Packages for other systems may be
 * missing, and so may those for tests, unless tests are to run.
 */
function isInstalledByHand(needsAll) {
  const listOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {});
  const there = listOf(`${root}node_modules/.package-lock.json`);
  const wanted = Object.entries(listOf(`${root}package-lock.json`)).filter(
    ([path, { optional, dev }]) => path !== "" && !optional && (needsAll || !dev),
  );
  return wanted.every(
    ([path, { version, integrity }]) =>
      there[path]?.version === version &&
      there[path]?.integrity === integrity &&
      existsSync(`${root}${path}/package.json`),
  );
}

/** Waits until this process alone holds the lock. */
function lock(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    const taken = takeLock(file);
    if (taken.release !== undefined) return taken.release;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}
