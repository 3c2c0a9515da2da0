import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { MachineError } from "../../src/base/errors.ts";
import { packTiny } from "../support/packed.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { emptyFolder } from "../support/tinySite.ts";

const zims = suite("the site for Kiwix (ZIM)");
const isThere =
  spawnSync("zimwriterfs", ["--version"]).status === 0 && spawnSync("zimdump", ["--version"]).status === 0;
if (!isThere) console.log("no zimwriterfs here: ZIM files are not made (Debian: zim-tools)");

(isThere ? zims : zims.skip)("is made for each edition, checked, and says what it is", async () => {
  const { copies, bytes } = await packTiny(tinyLaw, ["zim"]);
  assert.equal([...copies.keys()], ["site-en.zim", "site-ko.zim"]);
  const folder = emptyFolder();
  const file = join(folder, "ko.zim");
  writeFileSync(file, bytes("site-ko.zim"));
  assert.match(execFileSync("zimcheck", ["--all", file], { encoding: "utf8" }), "Overall Test Status: Pass");
  execFileSync("zimdump", ["dump", `--dir=${join(folder, "out")}`, file]);
  const listed = execFileSync("zimdump", ["list", file], { encoding: "utf8" });
  assert.match(listed, /ko\/law\/article-2\/index\.html/);
  assert.not.match(listed, /^en\//m);
  assert.match(execFileSync("zimdump", ["info", file], { encoding: "utf8" }), /main page: \S*ko\/index\.html/);
  assert.ok(existsSync(join(folder, "out/ko/index.html")));
});

zims("where there is no zimwriterfs, it says what to install, and other forms are made", async () => {
  const path = process.env.PATH;
  process.env.PATH = emptyFolder();
  try {
    const error = await packTiny(tinyLaw, ["zim"]).catch((one: unknown) => one);
    assert.instance(error, MachineError);
    assert.match((error as Error).message, "zim-tools");
    assert.ok((await packTiny(tinyLaw, ["text"])).copies.size > 0);
  } finally {
    process.env.PATH = path;
  }
});

zims.run();
