import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { UsageError } from "../../src/base/errors.ts";
import { root } from "../../src/base/root.ts";
import { outputFor } from "../../src/publish/output.ts";
import { builtSite } from "../support/realSite.ts";
import { buildTiny, emptyFolder, load, page, tinySite, twoEditions } from "../support/tinySite.ts";

const build = suite("build");

/** Every file of a folder, byte for byte. */
function bytesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  return Object.fromEntries(entries.map((file) => [file, readFileSync(join(folder, file)).toString("base64")]));
}

/** The usage error of a command; "" when it went through. */
async function usageErrorOf(act: () => unknown): Promise<string> {
  try {
    await act();
    return "";
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

build("a failing build tells every error, ends with 1 and leaves the last site as it was", () => {
  const folder = tinySite({ ...twoEditions, "content/en/about.md": page("About") });
  const output = join(emptyFolder(), "site");
  assert.is(buildTiny(folder, {}, output).code, 0);
  const before = bytesOf(output);
  writeFileSync(join(folder, "content/en/about.md"), page("About", "[nowhere](/nowhere/)\n\n<script>"));
  writeFileSync(join(folder, "content/ko/index.md"), "no front matter");
  const failed = buildTiny(folder, {}, output);
  assert.is(failed.code, 1);
  for (const place of ["content/en/about.md:6: ", "content/en/about.md:8: ", "content/ko/index.md:1: "])
    assert.match(failed.printed, place);
  assert.match(failed.printed, "3 errors. Nothing was written");
  assert.not.match(failed.printed, /\n\s+at .*:\d+:\d+/, "no stack trace");
  assert.equal(bytesOf(output), before);
  assert.equal(readdirSync(dirname(output)).sort(), ["site", "site.report.json"], "nothing is left beside it");
});

build("a layout that breaks leaves the last site as it was, too", () => {
  const folder = tinySite(twoEditions);
  const output = join(emptyFolder(), "site");
  buildTiny(folder, {}, output);
  const before = bytesOf(output);
  mkdirSync(join(folder, "layouts"));
  writeFileSync(
    join(folder, "layouts/home.tsx"),
    'export default function home() { throw new Error("broken layout"); }\n',
  );
  const failed = buildTiny(folder, {}, output);
  assert.is(failed.code, 1);
  assert.equal(bytesOf(output), before);
  assert.equal(readdirSync(dirname(output)).sort(), ["site", "site.report.json"]);
});

build("pages that are gone are gone from the site", () => {
  const folder = tinySite({ ...twoEditions, "content/en/about.md": page("About") });
  const output = join(emptyFolder(), "site");
  assert.ok(buildTiny(folder, {}, output).read("en/about/index.html"));
  rmSync(join(folder, "content/en/about.md"));
  assert.is(buildTiny(folder, {}, output).code, 0);
  assert.not(existsSync(join(output, "en/about")));
});

build("wrong use ends with 2 and says what is right", async () => {
  const folder = tinySite(twoEditions);
  const { code, printed } = buildTiny(folder, { SITE_ORIGIN: "https://example.org/sub" });
  assert.is(code, 2);
  assert.match(printed, "SITE_ORIGIN");
  const wrong: Array<Record<string, string>> = [
    { SITE_ORIGIN: "example.org" },
    { SITE_ORIGIN: "ftp://example.org" },
    { SITE_BASE: "/a b/" },
    { SITE_BASE: "/../" },
  ];
  for (const environment of wrong) {
    assert.ok(await usageErrorOf(() => load(folder, environment)), JSON.stringify(environment));
  }
  assert.match(await usageErrorOf(() => load(emptyFolder())), "content/site.yml");
});

build("an output that holds the site's own files, or lies among them, is refused", async () => {
  // The folder above the site is one of the outputs, so it must be one that nothing else lives in.
  const parent = emptyFolder();
  const folder = join(parent, "site");
  cpSync(tinySite(twoEditions), folder, { recursive: true });
  const link = join(emptyFolder(), "link");
  symlinkSync(join(folder, "content"), link);
  const before = bytesOf(parent);
  for (const output of [
    folder,
    parent,
    join(folder, "content"),
    join(folder, "content/en"),
    join(folder, "static"),
    join(folder, "static/site"),
    link,
    join(link, "site"),
  ]) {
    assert.match(await usageErrorOf(() => outputFor(output, folder)), "Name another folder", output);
  }
  assert.is(buildTiny(folder, {}, join(folder, "content/en")).code, 2);
  assert.equal(bytesOf(parent), before);
});

build("an output that Dari did not write is refused unless it is empty", async () => {
  const folder = tinySite(twoEditions);
  const foreign = emptyFolder();
  writeFileSync(join(foreign, "thesis.txt"), "years of work");
  for (const output of [foreign, join(foreign, "thesis.txt")]) {
    assert.match(await usageErrorOf(() => outputFor(output, folder)), "Name another folder", output);
  }
  assert.is(buildTiny(folder, {}, foreign).code, 2);
  assert.equal(bytesOf(foreign), { "thesis.txt": Buffer.from("years of work").toString("base64") });
  const empty = join(emptyFolder(), "empty");
  mkdirSync(empty);
  assert.is(buildTiny(folder, {}, empty).code, 0);
});

build("a site has the same bytes on every machine: in another folder, time zone and language", () => {
  const elsewhere = join(emptyFolder(), "elsewhere");
  cpSync(join(root, "test/sites/features"), elsewhere, { recursive: true });
  const here = builtSite(join(root, "test/sites/features"), { TZ: "UTC", LANG: "C" });
  const there = builtSite(elsewhere, { TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8", LC_ALL: "ko_KR.UTF-8", SITE_LOCALE: "" });
  assert.match(there.printed, /[가-힣]/, "the language is another one");
  assert.equal(bytesOf(there.output), bytesOf(here.output));
});

build("the site of this repository has the same bytes each time", () => {
  const first = builtSite(root, { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8" });
  assert.equal(bytesOf(builtSite(root, { TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8" }).output), bytesOf(first.output));
});

build("a draft is nowhere in the site", () => {
  const site = builtSite(join(root, "test/sites/features"));
  assert.match(readFileSync(join(root, "test/sites/features/content/en/secret.md"), "utf8"), "draft: true");
  for (const file of site.files)
    assert.not.match(
      file + readFileSync(join(site.output, file), "latin1"),
      /secret|Unfinished thoughts|Not yet</,
      file,
    );
});

build.run();
