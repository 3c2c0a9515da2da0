import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createBuild } from "../../src/eleventy/build.ts";
import { runEleventy } from "../../src/eleventy/runEleventy.ts";
import { emptyFolder, type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

const cache = emptyFolder();
const one: Files = { ...twoEditions, "content/en/one.md": page("One", "Only in the first.") };
const other: Files = {
  "content/site.yml":
    "name: Other\norigin: https://other.example\nshare: true\neditions:\n  - { tag: de, folder: de, label: Deutsch }\n",
  "content/de/index.md": page("Anfang"),
  "content/de/two.md": page("Zwei", "Nur im zweiten."),
};

/** The sum of each file that a build writes. */
async function sums(files: Files, environment: Record<string, string> = {}): Promise<Record<string, string>> {
  const output = join(emptyFolder(), "site");
  await runEleventy(
    createBuild({ folder: tinySite(files), output, environment: { SOURCE_DATE_EPOCH: epoch, ...environment }, cache }),
  );
  const written = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    written
      .map((file) => [file.slice(output.length + 1), createHash("sha256").update(readFileSync(file)).digest("hex")])
      .sort(),
  );
}

test("builds of one process do not touch each other, one after another or at once", async () => {
  const here = process.cwd();
  const alone = [await sums(one), await sums(other), await sums(one, { SITE_BASE: "./" })];
  assert.ok(Object.hasOwn(alone[0] ?? {}, "en/one/index.html") && !Object.hasOwn(alone[1] ?? {}, "en/one/index.html"));
  assert.equal([await sums(one), await sums(other), await sums(one, { SITE_BASE: "./" })], alone, "one after another");
  assert.equal(await Promise.all([sums(one), sums(other), sums(one, { SITE_BASE: "./" })]), alone, "at once");
  assert.is(process.cwd(), here);
});

test("a layout that has changed is read anew", async () => {
  const layout = (words: string) =>
    `export default (view) => <html><head><title>{view.title}</title></head><body>${words}</body></html>;\n`;
  const [first, second] = [
    await sums({ ...one, "layouts/home.tsx": layout("First") }),
    await sums({ ...one, "layouts/home.tsx": layout("Second") }),
  ];
  const again = await sums({ ...one, "layouts/home.tsx": layout("First") });
  assert.is.not(first["en/index.html"], second["en/index.html"]);
  assert.is(first["en/index.html"], again["en/index.html"]);
});

test.run();
