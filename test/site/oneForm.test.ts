import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { usualForm } from "../../src/frame/form.ts";
import { htmlOf } from "../../src/frame/pageText.ts";
import { lockOf } from "../../src/law/lock.ts";
import { rendered } from "../support/render.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { buildTiny, load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const parts = (text: string) => text.normalize("NFD");

test("letters in parts and whole ones are the same letters", async () => {
  const body = `첫 글[^주] 둘째 글[^${parts("말")}], [여기][${parts("참조")}], 협약은 약속이다.\n\n[^${parts("주")}]: 하나\n\n[^말]: 둘\n\n[참조]: https://other.example/\n\n*[${parts("협약")}]: 약속`;
  const { catalogue, ...loaded } = await load({
    ...twoEditions,
    "content/ko/about.md": page(parts("맥에서 쓴 글"), body),
  });
  const rendition = catalogue.renditions.get("ko")?.get("about");
  const html = htmlOf({ catalogue, ...loaded }, rendition!, "ko/about/index.html", usualForm);
  assert.match(html, '<abbr title="약속">협약</abbr>은');
  assert.match(html, 'href="https://other.example/"');
  assert.is(html.match(/class="note"/g)?.length, 2);
  assert.is(html, html.normalize("NFC"));
  assert.is(rendition!.page.data.title, "맥에서 쓴 글");
});

test("a treaty in parts has the terms and the sums of the whole one", async () => {
  const whole = { ...tinyLaw };
  const taken = Object.fromEntries(
    Object.entries(whole).map(([file, text]) => [file, typeof text === "string" ? parts(text) : text]),
  );
  const [one] = (await load(whole)).instruments;
  const [other] = (await load(taken)).instruments;
  assert.equal(lockOf(other!), lockOf(one!));
  assert.equal(
    [...other!.texts.values()].map(({ pieces }) => pieces.map(({ units }) => units)),
    [...one!.texts.values()].map(({ pieces }) => pieces.map(({ units }) => units)),
  );
});

test("codes and escapes give whole letters too", async () => {
  const loaded = await load({
    ...twoEditions,
    "content/en/about.md": '---\ntitle: "Cafe\\u0301"\ndescription: A cafe.\n---\n\ne&#x301; and more\n',
  });
  const rendition = loaded.catalogue.renditions.get("en")?.get("about");
  assert.is(rendition!.page.data.title, "Caf\u00e9");
  assert.match(htmlOf(loaded, rendition!, "en/about/index.html", usualForm), "\u00e9 and");
  assert.match(rendered("![e&#x301;t](a.png)").html, 'alt="\u00e9t"');
});

test("pictures are found whose names came from a Mac", async () => {
  const folder = tinySite({
    ...twoEditions,
    [`content/ko/${parts("사진 1.PNG")}`]: await picture(),
    "content/ko/about.md": page("글", `![그림](<사진 1.PNG>) ![그림](${encodeURIComponent(parts("사진 1.PNG"))})`),
  });
  const built = buildTiny(folder);
  assert.is(built.code, 0, built.printed);
  assert.is(built.read("ko/about/index.html").match(/<img /g)?.length, 2);
});

test("two files that look the same are told", async () => {
  const problems = await problemsOf({
    ...twoEditions,
    "content/en/é.png": await picture(),
    [`content/en/${parts("é")}.png`]: await picture(),
  });
  assert.equal(
    problems.map(({ file, code }) => [file, code]),
    [["content/en/é.png", "file/twin"]],
  );
});

test("a picture may be named as a camera names it, a page may not", async () => {
  const image = await picture();
  const files = {
    ...twoEditions,
    "content/en/IMG_1234.PNG": image,
    "content/en/DSC 0001 (2).png": image,
    "content/en/카메라.png": image,
    "content/en/about.md": page("A", "![a](IMG_1234.PNG)"),
  };
  assert.equal(await problemsOf(files), []);
  const bad = await problemsOf({
    ...files,
    "content/en/About Us.md": page("B"),
    "content/en/con.png": image,
    "content/en/a?.png": image,
  });
  assert.equal(bad.map(({ file, code }) => `${file} ${code}`).sort(), [
    "content/en/About Us.md file/name",
    "content/en/a?.png file/name",
    "content/en/con.png file/reserved-name",
  ]);
});

test("letters that are merely superfluous are warnings, once a file", async () => {
  const { warnings } = await load({
    ...twoEditions,
    "content/en/about.md": page("A\u200b", "b\u200bc\u00add \uf0b7"),
    "i18n/en.json": '{ "format": { "locale": "en-GB" } }\u200b'.replace("\u200b", ""),
  });
  const told = warnings
    .filter(({ code }) => code.startsWith("letters/"))
    .map(({ line, code, values }) => `${line} ${code} ${values?.letter} ${values?.count}`);
  assert.equal(told, [
    "2 letters/superfluous U+200B 3",
    "6 letters/superfluous U+00AD 1",
    "6 letters/private U+F0B7 1",
  ]);
});

test("an escape in interface words is looked at too", async () => {
  const problems = await problemsOf({
    ...twoEditions,
    "i18n/en.json": '{\n  "site": {\n    "home": "A\\u202eB"\n  }\n}',
  });
  assert.equal(
    problems.map(({ file, line, code }) => `${file}:${line} ${code}`),
    ["i18n/en.json:3 letters/unseen"],
  );
});

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: "#a33" } })
    .png()
    .toBuffer();
}

test.run();
