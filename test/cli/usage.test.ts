import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { command, commandAlone, fileOf } from "../support/command.ts";
import { tinySite } from "../support/tinySite.ts";

const usage = suite("usage");
const scripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts as Record<string, string>;
// What all commands are is told by the door itself: help.test.ts.
const commands = Object.keys(scripts).filter((name) => name !== "help");
/** Commands to which names of files or parts may be given. */
const takeNames = [
  "test",
  "tidy",
  "new",
  "init",
  "bench",
  "lock",
  "move",
  "remove",
  "north",
  "verify",
  "accept",
  "review",
  "translate",
  "exchange",
];

/** Through the door of all commands, as npm runs them. */
function throughTheDoor(...args: string[]) {
  return spawnSync(process.execPath, ["src/cli/run.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: root, SITE_LOCALE: "en" },
  });
}

usage("every script of package.json is a command that is there", () => {
  for (const [name, script] of Object.entries(scripts)) {
    assert.is(script, `node src/cli/run.mjs ${name}`);
    assert.is(existsSync(fileOf(name)), commands.includes(name), name);
  }
  for (const name of ["start", "test", "build", "dev", "check", "status", "new", "bench"])
    assert.ok(commands.includes(name), name);
});

for (const name of commands) {
  usage(`${name} tells how it is used, in English and in Korean`, () => {
    const [english, korean] = [command(name, ["--help"]), command(name, ["-h"], { SITE_LOCALE: "ko" })];
    for (const { code, out, error } of [english, korean]) {
      assert.equal([code, error], [0, ""]);
      assert.match(out, name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`);
    }
    assert.match(english.out, /[a-z]{3,} [a-z]{2,}/);
    assert.not.match(english.out, /[가-힣]/);
    assert.match(korean.out, /[가-힣]/);
  });

  usage(`${name} does nothing when it does not know an option`, () => {
    const wrong = takeNames.includes(name) ? [["--no-such-option"]] : [["--no-such-option"], ["no-such-name"]];
    for (const { code, out, error } of wrong.map((args) => command(name, args))) {
      assert.equal([code, out], [2, ""]);
      assert.match(error, /no-such-(option|name)/);
      assert.match(error, "--help");
    }
  });
}

usage("the language is SITE_LOCALE's, else the system's", () => {
  const [own, system, english] = [
    command("build", ["--help"], { SITE_LOCALE: "ko", LANG: "en_US.UTF-8" }),
    command("build", ["--help"], { SITE_LOCALE: "", LC_ALL: "", LC_MESSAGES: "", LANG: "ko_KR.UTF-8" }),
    command("build", ["--help"], { SITE_LOCALE: "", LC_ALL: "", LC_MESSAGES: "", LANG: "de_DE.UTF-8" }),
  ] as const;
  assert.is(own.out, system.out);
  assert.match(own.out, /[가-힣]/);
  assert.not.match(english.out, /[가-힣]/);
});

usage("what is wrong in how a command is used is told in the language of the one who reads", () => {
  const wrong: Array<[string, string[], RegExp, RegExp]> = [
    ["build", ["--ouput", "x"], /--ouput.*Did you mean --output/, /--ouput이라는 옵션은 없습니다.*--output/],
    ["build", ["--site"], /must stand behind --site/, /--site 뒤에 값을/],
    ["status", ["--strict=yes"], /Nothing may stand behind --strict/, /--strict 뒤에는 값을 쓰지/],
    ["check", ["content"], /“content” says nothing/, /“content”를 쓸 수 없습니다/],
  ];
  for (const [name, args, english, korean] of wrong) {
    for (const [SITE_LOCALE, said] of [
      ["en", english],
      ["ko", korean],
    ] as const) {
      const { code, error } = command(name, args, { SITE_LOCALE });
      assert.is(code, 2);
      assert.match(error, said);
    }
  }
});

usage("options that npm has taken for its own are told, for PowerShell too", () => {
  const npm = { npm_lifecycle_event: "new", npm_config_title: "true" };
  const { code, error } = commandAlone("new", ["library", "The library"], npm);
  assert.is(code, 2);
  assert.match(error, /--title.*npm run new -- .*PowerShell.*"--"/);
  // A command that another one starts is not meant.
  assert.is(commandAlone("new", ["--help"], { ...npm, npm_lifecycle_event: "test" }).code, 0);
});

usage("the door to the commands hands over what they print and how they end", () => {
  const [help, wrong] = [throughTheDoor("build", "--help"), throughTheDoor("build", "--no-such-option")];
  assert.is(help.status, 0);
  assert.match(help.stdout, "npm run build");
  assert.is(wrong.status, 2);
});

usage("a folder is meant from where it is typed, and one that is no site is told by every command", () => {
  const folder = tinySite({ "here/content/notes.txt": "x" });
  const environment: NodeJS.ProcessEnv = { ...process.env, SITE_LOCALE: "en" };
  delete environment.INIT_CWD;
  for (const [name, place] of [
    ["build", "here"],
    ["build", "."],
    ["start", "nowhere"],
    ["dev", "nowhere"],
    ["check", "here"],
    ["status", "here"],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "src/cli/run.mjs"), name, "--site", place], {
      cwd: folder,
      encoding: "utf8",
      env: environment,
    });
    assert.is(status, 2, `${name}: ${stderr}`);
    assert.is(stderr.split("\n")[0], `${join(realpathSync(folder), place)} is not a site: it has no content/site.yml`);
  }
});

usage.run();
