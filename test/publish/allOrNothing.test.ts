import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { asideOf } from "../../src/publish/aside.ts";
import { lockOutput } from "../../src/publish/lock.ts";
import { claim } from "../../src/publish/mark.ts";
import { isWhole } from "../support/isWhole.ts";
import { buildTiny, emptyFolder, page, tinySite, twoEditions } from "../support/tinySite.ts";

const whole = suite("all or nothing");

const newOutput = () => join(emptyFolder(), "site");
const besides = (output: string) => readdirSync(dirname(output)).sort();

/** Every file and folder with what tells whether it was touched. */
function stateOf(folder: string): string[] {
  return ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()].map((file) => {
    const { ino, mtimeMs, size, mode } = statSync(join(folder, file));
    return `${file} ${ino} ${mtimeMs} ${size} ${mode}`;
  });
}

/** Begins a build as a user does, through the door of all commands. */
function begin(folder: string, output: string) {
  const child = spawn(
    process.execPath,
    [join(root, "src/cli/run.mjs"), "build", "--site", folder, "--output", output],
    { env: { ...process.env, SITE_LOCALE: "en", SITE_HOST: "nginx" }, stdio: ["ignore", "ignore", "pipe"] },
  );
  let printed = "";
  child.stderr.on("data", (chunk) => (printed += chunk));
  return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, printed })) };
}

whole("a build that changes nothing touches nothing", () => {
  const folder = tinySite({ ...twoEditions, "content/en/about.md": page("About") });
  const output = newOutput();
  buildTiny(folder, {}, output);
  const before = stateOf(output);
  assert.is(buildTiny(folder, {}, output).code, 0);
  assert.equal(stateOf(output), before);
});

whole("a build that changes one page leaves the files of all others as they are", () => {
  const folder = tinySite({
    ...twoEditions,
    "content/en/about.md": page("About"),
    "content/ko/about.md": page("소개"),
    "content/en/far/away.md": page("Away"),
  });
  const output = newOutput();
  buildTiny(folder, {}, output);
  const past = new Date("2020-01-01T00:00:00Z");
  for (const file of ["", ...readdirSync(output, { recursive: true, encoding: "utf8" })])
    utimesSync(join(output, file), past, past);
  const before = stateOf(output);
  writeFileSync(join(folder, "content/en/about.md"), page("About", "One more sentence."));
  assert.is(buildTiny(folder, {}, output).code, 0);
  const files = (states: string[]) =>
    states.filter((state) => !statSync(join(output, state.split(" ")[0] ?? "")).isDirectory());
  // The index of the search has the page's words; its name, which tells what is in it, stands on the search pages.
  const isSearch = (file: string) => /^assets\/find-|^[a-z]+\/search\/index\.html/.test(file);
  const changed = files(stateOf(output))
    .filter((state) => !before.includes(state))
    .map((state) => state.split(" ")[0] ?? "")
    .filter((file) => !isSearch(file));
  assert.equal(changed, ["SHA256SUMS", "en/about/index.html", "manifest.json"]);
  assert.is(statSync(join(output, "en/far")).mtimeMs, past.getTime());
  assert.is(statSync(join(output, "en/index.html")).nlink, 1);
  const moved =
    spawnSync("rsync", ["--version"]).status === 0
      ? spawnSync("rsync", ["-ain", `${output}/`, `${output}/`], { encoding: "utf8" }).stdout
      : "";
  assert.is(moved, "");
});

whole("a page that fails a gate stops the build, and the last site stays", () => {
  const folder = tinySite(twoEditions);
  const output = newOutput();
  buildTiny(folder, {}, output);
  const before = stateOf(output);
  const letters = Array.from({ length: 30_000 }, (_, at) =>
    String.fromCodePoint(0xac00 + ((at * 7919 + at * at * 31) % 11_172)),
  ).join("");
  writeFileSync(join(folder, "content/ko/heavy.md"), page("무거운 글", (letters.match(/.{1,60}/g) ?? []).join(" ")));
  const failed = buildTiny(folder, {}, output);
  assert.is(failed.code, 1);
  assert.match(failed.printed, "ko/heavy/index.html: the page weighs");
  assert.match(failed.printed, "Nothing was written");
  assert.equal(stateOf(output), before);
  assert.equal(besides(output), ["site", "site.report.json"]);
});

whole("a build that is killed at any moment leaves a whole site, and the next one tidies up", async () => {
  const folder = tinySite(twoEditions);
  const output = newOutput();
  buildTiny(folder, {}, output);
  /** The steps after which a build is killed; the last one is over before it can be. */
  const moments: Record<string, (next: string) => boolean> = {
    "has the lock": () => existsSync(`${output}.lock`),
    "has a folder": (next) => next !== "",
    "has written a page": (next) => existsSync(join(next, "en/index.html")),
    "has compressed it": (next) => existsSync(join(next, "en/index.html.br")),
    "has listed all": (next) => existsSync(join(next, "SHA256SUMS")),
    "is there": () => readFileSync(join(output, "en/index.html"), "utf8").includes("is there"),
  };
  for (const [moment, hasCome] of Object.entries(moments)) {
    writeFileSync(join(folder, "content/en/index.md"), page(`Home that ${moment}`));
    const { child, ended } = begin(folder, output);
    const next = () => besides(output).find((name) => /\.next-\d+$/.test(name));
    while (child.exitCode === null && !hasCome(next() === undefined ? "" : join(dirname(output), next() ?? "")))
      await pause(1);
    child.kill("SIGKILL");
    await ended;
    assert.equal(isWhole(output), [], `killed when it ${moment}`);
  }
  writeFileSync(join(folder, "content/en/index.md"), page("Home at last"));
  const last = buildTiny(folder, {}, output);
  assert.is(last.code, 0, last.printed);
  assert.equal(isWhole(output), []);
  assert.match(readFileSync(join(output, "en/index.html"), "utf8"), "Home at last");
  assert.equal(besides(output), ["site", "site.report.json"]);
});

whole("what killed builds left is tidied up or put back, what others wrote is not", () => {
  const parent = emptyFolder();
  const output = join(parent, "site");
  for (const name of ["site.next-1", "site.next-2.old"]) {
    mkdirSync(join(parent, name));
    claim(join(parent, name));
    writeFileSync(join(parent, name, "index.html"), name);
  }
  mkdirSync(join(parent, "site.next-3"));
  writeFileSync(join(parent, "site.next-3/thesis.txt"), "years of work");
  for (const name of ["site.next-draft", "other.next-4"]) mkdirSync(join(parent, name));
  asideOf(output);
  assert.equal(
    readdirSync(parent).sort(),
    ["other.next-4", "site", "site.next-3", `site.next-${process.pid}`, "site.next-draft"].sort(),
  );
  assert.is(readFileSync(join(output, "index.html"), "utf8"), "site.next-2.old");
});

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  whole(`${signal} ends a build and leaves nothing beside the site`, async () => {
    const folder = tinySite(twoEditions);
    const output = newOutput();
    const { child, ended } = begin(folder, output);
    while (!besides(output).some((name) => name.includes(".next-"))) await pause(5);
    child.kill(signal);
    assert.is((await ended).code, code);
    assert.equal(besides(output), []);
  });
}

whole("of two builds into one folder, one is told who has it", async () => {
  const folder = tinySite(twoEditions);
  const output = newOutput();
  const both = [begin(folder, output), begin(folder, output)];
  const results = await Promise.all(both.map(({ ended }) => ended));
  assert.equal(results.map(({ code }) => code).sort(), [0, 1]);
  const refused = results.findIndex(({ code }) => code === 1);
  assert.match(
    results[refused]?.printed ?? "",
    `Another build (process ${both[1 - refused]?.child.pid}) is writing to`,
  );
  assert.equal(isWhole(output), []);
  assert.equal(besides(output), ["site", "site.report.json"]);
});

whole("a lock whose process is gone holds nobody up", () => {
  const output = newOutput();
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  // As old, and as new, as a lock can be on any day.
  const [old, fresh] = [new Date("2000-01-01"), new Date("2100-01-01")];
  const locks = [
    { pid: gone, host: hostname(), began: "", at: fresh },
    { pid: process.pid, host: hostname(), began: "1", at: fresh },
    { pid: 1, host: "elsewhere", began: "", at: old },
  ];
  for (const { at, ...lock } of locks) {
    writeFileSync(`${output}.lock`, JSON.stringify(lock));
    utimesSync(`${output}.lock`, at, at);
    lockOutput(output)();
    assert.equal(besides(output), []);
  }
  const unlock = lockOutput(output);
  assert.throws(() => lockOutput(output), new RegExp(`process ${process.pid}`));
  unlock();
  writeFileSync(`${output}.lock`, JSON.stringify({ pid: 1, host: "elsewhere", began: "" }));
  utimesSync(`${output}.lock`, fresh, fresh);
  assert.throws(() => lockOutput(output), /delete .*site\.lock/);
});

whole("files that somebody put into the output stay there, and the build says so", () => {
  const folder = tinySite(twoEditions);
  const output = newOutput();
  buildTiny(folder, {}, output);
  mkdirSync(join(output, "en/.git"));
  writeFileSync(join(output, "en/.git/HEAD"), "ref: refs/heads/main");
  writeFileSync(join(output, "CNAME"), "example.org");
  writeFileSync(join(output, ".DS_Store"), "");
  const refused = buildTiny(folder, {}, output);
  assert.is(refused.code, 2);
  assert.match(refused.printed, "CNAME, en/.git/HEAD.");
  assert.ok(existsSync(join(output, "CNAME")));
  rmSync(join(output, "CNAME"));
  rmSync(join(output, "en/.git"), { recursive: true });
  writeFileSync(join(folder, "content/en/index.md"), page("Anew"));
  assert.is(buildTiny(folder, {}, output).code, 0, "what systems leave behind is nobody's");
});

whole("an output that is a link leads to the folder that is replaced", () => {
  const folder = tinySite(twoEditions);
  const place = emptyFolder();
  mkdirSync(join(place, "real/inside"), { recursive: true });
  for (const [name, target] of [
    ["live", "real/inside/site"],
    ["later", "real/new"],
  ] as const) {
    const link = join(place, name);
    symlinkSync(target, link);
    for (const title of ["First", "Second"]) {
      writeFileSync(join(folder, "content/en/index.md"), page(title));
      const { code, printed } = buildTiny(folder, {}, link);
      assert.is(code, 0, printed);
      assert.is(readlinkSync(link), target);
      assert.match(readFileSync(join(place, target, "en/index.html"), "utf8"), title);
    }
  }
  assert.equal(readdirSync(join(place, "real")).sort(), ["inside", "new"]);
});

whole("a folder that cannot be written to is told", () => {
  // Not even root may make folders there.
  const { code, printed } = buildTiny(tinySite(twoEditions), {}, "/sys/dari/site");
  assert.is(code, 1);
  assert.match(printed, "no permission to read or write");
});

whole("a full disk leaves the last site as it was", () => {
  const disk = emptyFolder();
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=1200k", "tmpfs", disk]).status !== 0) return;
  try {
    const folder = tinySite(twoEditions);
    const output = join(disk, "site");
    assert.is(buildTiny(folder, {}, output).code, 0);
    const before = stateOf(output);
    for (let number = 0; number < 120; number += 1)
      writeFileSync(join(folder, `content/en/page-${number}.md`), page(`Page ${number}`));
    const failed = buildTiny(folder, {}, output);
    assert.is(failed.code, 1);
    assert.match(failed.printed, "There is no space left");
    assert.equal(stateOf(output), before);
    assert.equal(besides(output), ["site", "site.report.json"]);
  } finally {
    spawnSync("umount", [disk]);
  }
});

whole.run();
