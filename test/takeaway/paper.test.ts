import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { recordWith } from "../../src/takeaway/register.ts";
import { verdictOf } from "../../src/takeaway/verdict.ts";
import { packProblems, packTiny, unzipped } from "../support/packed.ts";
import { wordsIn } from "../support/pdfWords.ts";
import { tinyLaw } from "../support/tinyLaw.ts";

const paper = suite("posters, slides and sets");
const files = {
  ...tinyLaw,
  "content/sets.yml": "- { id: boats, of: law, title: { en: On boats, ko: 배 }, articles: [1, 2] }\n",
};
const packed = await packTiny(files, ["text", "poster", "slides"]);

paper("each article has a poster in two sizes and a small picture; one sheet has them all", () => {
  const posters = [...packed.copies.keys()].filter((file) => file.startsWith("posters/") && file.includes("-ko"));
  assert.equal(posters.sort(), [
    ...["01", "02", "03", "all"].flatMap((name) => [
      `posters/law-${name}-ko-a3.pdf`,
      `posters/law-${name}-ko-a4.pdf`,
      `posters/law-${name}-ko.png`,
    ]),
  ]);
});

paper("a poster says the article in plain words, and that it is not the law itself nor reviewed", async () => {
  const words = (await wordsIn(packed.bytes("posters/law-02-ko-a3.pdf"))).join("").replace(/\s/g, "");
  for (const part of [
    "제2조",
    "Title2",
    "Plainwordson2.",
    "아직사람이검토하지않은",
    "https://tiny.example/ko/law/article-2/",
  ])
    assert.match(words, part);
  const all = (await wordsIn(packed.bytes("posters/law-all-ko-a4.pdf"))).join("").replace(/\s/g, "");
  assert.match(all, /제1조Title1[^]*제3조Title3/);
});

paper("slides are baseline JPEG of at most 60 kB, numbered, with what they are", async () => {
  const names = [...packed.copies.keys()].filter((file) => file.startsWith("slides/law-en-16x9/"));
  assert.equal(
    names,
    ["001", "002", "003", "004", "005"].map((number) => `slides/law-en-16x9/${number}.jpg`),
  );
  for (const name of names) {
    const bytes = packed.bytes(name);
    const { format, isProgressive, width, height } = await sharp(bytes).metadata();
    assert.equal([format, isProgressive, width, height], ["jpeg", false, 1280, 720]);
    assert.ok(bytes.length <= 60_000);
    assert.match(bytes.toString("latin1"), name.endsWith("001.jpg") ? "dari-copy law en " : "dari-copy law/");
  }
  assert.equal(
    [...unzipped(packed.bytes("slides/law-en-4x3.zip")).keys()],
    ["001.jpg", "002.jpg", "003.jpg", "004.jpg", "005.jpg"],
  );
});

paper("what holds one article stays the same, and is not called older, when another has changed", async () => {
  const changed = await packTiny(
    {
      ...files,
      "content/copies.txt": recordWith("", packed.register),
      "content/ko/law/article-01.md":
        tinyLaw["content/ko/law/article-01.md"]?.toString().replace("Plain", "Easy") ?? "",
    },
    ["text", "poster", "slides"],
  );
  const differ = [...packed.copies.keys()].filter((file) => !changed.bytes(file).equals(packed.bytes(file)));
  assert.equal(
    differ.filter((file) => /^(posters|slides)\//.test(file) && !/boats/.test(file)).sort(),
    [
      ...["01-ko-a3.pdf", "01-ko-a4.pdf", "01-ko.png", "all-ko-a3.pdf", "all-ko-a4.pdf", "all-ko.png"].map(
        (name) => `posters/law-${name}`,
      ),
      ...["16x9", "4x3"].flatMap((shape) =>
        ["/001.jpg", "/003.jpg", ".zip"].map((end) => `slides/law-ko-${shape}${end}`),
      ),
    ].sort(),
  );
  const verdict = (file: string) => verdictOf(changed.register, packed.copies.get(file)?.sha256 ?? "");
  assert.is(verdict("posters/law-02-ko-a4.pdf").kind, "current");
  assert.is(verdict("slides/law-ko-4x3/004.jpg").kind, "current");
  const old = verdict("posters/law-01-ko-a4.pdf");
  assert.equal([old.kind, old.changed], ["older", ["제1조 Title 1"]]);
  assert.is(verdict("slides/law-ko-4x3/003.jpg").kind, "older");
});

paper("a set has its articles alone, in every form but posters, which are there one by one", () => {
  const text = packed.text("law-boats-ko.txt");
  assert.match(text, /^배 – 나룻배법\n/);
  assert.match(text, "모든 나룻배는");
  assert.not.match(text, "사공에게");
  assert.ok(packed.copies.has("slides/law-boats-ko-4x3.zip"));
});

paper("a set that names what is not there is an error with its line", async () => {
  const problems = await packProblems({
    ...tinyLaw,
    "content/sets.yml":
      "- id: boats\n  of: law\n  title: { en: On boats }\n  articles: [1, 9]\n- { id: x, of: lawn, title: X, articles: [1] }\n",
  });
  assert.equal(
    problems.map(({ line, code }) => [line, code]),
    [
      [4, "takeaway/set-article"],
      [3, "takeaway/set-title"],
      [5, "takeaway/set-of"],
    ],
  );
});

paper("a title too long for a poster is an error", async () => {
  const long = "A title ".repeat(20).trim();
  const problems = await packProblems(
    {
      ...tinyLaw,
      "content/en/law/article-01.md": `---\narticle: 1\ntitle: ${long}\npart: 1\nthemes: [river]\n---\n\nA ferry is a boat.\n`,
    },
    ["poster"],
  );
  assert.equal(
    problems.map(({ file, code }) => [file, code]),
    [["content/en/law/article-01.md", "takeaway/long"]],
  );
});

paper.run();
