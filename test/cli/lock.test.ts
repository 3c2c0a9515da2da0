import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Lock } from "../../src/law/lock.ts";
import { command } from "../support/command.ts";
import { tinyLaw, tinyUnits } from "../support/tinyLaw.ts";
import { type Files, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const lock = suite("npm run lock");
const second = "content/en/law/article-02.md";

const run = (folder: string, ...args: string[]) => command("lock", ["--site", folder, ...args]);

/** The end of a usage error when no instrument is named. */
const newAddresses = "Locked: content/addresses.lock.txt (16 addresses and places, 16 new)\n";
const lockIn = (folder: string, name = "law") => readFileSync(join(folder, `content/${name}.lock.json`), "utf8");
const change = (folder: string, file: string, from: string, to: string) =>
  writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));

lock("writes the lock, and writes it the same again", async () => {
  const folder = tinySite(tinyLaw);
  assert.equal(run(folder), {
    code: 0,
    out: `Locked: content/law.lock.json (0 units changed, ${2 * tinyUnits.length} new, 0 gone)\n${newAddresses}`,
    error: "",
  });
  const first = lockIn(folder);
  const sums = JSON.parse(first) as Lock;
  assert.equal(
    Object.entries(sums).map(([tag, units]) => [tag, Object.keys(units)]),
    [
      ["en", tinyUnits],
      ["ko", tinyUnits],
    ],
  );
  assert.is(first.split("\n").length, 2 * tinyUnits.length + 7, "one unit a line, for those who review a change");
  assert.equal(run(folder, "law").out, "Locked: content/law.lock.json (0 units changed, 0 new, 0 gone)\n");
  assert.is(lockIn(folder), first);
  assert.equal(await problemsOf(folder), []);
});

lock("takes a text that was changed for the one that is meant, and counts what changed", async () => {
  const folder = tinySite(tinyLaw);
  run(folder);
  change(folder, second, "weapons", "arms");
  for (const file of [second, "content/ko/law/article-02.md"]) {
    change(folder, file, "\n2.", "\n2. 나룻배 ferry.\n\n3.");
    change(folder, file, /\n {6}\(ii\).*\n/.exec(readFileSync(join(folder, file), "utf8"))?.[0] ?? "?", "");
  }
  assert.is((await problemsOf(folder)).length, 6);
  assert.match(run(folder).out, "Locked: content/law.lock.json (2 units changed, 2 new, 2 gone)\n");
  assert.equal(await problemsOf(folder), []);
});

lock("writes a lock anew that cannot be read", async () => {
  const folder = tinySite({ ...tinyLaw, "content/law.lock.json": "<<<<<<< HEAD\n" });
  assert.is((await problemsOf(folder)).length, 1);
  assert.equal(run(folder).code, 0);
  assert.equal(await problemsOf(folder), []);
});

lock("locks nothing where the text has errors of another kind", () => {
  const folder = tinySite(tinyLaw);
  run(folder);
  const before = lockIn(folder);
  change(folder, second, "2. No", "3. No");
  const { code, out, error } = run(folder);
  assert.equal([code, out], [1, ""]);
  assert.match(error, "content/en/law/article-02.md:19: article 2: 3. cannot come here");
  assert.is(lockIn(folder), before);
});

lock("locks the instrument that is named and no other", () => {
  const other = Object.fromEntries(
    Object.entries(tinyLaw)
      .filter(([file]) => file.includes("law"))
      .map(([file, text]) => [file.replace("law", "pier"), text]),
  );
  const folder = tinySite({ ...tinyLaw, ...other } as Files);
  assert.match(run(folder, "pier").out, /^Locked: content\/pier\.lock\.json .*\n$/);
  assert.ok(existsSync(join(folder, "content/pier.lock.json")) && !existsSync(join(folder, "content/law.lock.json")));
  assert.match(
    run(folder).out,
    /^Locked: .*law.*\nLocked: .*pier.*\nLocked: .*addresses.*\n$/,
    "all, when none is named",
  );
});

lock("knows the names that there are", () => {
  const folder = tinySite(tinyLaw);
  const { code, out, error } = run(folder, "law", "laws");
  assert.equal([code, out], [2, ""]);
  assert.match(error, "There is no instrument “laws”. Instruments: law.");
  assert.not(existsSync(join(folder, "content/law.lock.json")));
});

lock("says so where there is no law to lock", () => {
  const folder = tinySite(twoEditions);
  const out = run(folder).out;
  assert.match(out, /^This site has no instrument: only its addresses are locked\.\nLocked: content\/addresses/);
  assert.match(run(folder, "law").error, "Instruments: –.");
});

lock.run();
