import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";

const help = suite("all commands, and those that there are not");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
const names = Object.keys(scripts).filter((name) => name !== "help");

/** Through the door of all commands. */
function door(args: readonly string[], SITE_LOCALE = "en") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/run.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, SITE_LOCALE },
  });
  return { code: status, out: stdout, error: stderr };
}

/** The command of each line that names one, with what is said of it. */
const listed = (text: string) =>
  new Map([...text.matchAll(/^ {2}npm (?:run )?(\S+) +(\S.*)$/gm)].map(([, name = "", said = ""]) => [name, said]));

for (const [language, letters] of [
  ["en", /^[^가-힣]+$/],
  ["ko", /[가-힣]/],
] as const) {
  help(`npm run help says in a line what each command does (${language})`, () => {
    for (const args of [["help"], ["--help"], ["help", "-h"]]) {
      const { code, out, error } = door(args, language);
      assert.equal([code, error], [0, ""]);
      assert.equal([...listed(out).keys()].sort(), [...names].sort());
      for (const [name, said] of listed(out)) assert.match(said, letters, name);
    }
  });
}

help("npm run help -- build tells how that one is used", () => {
  const { code, out } = door(["help", "build"]);
  assert.is(code, 0);
  assert.match(out, "SOURCE_DATE_EPOCH");
});

help("no command is wrong use, and all are told", () => {
  const { code, out, error } = door([]);
  assert.equal([code, out], [2, ""]);
  assert.equal([...listed(error).keys()].sort(), [...names].sort());
});

help("of a command that there is not, the one that is meant is told, else all", () => {
  const meant = { biuld: "build", chek: "check", transl: "translate", statuss: "status", Build: "build" };
  for (const [typed, name] of Object.entries(meant)) {
    const { code, out, error } = door([typed]);
    assert.equal([code, out], [2, ""], typed);
    assert.match(error, `no command “${typed}”`);
    assert.match(error, `Did you mean “${name}”?`);
    assert.is(listed(error).size, 0);
  }
  // None of these is a command, though there are such files.
  for (const typed of ["command", "colour", "../base/errors", "run.mjs", "constructor"]) {
    const { code, error } = door([typed]);
    assert.is(code, 2, typed);
    assert.is(listed(error).size, names.length, typed);
  }
  assert.is(door(["help", "biuld"]).code, 2);
  assert.is(door(["help", "--biuld"]).code, 2);
});

help("whoever reads only the beginning breaks nothing: neither of what is told nor of what is wrong", () => {
  const shell = (line: string) =>
    spawnSync("bash", ["-c", `set -o pipefail; ${line}`], { cwd: root, encoding: "utf8", env: process.env });
  const run = `"${process.execPath}" src/cli/run.mjs`;
  for (const [line, code] of [
    [`${run} help | head -n 1`, 0],
    [`${run} status --site test/sites/features | head -n 1`, 0],
    [`${run} build --no-such 2>&1 | head -c 1`, 2],
    [`${run} status --site test/fixtures 2>&1 | true`, 2],
  ] as const) {
    const { status, stderr } = shell(line);
    assert.equal([status, stderr], [code, ""], line);
  }
});

help.run();
