import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { page, tinySite, twoEditions } from "../support/tinySite.ts";

const hook = suite("the check before a commit");
const door = join(root, "src/cli/run.mjs");

/** A repository with a site in it, at its top or in a folder, whose script `hook` is Dari's. */
function repository(place = ".") {
  const files = Object.fromEntries(Object.entries(twoEditions).map(([file, text]) => [join(place, file), text]));
  const folder = tinySite({
    ...files,
    [join(place, "package.json")]: JSON.stringify({ scripts: { hook: `node "${door}" hook --site .` } }),
  });
  const site = join(folder, place);
  const git = (...args: string[]) => {
    const environment: NodeJS.ProcessEnv = { ...process.env, SITE_LOCALE: "en", GIT_CONFIG_GLOBAL: "/dev/null" };
    // Those of the commit that may be under way here.
    for (const key of Object.keys(environment)) if (/^GIT_(DIR|INDEX|WORK)/.test(key)) delete environment[key];
    const who = ["-c", "user.name=A", "-c", "user.email=a@a.example"];
    const { status, stdout, stderr } = spawnSync("git", [...who, ...args], {
      cwd: folder,
      encoding: "utf8",
      env: environment,
    });
    return { code: status, out: stdout + stderr };
  };
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "begin");
  const run = (...args: string[]) =>
    spawnSync("npm", ["run", "--silent", "hook", "--", ...args], {
      cwd: site,
      encoding: "utf8",
      env: { ...process.env, SITE_LOCALE: "en", INIT_CWD: site },
    });
  return { folder, site, git, run, file: join(folder, ".git/hooks/pre-commit") };
}

hook("one command puts it there, one takes it away; what others have put there stays", () => {
  const { run, file } = repository();
  assert.is(run().status, 0);
  assert.ok((statSync(file).mode & 0o111) !== 0);
  assert.is(run().status, 0, "a second time");
  assert.is(run("--remove").status, 0);
  assert.not.ok(existsSync(file));
  assert.match(run("--remove").stdout, "no check to take away");
  writeFileSync(file, "#!/bin/sh\nexit 0\n");
  for (const args of [[], ["--remove"]]) {
    const { status, stderr } = run(...args);
    assert.is(status, 2);
    assert.match(stderr, "npm run --silent hook -- --run");
  }
  assert.is(readFileSync(file, "utf8"), "#!/bin/sh\nexit 0\n");
});

for (const place of [".", "our/site"]) {
  hook(`what would be committed is checked, and nothing else (${place})`, () => {
    const { folder, site, git, run } = repository(place);
    const heads = () => execFileSync("git", ["rev-list", "--count", "HEAD"], { cwd: folder, encoding: "utf8" }).trim();
    assert.is(run().status, 0);
    mkdirSync(join(site, "content/en"), { recursive: true });
    writeFileSync(join(site, "content/en/about.md"), "---\ntitle: About\n---\n\nText.\n");
    git("add", ".");
    const stopped = git("commit", "-qm", "broken");
    assert.is(stopped.code, 1, stopped.out);
    assert.match(stopped.out, /^content\/en\/about\.md:\d+: “description” is missing$/m);
    assert.match(stopped.out, "--no-verify");
    assert.is(heads(), "1");
    // Mended in the folder, but not in what is committed.
    writeFileSync(join(site, "content/en/about.md"), page("About"));
    assert.is(git("commit", "-qm", "still broken").code, 1);
    // What is not committed yet stops nobody; nor does a commit without texts.
    git("add", ".");
    writeFileSync(join(site, "content/en/later.md"), "half a page");
    const done = git("commit", "-qm", "mended");
    assert.is(done.code, 0, done.out);
    rmSync(join(site, "content/en/later.md"));
    writeFileSync(join(folder, "notes.txt"), "x");
    git("add", "notes.txt");
    assert.is(git("commit", "-qam", "notes").code, 0);
    assert.is(heads(), "3");
  });
}

hook("a page that others link to cannot be taken away unseen", () => {
  const { site, git, run } = repository();
  writeFileSync(join(site, "content/en/about.md"), page("About"));
  writeFileSync(join(site, "content/en/index.md"), page("Home", "[About](/about/)"));
  git("add", ".");
  git("commit", "-qm", "two pages");
  run();
  git("rm", "-q", "content/en/about.md");
  const { code, out } = git("commit", "-qm", "gone");
  assert.is(code, 1);
  assert.match(out, "content/en/index.md:6");
});

hook.run();
