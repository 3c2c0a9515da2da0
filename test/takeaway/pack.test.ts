import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lockOutput } from "../../src/publish/lock.ts";
import { shortNames } from "../../src/takeaway/shortNames.ts";
import { command } from "../support/command.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { emptyFolder, tinySite } from "../support/tinySite.ts";

const packs = suite("npm run pack");
const folder = tinySite(tinyLaw);
const output = join(emptyFolder(), "out");
const pack = (...more: string[]) =>
  command("pack", ["--site", folder, "--output", output, "--forms", "text,page", ...more]);

packs("writes the copies with their sums and the register", () => {
  assert.is(pack().code, 0);
  assert.match(readFileSync(join(output, "SHA256SUMS"), "utf8"), /^[0-9a-f]{64} {2}law-en\.txt$/m);
  assert.ok(existsSync(join(output, "copies.json")));
});

packs("names are figures where they are to be short", () => {
  assert.is(pack("--names", "short").code, 0);
  assert.equal(
    readdirSync(output).filter((file) => !/^(\d{3}\.(txt|htm)|SHA256SUMS|copies\.json|\.dari)$/.test(file)),
    [],
  );
  const nameOf = shortNames(["a.html", "slides/x/001.jpg", "slides/x/002.jpg", "posters/p.pdf"]);
  assert.equal(["a.html", "slides/x/002.jpg", "posters/p.pdf"].map(nameOf), ["001.htm", "a/002.jpg", "b/001.pdf"]);
});

packs("a form that there is not, and a strange way of naming, are wrong use", () => {
  assert.is(command("pack", ["--site", folder, "--output", output, "--forms", "vinyl"]).code, 2);
  assert.is(pack("--names", "tiny").code, 2);
});

packs("what editors must mend, or another pack at the same time, leaves the last good copies", () => {
  assert.is(pack().code, 0);
  const before = readFileSync(join(output, "SHA256SUMS"), "utf8");
  writeFileSync(join(folder, "content/sets.yml"), "- { id: x, of: lawn, title: X, articles: [1] }\n");
  const failed = pack();
  assert.is(failed.code, 1);
  assert.match(failed.error, "content/sets.yml:1");
  writeFileSync(join(folder, "content/sets.yml"), "[]\n");
  const release = lockOutput(output);
  assert.is(pack().code, 1);
  release();
  assert.is(readFileSync(join(output, "SHA256SUMS"), "utf8"), before);
  assert.equal(
    readdirSync(join(output, "..")).filter((name) => name.includes(".next-")),
    [],
  );
});

packs("what was given away is written down once", () => {
  assert.is(pack("--record").code, 0);
  const record = readFileSync(join(folder, "content/copies.txt"), "utf8");
  assert.match(record, /^text law ko - [0-9a-f]{8} preamble:[0-9a-f]{8} article-1:/m);
  assert.is(pack("--record").code, 0);
  assert.is(readFileSync(join(folder, "content/copies.txt"), "utf8"), record);
});

packs.run();
