import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { usualForm } from "../../src/frame/form.ts";
import { htmlOf } from "../../src/frame/pageText.ts";
import { type Files, load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const shown = async (files: Files | string) =>
  (await problemsOf(files))
    .map(({ file, line, code }) => `${file}${line === undefined ? "" : `:${line}`} ${code}`)
    .sort();
const withPage = (content: string | Buffer): Files => ({ ...twoEditions, "content/en/about.md": content });
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const big16 = (text: string) => utf16(text).swap16();

test("a file that is no UTF-8 is told with the line of its first bad byte", async () => {
  const latin = Buffer.from(page("Caf\u00e9", "Line six\nna\u00efve"), "latin1");
  const late = Buffer.concat([Buffer.from(page("Korean", "One\ntwo\n")), Buffer.from([0xb0, 0xa1])]);
  assert.equal(await shown(withPage(latin)), ["content/en/about.md:2 file/encoding"]);
  assert.equal(await shown(withPage(late)), ["content/en/about.md:9 file/encoding"]);
});

test("a replacement character that is really there is no bad byte, but a letter that was lost earlier", async () => {
  assert.equal(await shown(withPage(page("\ufffd", "Text"))), ["content/en/about.md:2 letters/lost"]);
  const both = Buffer.concat([Buffer.from(page("\ufffd", "One")), Buffer.from([0xff])]);
  assert.equal(await shown(withPage(both)), ["content/en/about.md:7 file/encoding"]);
});

test("UTF-16 is no UTF-8, with and without its mark", async () => {
  assert.equal(await shown(withPage(utf16(page("About")))), ["content/en/about.md:1 file/encoding"]);
  assert.equal(await shown(withPage(big16(page("About")))), ["content/en/about.md:1 file/encoding"]);
  assert.equal(await shown(withPage(Buffer.from(page("About"), "utf16le"))), ["content/en/about.md:1 file/binary"]);
});

test("a NUL is told with its line", async () => {
  assert.equal(await shown(withPage(page("About", "One\ntwo \u0000"))), ["content/en/about.md:7 file/binary"]);
});

test("settings and words are read with the same care", async () => {
  const bad = { ...twoEditions, "i18n/en.json": utf16("{}"), "i18n/ko.json": Buffer.from([0x7b, 0x0a, 0xff]) };
  assert.equal(await shown(bad), ["i18n/en.json:1 file/encoding", "i18n/ko.json:2 file/encoding"]);
  assert.equal(await shown({ ...twoEditions, "content/site.yml": utf16("name: Tiny") }), [
    "content/site.yml:1 file/encoding",
  ]);
});

test("a 5 MB page is refused, not read", async () => {
  const start = performance.now();
  const problems = await problemsOf(withPage(page("Large", "# One\n".repeat(900_000))));
  assert.equal(
    problems.map(({ code }) => code),
    ["file/large"],
  );
  assert.match(describeProblem(problems[0]!, "en"), "5.4 MB");
  assert.ok(performance.now() - start < 2000);
});

const body =
  'A paragraph\nwith two lines.\n\n- "one"\n- two\n\n```\ncode\n\nmore\n```\n\n| a | b |\n| - | - |\n| c | d |\n';

test("a byte order mark and every kind of line end give the same page", async () => {
  const html = async (content: string) => {
    const loaded = await load(withPage(content));
    const rendition = loaded.catalogue.renditions.get("en")?.get("about");
    return `${rendition?.page.data.title} ${htmlOf(loaded, rendition!, "en/about/index.html", usualForm)}`;
  };
  const plain = page("About", body);
  const expected = await html(plain);
  assert.match(expected, "“one”");
  for (const other of [
    `\ufeff${plain}`,
    plain.replaceAll("\n", "\r\n"),
    plain.replaceAll("\n", "\r"),
    `\ufeff${plain.replaceAll("\n", "\r\n")}`,
  ]) {
    assert.is(await html(other), expected);
  }
});

test("lines are counted alike with every kind of line end", async () => {
  const bad = page("About", "Text\n\nand <b>this\n\n[x](javascript:1)\n", "titel: x\norder: first\n");
  const expected = [
    "content/en/about.md:10 markdown/html",
    "content/en/about.md:12 link/scheme",
    "content/en/about.md:4 key/misspelt",
    "content/en/about.md:5 value/type",
  ];
  for (const end of ["\n", "\r\n", "\r"])
    assert.equal(await shown(withPage(bad.replaceAll("\n", end))), expected, JSON.stringify(end));
  const words = '{\n\n  "site": 1\n}';
  for (const end of ["\n", "\r\n", "\r"])
    assert.equal(await shown({ ...twoEditions, "i18n/ko.json": words.replaceAll("\n", end) }), [
      "i18n/ko.json:3 words/not-text",
    ]);
  const settings = String(twoEditions["content/site.yml"]).replace("origin: ", "origin: x").replaceAll("\n", "\r\n");
  assert.equal(await shown({ ...twoEditions, "content/site.yml": settings }), ["content/site.yml:2 site/origin"]);
});

test("blanks behind the lines of --- are not seen", async () => {
  assert.equal(await shown(withPage("--- \t\ntitle: About\ndescription: About us.\n---  \n\nText\n")), []);
  assert.equal(await shown(withPage("---  \ntitle: About\ntitel: x\ndescription: About us.\n--- \n\n# Text\n")), [
    "content/en/about.md:3 key/misspelt",
    "content/en/about.md:7 markdown/title-heading",
  ]);
});

/** A site beside which there are a page, a folder of pages, a download and words that belong to somebody else. */
function besideSecrets(): { site: string; secret: string } {
  const site = tinySite(twoEditions);
  const secret = tinySite({
    "secret.md": page("Secret"),
    "pages/secret.md": page("Secret"),
    "secret.pdf": "secret",
    "fr.json": '{ "site": { "home": "Secret" } }',
  });
  return { site, secret };
}

test("symbolic links out of the site are errors, to files and to folders", async () => {
  const { site, secret } = besideSecrets();
  mkdirSync(join(site, "static"));
  mkdirSync(join(site, "i18n"));
  symlinkSync(join(secret, "secret.md"), join(site, "content/en/secret.md"));
  symlinkSync(join(secret, "pages"), join(site, "content/en/pages"));
  symlinkSync(secret, join(site, "content/fr"));
  symlinkSync(join(secret, "secret.pdf"), join(site, "static/secret.pdf"));
  symlinkSync(secret, join(site, "static/files"));
  symlinkSync(join(secret, "fr.json"), join(site, "i18n/ko.json"));
  symlinkSync(secret, join(site, "i18n/more"));
  assert.equal(
    await shown(site),
    [
      "content/en/pages",
      "content/en/secret.md",
      "content/fr",
      "i18n/ko.json",
      "i18n/more",
      "static/files",
      "static/secret.pdf",
    ].map((file) => `${file} file/link`),
  );
});

test("links within the site, in circles and to nothing are errors too", async () => {
  const { site } = besideSecrets();
  symlinkSync("index.md", join(site, "content/en/copy.md"));
  symlinkSync("..", join(site, "content/en/circle"));
  symlinkSync("nothing", join(site, "content/en/nothing.md"));
  assert.equal(
    await shown(site),
    ["content/en/circle", "content/en/copy.md", "content/en/nothing.md"].map((file) => `${file} file/link`),
  );
});

test("a whole folder may not be a link either", async () => {
  for (const folder of ["static", "i18n"]) {
    const { site, secret } = besideSecrets();
    symlinkSync(secret, join(site, folder));
    assert.equal(await shown(site), [`${folder} file/link`]);
  }
  const { site } = besideSecrets();
  const other = tinySite({});
  symlinkSync(join(site, "content"), join(other, "content"));
  assert.equal(await shown(other), ["content file/link"]);
});

test("settings that are a link are an error", async () => {
  const { site } = besideSecrets();
  const other = tinySite({ "content/en/index.md": page("Home"), "content/ko/index.md": page("첫 화면") });
  symlinkSync(join(site, "content/site.yml"), join(other, "content/site.yml"));
  assert.equal(await shown(other), ["content/site.yml file/link"]);
});

test("a picture is not read through a link, nor out of the folder above", async () => {
  const { site, secret } = besideSecrets();
  writeFileSync(
    join(site, "content/en/about.md"),
    page(
      "About",
      `![One](one.png)\n\n![Two](../..${secret}/secret.pdf)\n\n![Three](../../../${secret.split("/").at(-1)}/secret.pdf)`,
    ),
  );
  symlinkSync(join(secret, "secret.pdf"), join(site, "content/en/one.png"));
  assert.equal(
    (await shown(site)).filter((line) => line.includes("file/link")),
    ["content/en/one.png file/link"],
  );
  assert.equal(
    (await shown(site)).filter((line) => /:(8|10) /.test(line)),
    ["content/en/about.md:10 picture/missing", "content/en/about.md:8 picture/missing"],
  );
});

test("what is neither file nor folder is passed over", async () => {
  const { site } = besideSecrets();
  execFileSync("mkfifo", [join(site, "content/en/pipe.md")]);
  assert.equal(await shown(site), []);
});

test("what is not published is a warning", async () => {
  const { warnings } = await load({
    ...twoEditions,
    "content/notes.txt": "x",
    "content/en/report.docx": "x",
    "i18n/fr.json": "{}",
    "content/.DS_Store": "x",
    "content/en/about.md~": "x",
  });
  const told = warnings.map(({ file, code }) => `${file} ${code}`).sort();
  for (const warning of [
    "content/en/report.docx file/not-published",
    "content/notes.txt file/not-published",
    "i18n/fr.json words/no-edition",
  ])
    assert.ok(told.includes(warning), warning);
  assert.not.match(told.join("\n"), /DS_Store|~/);
});

test("placeholders in the settings are a warning", async () => {
  const { warnings } = await load(twoEditions);
  const [warning] = warnings.filter(({ code }) => code === "site/placeholder");
  assert.equal([warning?.file, warning?.line], ["content/site.yml", 2]);
  assert.match(describeProblem(warning!, "en"), "https://tiny.example");
});

test.run();
