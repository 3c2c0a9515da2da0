import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { page, tinySite, twoEditions } from "../support/tinySite.ts";

const watching = suite("npm run watch");
const { tasks } = JSON.parse(readFileSync(join(root, ".vscode/tasks.json"), "utf8")) as {
  tasks: Array<{
    script: string;
    problemMatcher: {
      pattern: { regexp: string };
      background: { beginsPattern: string; endsPattern: string };
    };
  }>;
};
const matcher = tasks.find(({ script }) => script === "watch")?.problemMatcher;

let child: ChildProcess | undefined;
watching.after(() => void child?.kill());

watching("at every save all that is wrong is told, as the task of VS Code reads it", async () => {
  const folder = tinySite({ ...twoEditions, "content/en/about.md": page("About", "[gone](/no-such/)") });
  const started = spawn(process.execPath, ["--import", "tsx", "src/cli/watch.ts", "--site", folder], {
    cwd: root,
    env: { ...process.env, SITE_LOCALE: "en", INIT_CWD: root },
  });
  child = started;
  let printed = "";
  let wake = () => {};
  started.stdout.on("data", (chunk) => {
    printed += chunk;
    wake();
  });
  const begins = new RegExp(matcher?.background.beginsPattern ?? "-", "m");
  const ends = new RegExp(matcher?.background.endsPattern ?? "-", "m");
  /** The problems that VS Code would underline after the next whole reading: file, line, words. */
  const reading = async () => {
    while (!(begins.test(printed) && ends.test(printed))) await new Promise<void>((done) => (wake = done));
    const lines = printed.split("\n");
    printed = "";
    return lines.flatMap((line) => {
      const [, file, at, , text] = new RegExp(matcher?.pattern.regexp ?? "-").exec(line) ?? [];
      // Where the tiny site stands is a placeholder, of which it is warned.
      return file === undefined || file === "content/site.yml" ? [] : [[file, Number(at), text]];
    });
  };
  const [[file, line, text] = []] = await reading();
  assert.equal([file, line], ["content/en/about.md", 6]);
  assert.match(String(text), "/no-such/");
  writeFileSync(join(folder, "content/en/about.md"), page("About", "Whole.", "oder: 5\n"));
  assert.equal(
    (await reading()).map(([name, at]) => [name, at]),
    [["content/en/about.md", 4]],
  );
  writeFileSync(join(folder, "content/en/about.md"), page("About", "Whole.", "order: 5\n"));
  assert.equal(await reading(), []);
  started.kill("SIGTERM");
  assert.is(await new Promise((done) => started.on("close", done)), 0);
});

watching.run();
