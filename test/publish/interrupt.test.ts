import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { isWhole } from "../support/isWhole.ts";
import { buildTiny, emptyFolder, tinySite, twoEditions } from "../support/tinySite.ts";

const interrupt = suite("a build ends when it is told to");

/** A layout that says that it has begun, and never ends: in a loop, or in one call that nobody can stop. */
const endless = (marker: string, what: string) =>
  `import { writeFileSync } from "node:fs";\nimport { gunzipSync } from "node:zlib";\nimport { spawnSync } from "node:child_process";\nvoid gunzipSync; void spawnSync;\nexport default function () { writeFileSync(${JSON.stringify(marker)}, ""); ${what}; return <p>x</p>; }\n`;
const ways = {
  "in a loop": "for (;;) {}",
  "in a regular expression": "/^(a+)+$/.test('a'.repeat(60) + 'b')",
  "waiting for another program": "spawnSync('sleep', ['60'])",
};

/** Each signal, and each way to be busy. */
const stops = [
  ["SIGINT", 130, "in a loop"],
  ["SIGTERM", 143, "in a loop"],
  ["SIGHUP", 129, "in a loop"],
  ["SIGTERM", 143, "in a regular expression"],
  ["SIGINT", 130, "waiting for another program"],
] as const;

for (const [signal, code, name] of stops) {
  interrupt(`${signal}, ${name}: at once, the last site stays, nothing is left behind`, async () => {
    const output = join(emptyFolder(), "site");
    buildTiny(tinySite(twoEditions), {}, output);
    const before = readFileSync(join(output, "SHA256SUMS"), "utf8");
    const marker = join(emptyFolder(), "begun");
    const folder = tinySite({
      ...twoEditions,
      "layouts/page.tsx": endless(marker, ways[name]),
      "layouts/home.tsx": endless(marker, ways[name]),
    });
    const child = spawn(
      process.execPath,
      [join(root, "src/cli/run.mjs"), "build", "--site", folder, "--output", output],
      { stdio: "ignore" },
    );
    const ended = once(child, "exit");
    while (!existsSync(marker)) {
      assert.is(child.exitCode, null, "it has not ended before");
      await pause(20);
    }
    child.kill(signal);
    const outcome = await Promise.race([ended, pause(20_000, undefined, { ref: false })]);
    if (outcome === undefined) child.kill("SIGKILL");
    assert.ok(outcome !== undefined, "it ends");
    // What cannot be stopped in order is stopped by the signal itself.
    assert.ok(outcome[0] === code || outcome[1] === signal, String(outcome));
    assert.equal(readdirSync(dirname(output)).sort(), ["site", "site.report.json"]);
    assert.is(readFileSync(join(output, "SHA256SUMS"), "utf8"), before);
    assert.equal(isWhole(output), []);
  });
}

interrupt("a lock of another build is not taken away with it", async () => {
  const output = join(emptyFolder(), "site");
  writeFileSync(`${output}.lock`, JSON.stringify({ pid: 1, host: "elsewhere", began: "" }));
  const { code } = buildTiny(tinySite(twoEditions), {}, output);
  assert.equal([code, existsSync(`${output}.lock`)], [1, true]);
});

interrupt.run();
