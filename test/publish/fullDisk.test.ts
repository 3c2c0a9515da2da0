import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { disk } from "../support/disk.ts";
import { buildTiny, page, tinySite, twoEditions } from "../support/tinySite.ts";

const full = suite("a full disk");

full("it is named, the last site stays, and neither lock nor half a site is left", () => {
  const small = disk(900);
  if (small === undefined) return console.log("left out: no disk can be mounted here");
  try {
    const site = tinySite(twoEditions);
    const output = join(small.folder, "site");
    const first = buildTiny(site, {}, output);
    assert.is(first.code, 0, first.printed);
    const before = readFileSync(join(output, "SHA256SUMS"), "utf8");
    const more = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `content/en/page-${at}.md`,
        page(`Page ${at}`, `Text ${at}. `.repeat(300)),
      ]),
    );
    const second = buildTiny(tinySite({ ...twoEditions, ...more }), {}, output);
    assert.is(second.code, 1);
    assert.match(second.printed, /no space left/i);
    assert.match(second.printed, small.folder);
    assert.is(readFileSync(join(output, "SHA256SUMS"), "utf8"), before);
    assert.equal(readdirSync(small.folder).sort(), ["site", "site.report.json"]);
  } finally {
    small.remove();
  }
});

full("a disk without any room keeps no lock", () => {
  const small = disk(8);
  if (small === undefined) return console.log("left out: no disk can be mounted here");
  try {
    spawnSync("sh", ["-c", `yes > ${small.folder}/filler`]);
    const { code, printed } = buildTiny(tinySite(twoEditions), {}, join(small.folder, "site"));
    assert.is(code, 1);
    assert.match(printed, /no space left/i);
    assert.equal(readdirSync(small.folder), ["filler"]);
  } finally {
    small.remove();
  }
});

full.run();
