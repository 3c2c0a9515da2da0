import { test } from "uvu";
import * as assert from "uvu/assert";
import { tinyLaw } from "../support/tinyLaw.ts";
import { type Files, load, problemsOf, twoEditions } from "../support/tinySite.ts";

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10" stroke="#000"/></svg>';
const at = async (files: Files, tag: string, path: string) =>
  (await load(files)).catalogue.pages.get(tag)?.get(path)?.data;

test("a translation has the facts from the page of the reference edition", async () => {
  const files = {
    ...twoEditions,
    "static/drawings/boat.svg": drawing,
    "content/en/work.md":
      "---\ntitle: Work\ndescription: It.\norder: 5\nmenu: footer\ndrawing: { name: boat, shows: A boat }\n---\n",
    "content/ko/work.md": "---\ntitle: 일\ndescription: 그것.\ndrawing: { shows: 배 }\n---\n",
  };
  const data = await at(files, "ko", "work");
  assert.is(data?.order, 5);
  assert.is(data?.menu, "footer");
  assert.equal(data?.drawing, { name: "boat", shows: "배" });
});

test("a page without the drawing's words has no drawing, and none of its own editions' texts", async () => {
  const files = {
    ...twoEditions,
    "static/drawings/boat.svg": drawing,
    "content/en/work.md":
      "---\ntitle: Work\ndescription: It.\nlabel: W\nkeywords: [toil]\ndrawing: { name: boat, shows: A boat }\n---\n",
    "content/ko/work.md": "---\ntitle: 일\ndescription: 그것.\n---\n",
  };
  const data = await at(files, "ko", "work");
  assert.equal(
    [data?.drawing, data?.label, data && "keywords" in data ? data.keywords : undefined],
    [undefined, undefined, undefined],
  );
});

test("a dated page is one in every edition", async () => {
  const files = {
    ...twoEditions,
    "content/en/day.md": "---\ntitle: Day\ndescription: It.\ndate: 2026-01-02\n---\n",
    "content/ko/day.md": "---\ntitle: 날\ndescription: 그것.\n---\n",
  };
  const data = await at(files, "ko", "day");
  assert.equal(data?.kind === "post" && data.date, "2026-01-02");
});

test("the reference edition decides, wherever its folder stands among the others", async () => {
  const files = {
    ...twoEditions,
    "content/site.yml": `reference: ko\n${String(twoEditions["content/site.yml"])}`,
    "content/ko/work.md": "---\ntitle: 일\ndescription: 그것.\norder: 7\n---\n",
    "content/en/work.md": "---\ntitle: Work\ndescription: It.\n---\n",
    "content/en/other.md": "---\ntitle: Other\ndescription: It.\norder: 3\n---\n",
  };
  assert.is((await at(files, "en", "work"))?.order, 7);
  assert.is((await at(files, "en", "other"))?.order, 3, "a page that the reference edition has not");
});

test("articles of a law have number, part and themes once", async () => {
  const short = (files: Files, file: string) => ({
    ...files,
    [file]: String(files[file]).replace(/^(part|themes): .*\n/gm, ""),
  });
  const files = short(short(tinyLaw, "content/ko/law/article-01.md"), "content/ko/law/article-02.md");
  const { instruments } = await load(files);
  const own = instruments[0]?.texts.get("ko")?.pieces.find(({ number }) => number === 2)?.data;
  assert.equal(own, { title: "Title 2", article: 2, part: 1, themes: ["river", "bridge"], intro: "Plain words on 2." });
  const file = "content/ko/law/article-02.md";
  const other = { ...tinyLaw, [file]: String(tinyLaw[file]).replace("[river, bridge]", "[river]") };
  assert.equal(
    (await problemsOf(other)).map(({ code, line, values }) => [code, line, values?.source]),
    [["page/contradiction", 5, "content/en/law/article-02.md"]],
  );
});

test.run();
