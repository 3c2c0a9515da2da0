import { spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { tinySite } from "../support/tinySite.ts";

const install = suite("packages are installed once");
const sum = "sha512-a";
const wanted = {
  "": {},
  "node_modules/tsx": { version: "1.0.0", integrity: sum },
  "node_modules/tester": { version: "2.0.0", integrity: sum, dev: true },
  "node_modules/other-system": { version: "1.0.0", integrity: sum, optional: true },
};

/** Runs a command in a folder in which npm is a program that only notes that it was called; true when it was. */
function isInstalled(there: Record<string, unknown> | undefined, command = "hello"): boolean {
  const folder = tinySite({
    "package-lock.json": JSON.stringify({ packages: wanted }),
    "package.json": '{"type":"module","scripts":{"hello":"","test":""}}',
    "test/hello.test.ts": "",
    "node_modules/tsx/index.js": "",
    "node_modules/tsx/package.json": '{"name":"tsx","type":"module","exports":"./index.js"}',
    "node_modules/tester/package.json": "{}",
    "npm.mjs": `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify("called")}, "");`,
    ...(there === undefined ? {} : { "node_modules/.package-lock.json": JSON.stringify({ packages: there }) }),
  });
  for (const file of ["cli/run.mjs", "cli/overview.mjs", "base/lock.mjs", "base/messages/language.mjs"])
    cpSync(join(root, "src", file), join(folder, "src", file));
  spawnSync(process.execPath, ["src/cli/run.mjs", command], {
    cwd: folder,
    env: { ...process.env, npm_execpath: join(folder, "npm.mjs") },
  });
  return existsSync(join(folder, "called"));
}

const { "": _, ...all } = wanted;
const { "node_modules/other-system": __, ...here } = all;
const { "node_modules/tester": ___, ...withoutTests } = here;

install("what npm ci has just installed is not installed again", () => {
  assert.is(isInstalled(here), false);
  assert.is(isInstalled(all), false);
});

install("what is missing, of another version or with another sum is", () => {
  assert.is(isInstalled(undefined), true);
  assert.is(isInstalled({ "node_modules/tester": wanted["node_modules/tester"] }), true);
  assert.is(isInstalled({ ...here, "node_modules/tsx": { version: "1.0.1", integrity: sum } }), true);
  assert.is(isInstalled({ ...here, "node_modules/tsx": { version: "1.0.0", integrity: "sha512-b" } }), true);
});

install("packages that only tests need are not needed to build", () => {
  assert.is(isInstalled(withoutTests), false);
  assert.is(isInstalled(withoutTests, "test"), true);
});

install.run();
