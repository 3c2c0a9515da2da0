import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { emptyFolder } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

const packed = suite("Dari as a package of somebody else's site");
const folder = emptyFolder();
const site = join(folder, "site");
const dari = join(site, "node_modules/dari");
const environment: NodeJS.ProcessEnv = { ...process.env, SITE_LOCALE: "en", SOURCE_DATE_EPOCH: epoch };
for (const key of ["INIT_CWD", "npm_lifecycle_event"]) delete environment[key];
let started: ChildProcess | undefined;
packed.after(() => void started?.kill());

/** The door of the package, in the folder of the site, as `npx dari` opens it. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dari, "src/cli/run.mjs"), ...args], {
    cwd: site,
    encoding: "utf8",
    env: environment,
    input: "",
  });
  return { code: status, out: stdout, error: stderr };
}

packed.before(() => {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root, stdio: "ignore" });
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  mkdirSync(dari, { recursive: true });
  execFileSync("tar", ["xzf", join(folder, file), "-C", dari, "--strip-components", "1"]);
  // What npm would install beside it.
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(site, "node_modules", name, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(site, "node_modules", name));
  }
});

packed("what belongs to the first site, and the tests, stay at home", () => {
  for (const name of [
    "content",
    "static",
    "ledger",
    "test",
    "bench",
    "i18n/keywords",
    "i18n/terms",
    "package-lock.json",
  ])
    assert.not.ok(existsSync(join(dari, name)), name);
});

packed("npx dari init begins a site, and nothing is written over", () => {
  writeFileSync(
    join(site, "package.json"),
    '{ "name": "ours", "scripts": { "build": "make" }, "devDependencies": { "dari": "1" } }',
  );
  const { code, out, error } = run("init", "--name", "Our library", "--editions", "en,ko");
  assert.is(code, 0, error);
  assert.match(out, "content/site.yml");
  const { name, scripts, dependencies } = JSON.parse(readFileSync(join(site, "package.json"), "utf8")) as {
    name: string;
    scripts: Record<string, string>;
    dependencies?: object;
  };
  assert.equal(
    [name, scripts.build, scripts.dev, scripts.test, dependencies],
    ["ours", "make", "dari dev", undefined, undefined],
  );
  const workflow = readFileSync(join(site, ".github/workflows/check.yml"), "utf8");
  assert.match(workflow, /- run: npm ci[^]*npm run build -- --format github/);
  assert.match(readFileSync(join(site, ".vscode/settings.json"), "utf8"), "node_modules/dari/schemas/site.json");
  assert.is(run("init").code, 2);
});

packed("the site is built and checked in its own folder; help and wrong commands are told", () => {
  assert.match(run("new", "hours", "--title", "Opening hours").out, "content/en/hours.md");
  writeFileSync(
    join(site, "content/en/hours.md"),
    "---\ntitle: Opening hours\ndescription: When we are open.\n---\n\nNine to five.\n",
  );
  const built = run("build");
  assert.is(built.code, 0, built.error);
  assert.match(readFileSync(join(site, "_site/en/hours/index.html"), "utf8"), "Nine to five.");
  assert.is(run("check").code, 0);
  assert.match(run("status").out, "hours");
  const { code, error } = run("test");
  assert.equal([code, /no command “test”/.test(error)], [2, true]);
  assert.match(run("help").out, "npm run build");
  assert.not.match(run("help").out, "benchmarks");
  for (const made of ["_site", ".cache"]) assert.not.ok(existsSync(join(dari, made)), made);
});

packed("the preview runs there", async () => {
  const child = spawn(process.execPath, [join(dari, "src/cli/run.mjs"), "dev"], {
    cwd: site,
    env: { ...environment, PORT: "0" },
  });
  started = child;
  const address = await new Promise<string>((done) => {
    let printed = "";
    child.on("close", () => done(printed));
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const [found] = /http:\S+/.exec(printed) ?? [];
      if (found !== undefined) done(found);
    });
  });
  const response = await fetch(new URL("/en/hours/", address));
  assert.match(await response.text(), "Nine to five.");
  child.kill("SIGTERM");
});

packed.run();
