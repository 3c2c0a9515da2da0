import { suite } from "uvu";
import * as assert from "uvu/assert";
import { elements } from "../support/markup.ts";
import { builtSite } from "../support/realSite.ts";
import { type Files, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const mirrors = suite("mirrors");
const settings = (list: string): Files => ({
  ...twoEditions,
  "content/site.yml": `${twoEditions["content/site.yml"]}mirrors: ${list}\n`,
});

mirrors("a site with other addresses offers them on each page, in each edition", () => {
  const site = builtSite(tinySite(settings('["https://나우.한국", "https://pages.example/tiny"]')));
  for (const edition of ["en", "ko"]) {
    assert.match(site.read(`${edition}/index.html`), `href="/${edition}/mirrors/"`);
    const links = elements(site.read(`${edition}/mirrors/index.html`), "a")
      .map(({ attributes }) => attributes.href ?? "")
      .filter((href) => href.startsWith("https:"));
    assert.equal(links, [
      `https://tiny.example/${edition}/`,
      `https://xn--910b023b.xn--3e0b707e/${edition}/`,
      `https://pages.example/tiny/${edition}/`,
    ]);
  }
  assert.match(site.read("ko/mirrors/index.html"), ">https://pages.example/tiny/ko/<");
});

mirrors("a site with one address has no such page", () => {
  const site = builtSite(tinySite(twoEditions));
  assert.not.match(site.files.join("\n"), "mirrors");
  assert.not.match(site.read("en/index.html"), "mirrors");
});

mirrors("the builds for two mirrors differ in their addresses and in nothing else", () => {
  const folder = tinySite(settings("[https://pages.example/tiny/]"));
  const one = builtSite(folder);
  const other = builtSite(folder, { SITE_ORIGIN: "https://pages.example", SITE_BASE: "/tiny/" });
  const isText = (file: string) => /\.(html|xml|txt|webmanifest)$/.test(file);
  assert.equal(one.files.filter(isText), other.files.filter(isText));
  const neutral = (text: string) =>
    text
      .replaceAll(/https:\/\/(tiny\.example|pages\.example\/tiny)\//g, "@/")
      .replaceAll('"/tiny/', '"/')
      .replaceAll('https://pages.example"', 'https://tiny.example"');
  for (const file of one.files.filter(isText)) assert.is(neutral(other.read(file)), neutral(one.read(file)), file);
});

mirrors("what is no address of a site is told", async () => {
  for (const wrong of [
    "mirror.example",
    "ftp://mirror.example/",
    "https://mirror.example/?x",
    "https://mirror.example/#x",
    "javascript:alert(1)",
    "https://a:b@mirror.example/",
  ]) {
    assert.equal(
      (await problemsOf(settings(`["${wrong}"]`))).map(({ code }) => code),
      ["site/mirror"],
      wrong,
    );
  }
});

mirrors.run();
