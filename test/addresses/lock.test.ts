import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ADDRESSES, parseAddressLock, withPublished, writeAddressLock } from "../../src/addresses/lockFile.ts";
import { noFindings, type Problem } from "../../src/base/errors.ts";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { command } from "../support/command.ts";
import { load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const lock = suite("the lock of addresses");

const site = {
  ...twoEditions,
  "content/en/about.md": page("About", "## Our story\n\nText.\n\n## Our work\n\nText."),
  "content/ko/about.md": page("소개", "## 걸어온 길\n\n글.\n\n## 하는 일\n\n글."),
  "content/en/news.md": page("News"),
};
const run = (folder: string) => command("lock", ["--site", folder], { SOURCE_DATE_EPOCH: "1795575600" });
const locked = () => {
  const folder = tinySite(site);
  assert.is(run(folder).code, 0);
  return folder;
};
const edit = (folder: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
const codes = (problems: readonly Problem[]) => problems.map(({ file, line, code }) => [file, line, code].join(" "));
const lines = (text: string) => text.split("\n").filter((line) => line.startsWith("/"));

lock("holds every page, place and file of every edition, and is written the same again", async () => {
  const folder = locked();
  const text = readFileSync(join(folder, ADDRESSES), "utf8");
  assert.equal(lines(text), [
    "/ en ko",
    "/about/ en ko",
    "/about/#our-story en ko",
    "/about/#our-work en ko",
    "/about/#걸어온-길 ko",
    "/about/#하는-일 ko",
    "/all-pages/ en ko",
    "/feed.xml en ko",
    "/news/ en ~ko",
    "/search/ en ko",
    "/search/subjects/ en ko",
  ]);
  assert.match(run(folder).out, "(11 addresses and places, 0 new)");
  assert.is(readFileSync(join(folder, ADDRESSES), "utf8"), text);
  assert.equal(await problemsOf(folder), []);
  assert.equal(
    (await load(folder)).warnings.filter(({ code }) => code.startsWith("addresses/")),
    [],
  );
});

lock("stops a build that would lose an address, and says what to write where", async () => {
  const folder = locked();
  for (const edition of ["en", "ko"])
    renameSync(join(folder, `content/${edition}/about.md`), join(folder, `content/${edition}/about-us.md`));
  const problems = await problemsOf(folder);
  assert.equal(codes(problems), [`${ADDRESSES} 4 addresses/lost-near`]);
  const told = problems.map((problem) => describeProblem(problem, "en")).join("\n");
  assert.match(told, "the address /about/ was published (en, ko) and would be lost");
  assert.match(told, "If content/en/about-us.md takes its place, write moved: /about/ into its front matter.");
  assert.match(told, "write gone: /about/ into content/en/index.md");
  edit(folder, "content/en/about-us.md", (text) => text.replace("title:", "moved: /about/\ntitle:"));
  assert.equal(await problemsOf(folder), []);
});

lock("stops a build that would lose a place on a page, with the heading that it may have been", async () => {
  const folder = locked();
  edit(folder, "content/en/about.md", (text) => text.replace("## Our story", "## How it began"));
  const [first, ...more] = await problemsOf(folder);
  // In the other edition the name of the source is lost too.
  assert.equal(
    codes(first === undefined ? [] : [first, ...more]),
    ["content/en/about.md 6 addresses/anchor-renamed", "content/ko/about.md undefined addresses/anchor"].map((line) =>
      line.replace("undefined", ""),
    ),
  );
  assert.match(describeProblem(first as Problem, "en"), "write: ## How it began {#our-story}");
  edit(folder, "content/en/about.md", (text) => text.replace("## How it began", "## How it began {#our-story}"));
  assert.equal(await problemsOf(folder), []);
});

lock("waits for a translation that is behind: a new section of the source loses none of its places", async () => {
  const folder = locked();
  edit(folder, "content/en/about.md", (text) => text.replace("## Our work", "## Our money\n\nText.\n\n## Our work"));
  assert.equal(await problemsOf(folder), []);
  const { addresses } = await load(folder);
  assert.equal(addresses.goneAnchors.get("ko about"), ["our-story", "our-work"]);
});

lock("takes a place for one that is gone, or that stands on another page, where somebody says so", async () => {
  const folder = locked();
  edit(folder, "content/en/about.md", (text) => text.replace("## Our story\n\nText.\n\n", ""));
  edit(folder, "content/ko/about.md", (text) => text.replace("## 걸어온 길\n\n글.\n\n", ""));
  assert.is((await problemsOf(folder)).length, 3);
  edit(folder, "content/en/news.md", (text) => `${text}\n## Our story\n\nText.\n`);
  const moved = (await problemsOf(folder)).find(({ code }) => code === "addresses/anchor-moved");
  assert.is(moved?.file, "content/en/news.md");
  edit(folder, "content/en/news.md", (text) => text.replace("title:", "moved: /about/#our-story\ntitle:"));
  edit(folder, "content/ko/about.md", (text) => text.replace("title:", "gone: '#걸어온-길'\ntitle:"));
  assert.equal(await problemsOf(folder), []);
  const { addresses } = await load(folder);
  assert.equal(addresses.elsewhere.get("ko about"), [
    { anchor: "our-story", to: { edition: "ko", path: "news", isFile: false }, at: "our-story" },
  ]);
  assert.equal(addresses.goneAnchors.get("ko about"), ["걸어온-길"]);
});

lock("tells a page that was renamed in one edition only", async () => {
  const folder = locked();
  renameSync(join(folder, "content/ko/about.md"), join(folder, "content/ko/about-us.md"));
  const half = (await problemsOf(folder)).find(({ code }) => code === "addresses/half");
  assert.is(half?.file, "content/ko/about-us.md");
  assert.match(describeProblem(half as Problem, "en"), "npm run move -- about about-us");
  edit(folder, "content/ko/about-us.md", (text) => text.replace("title:", "moved: /about/\ntitle:"));
  const told = (await problemsOf(folder)).filter(({ code }) => code === "addresses/half");
  assert.equal(codes(told), ["content/ko/about-us.md 2 addresses/half"]);
});

lock("knows an edition that is gone", async () => {
  const folder = locked();
  edit(folder, "content/site.yml", (text) => text.replace(/ {2}- \{ tag: ko.*\n/, "").replace("[ko]", "[]"));
  renameSync(join(folder, "content/ko"), join(folder, "ko"));
  assert.equal(codes(await problemsOf(folder)), [`${ADDRESSES}  addresses/edition`]);
  edit(folder, "content/site.yml", (text) => `${text}gone: /ko/\n`);
  assert.equal(await problemsOf(folder), []);
});

lock("is a set of lines: a merge is right on both sides, and what is no line is told with its number", async () => {
  const findings = noFindings();
  const merged = "<<<<<<< ours\n/a/ en\n=======\n/b/ en ~ko\n/a/ ko\n>>>>>>> theirs\nnonsense\n";
  const { places } = parseAddressLock(merged, findings);
  assert.equal(lines(writeAddressLock(places)), ["/a/ en ko", "/b/ en ~ko"]);
  assert.equal(codes(findings.errors), [`${ADDRESSES} 1 addresses/conflict`, `${ADDRESSES} 7 addresses/lock-form`]);
  const folder = locked();
  edit(folder, ADDRESSES, (text) => `<<<<<<< ours\n${text}=======\n/gone/ en\n>>>>>>> theirs\n`);
  assert.is((await problemsOf(folder)).length, 2);
  edit(folder, ADDRESSES, (text) => text.replace("/gone/ en\n", ""));
  assert.is(run(folder).code, 0);
  assert.equal(await problemsOf(folder), []);
});

lock("takes nothing out, and a site without one loses nothing", async () => {
  const [before, now] = [new Map([["/old/", new Map([["en", true]])]]), new Map([["/new/", new Map([["en", true]])]])];
  assert.equal(lines(writeAddressLock(withPublished(before, now))), ["/new/ en", "/old/ en"]);
  const { warnings, addresses } = await load(tinySite(site));
  assert.is(addresses.lock, undefined);
  assert.not(warnings.some(({ code }) => code.startsWith("addresses/")));
  // One that has old addresses had a lock.
  const old = await load(tinySite({ ...site, "content/en/news.md": page("News", "", "moved: /old/\n") }));
  assert.ok(old.warnings.some(({ code }) => code === "addresses/no-lock"));
});

lock("tells that a lost address is lost, also when the lock is written anew", () => {
  const folder = locked();
  for (const edition of ["en", "ko"])
    renameSync(join(folder, `content/${edition}/about.md`), join(folder, `content/${edition}/about-us.md`));
  const { code, error } = run(folder);
  assert.is(code, 1);
  assert.match(error, "would be lost");
  assert.match(readFileSync(join(folder, ADDRESSES), "utf8"), "/about/ en ko\n");
});

lock.run();
