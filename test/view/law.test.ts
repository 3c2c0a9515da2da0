import { suite } from "uvu";
import * as assert from "uvu/assert";
import { viewsOf } from "../../src/assembly/outputFiles.ts";
import type { View } from "../../src/frame/framed.ts";
import type { PageView } from "../../src/frame/pageView.ts";
import { translatedBy } from "../../src/law/authority.ts";
import { lawOf, partsOf, rowsOf, themesIn } from "../../src/law/law.ts";
import type { PairView } from "../../src/law/lawViews.ts";
import { termsIn } from "../../src/law/termsView.ts";
import { segmentsOf } from "../../src/site/terms/segments.ts";
import { readBy } from "../support/ledger.ts";
import { tinyLaw, tinyUnits } from "../support/tinyLaw.ts";
import { type Files, load, tinySite } from "../support/tinySite.ts";

const law = suite("law");
const loaded = await load(tinyLaw);
const instrument = loaded.instruments[0]!;
const [english, korean] = [instrument.texts.get("en")!, instrument.texts.get("ko")!];

/** The views of a site, by file. */
async function viewsIn(files: Files | string): Promise<Map<string, View>> {
  return new Map(
    viewsOf(
      await load(files),
      Object.assign(() => "", { also: () => "" }),
    ).map(({ file, view }) => [file, view()]),
  );
}

const views = await viewsIn(tinyLaw);
const pageAt = (file: string, all = views) => all.get(`${file}index.html`) as PageView;
/** The law in English alone; the Korean edition falls back to it. */
const alone = await viewsIn(
  Object.fromEntries(
    Object.entries(tinyLaw).filter(([file]) => !file.startsWith("content/ko/law/") && !file.startsWith("i18n/")),
  ),
);

law("units are numbered as each edition numbers, one by one beside each other", () => {
  const rows = rowsOf(loaded, instrument, korean.edition, korean.pieces[2]!.units, [english]);
  assert.equal(
    rows.map(({ id, depth, own, others }) => [
      id,
      depth,
      own.label,
      others.map(({ edition, label }) => `${edition.tag} ${label}`).join(),
    ]),
    [
      ["art-2-1", 0, "1.", "en 1."],
      ["art-2-1-a", 1, "가.", "en (a)"],
      ["art-2-1-a-i", 2, "(1)", "en (i)"],
      ["art-2-1-a-ii", 2, "(2)", "en (ii)"],
      ["art-2-1-b", 1, "나.", "en (b)"],
      ["art-2-2", 0, "2.", "en 2."],
    ],
  );
  assert.equal(
    rows.filter(({ note }) => note !== undefined).map(({ id, note }) => [id, note]),
    [["art-2-1", "예전에는 뗏목이었다."]],
  );
  assert.equal([rows[4]?.own.text, rows[4]?.others[0]?.text], ["물건.", "Things."]);
});

law("parts hold their articles; the preamble stands before them, the closing words behind the last article", () => {
  const parts = partsOf(loaded, instrument, english.edition, english, []);
  assert.equal(
    parts.map(({ name, pieces }) => [name, pieces.map(({ label }) => label)]),
    [
      [undefined, ["Preamble"]],
      ["Part I", ["Article 1", "Article 2"]],
      ["Part II", ["Article 3"]],
    ],
  );
  assert.equal(
    parts.flatMap(({ pieces }) => pieces.flatMap(({ rows }) => rows.map(({ id }) => id))),
    tinyUnits,
  );
});

law("themes lead to their articles, in the edition of the page", () => {
  assert.equal(
    themesIn(loaded, instrument, korean.edition, korean).map(({ id, pieces }) => [
      id,
      pieces.map(({ address }) => address),
    ]),
    [
      ["river", ["/ko/law/article-1/", "/ko/law/article-2/", "/ko/law/article-3/"]],
      ["bridge", ["/ko/law/article-2/"]],
    ],
  );
});

law("a citation names the law, the article as the edition cites it, and the whole address", () => {
  const cited = (path: string) => pageAt(path).law?.piece?.citation;
  assert.equal(cited("en/law/article-2/"), { text: "Ferry Law, art 2", url: "https://tiny.example/en/law/article-2/" });
  assert.equal(cited("en/law/preamble/"), {
    text: "Ferry Law, preamble",
    url: "https://tiny.example/en/law/preamble/",
  });
  assert.equal(cited("ko/law/article-2/"), { text: "나룻배법, 제2조", url: "https://tiny.example/ko/law/article-2/" });
});

law(
  "an article's page has its text, the other editions with what they are worth, and the terms that stand in it",
  () => {
    const { law: own, title } = pageAt("en/law/article-2/");
    assert.is(title, "Article 2: Title 2");
    assert.equal(
      own?.piece?.rows.map(({ id }) => id),
      tinyUnits.slice(4, 10),
    );
    assert.equal(
      own?.others.map(({ edition, status }) => `${edition.tag}: ${status}`),
      [
        "ko: This text is a translation by 나루. It is not an authentic text of the treaty. No person has reviewed this text yet.",
      ],
    );
    assert.equal(
      own?.explained.map(({ id }) => id),
      ["ferry"],
      "a term without a meaning is not explained",
    );
    assert.equal(
      pageAt("ko/law/article-2/").law?.others.map(({ status }) => status),
      ["이 글은 조약의 정본입니다."],
      "in the words of the reader",
    );
    assert.equal(
      pageAt("en/law/article-3/").law?.piece?.rows.map(({ id }) => id),
      ["art-3", "testimonium"],
    );
  },
);

law("an article may be somebody else's translation, and reviewed", async () => {
  const file = "content/ko/law/article-01.md";
  const folder = tinySite({
    ...tinyLaw,
    [file]: String(tinyLaw[file]).replace(
      "---\n\n",
      "translation: 사공\nreview: { by: 뱃사람, on: 2026-01-02 }\n---\n\n",
    ),
  });
  readBy(folder, "ko", "law/article-1", "뱃사람", "2026-01-02");
  const other = await viewsIn(folder);
  assert.is(pageAt("ko/law/article-1/", other).law?.translation, "사공");
  assert.equal(pageAt("ko/law/article-1/", other).status.review, {
    by: "뱃사람",
    on: "2026-01-02",
    changed: 0,
    unread: 0,
    all: 2,
  });
  const beside = pageAt("en/law/article-1/", other).law?.others[0]?.status ?? "";
  assert.match(beside, "사공");
  assert.not.match(beside, "reviewed");
  assert.match(pageAt("en/law/article-2/", other).law?.others[0]?.status ?? "", "나루");
});

law("a translation by nobody else is the site’s own, in the words of the edition in which that is read", async () => {
  const file = "content/ko/law/index.md";
  const own = await viewsIn({ ...tinyLaw, [file]: String(tinyLaw[file]).replace("translation: 나루\n", "") });
  assert.is(pageAt("ko/law/article-2/", own).law?.translation, undefined);
  assert.match(
    pageAt("en/law/article-2/", own).law?.others[0]?.status ?? "",
    "This text is this site’s own translation.",
  );
  assert.is(
    translatedBy(loaded.wordsOf(korean.edition), undefined),
    "이 글은 이 사이트에서 옮긴 번역문으로, 조약의 정본이 아닙니다.",
  );
  assert.is(
    translatedBy(loaded.wordsOf(korean.edition), "나루"),
    "이 글은 나루가 옮긴 번역문으로, 조약의 정본이 아닙니다.",
  );
});

law("a text is cut at the first place of each term, whichever form it has there", () => {
  const left = new Set(instrument.terms);
  assert.equal(segmentsOf("Ferries carry a child; a ferry carries children.", "en", left), [
    { term: "ferry", text: "Ferries" },
    " carry a ",
    { term: "child", text: "child" },
    "; a ferry carries children.",
  ]);
  assert.is(left.size, 0);
  assert.equal(segmentsOf("A ferry.", "en", left), ["A ferry."]);
  assert.equal(
    segmentsOf("A ferryman has a grandchild.", "en", new Set(instrument.terms)),
    ["A ferryman has a grandchild."],
    "whole words, where words are parted",
  );
  assert.equal(
    segmentsOf("나룻배에는", "ko", new Set(instrument.terms)),
    [{ term: "ferry", text: "나룻배" }, "에는"],
    "any place in Hangul",
  );
});

law("of two terms at one place the longer is marked, the other where it comes next", () => {
  const term = (id: string, word: string) => ({ id, words: { en: [word] }, meaning: {}, except: [] });
  const terms = [
    term("best", "best interests"),
    term("interests", "interests"),
    term("child", "interests of the child"),
  ];
  assert.equal(segmentsOf("The best interests of the child are interests.", "en", new Set(terms)), [
    "The ",
    { term: "best", text: "best interests" },
    " of the child are interests.",
  ]);
  const left = new Set(terms);
  assert.equal(segmentsOf("The interests of the child.", "en", left), [
    "The ",
    { term: "child", text: "interests of the child" },
    ".",
  ]);
  assert.equal(
    [...left].map(({ id }) => id),
    ["best", "interests"],
  );
});

law("the page of terms has them in dictionary order, with their words elsewhere and the articles they stand in", () => {
  assert.equal(
    termsIn(loaded, instrument, korean.edition, korean).map(({ id, word, others, places }) => [
      id,
      word,
      others.map(({ word: theirs }) => theirs),
      places.map(({ address }) => address),
    ]),
    [
      ["ferry", "나룻배", ["ferry"], ["/ko/law/article-1/", "/ko/law/article-2/"]],
      ["child", "아이", ["child"], ["/ko/law/article-2/"]],
    ],
  );
  assert.is(lawOf(loaded, instrument, korean.edition).terms, "/ko/law/terms/");
});

law("two editions stand beside each other, with what both are worth", () => {
  const pair = views.get("ko/law/full/en/index.html") as PairView;
  assert.equal([pair.textEdition.tag, pair.status.review, pair.status.fallback], ["ko", "pending", undefined]);
  assert.equal(
    pair.law.others.map(({ edition, status }) => [edition.tag, status]),
    [["en", "이 글은 조약의 정본입니다."]],
  );
  assert.equal(
    pair.law.parts.flatMap(({ pieces }) =>
      pieces.flatMap(({ rows }) => rows.map(({ id, others }) => [id, others.length])),
    ),
    tinyUnits.map((id) => [id, 1]),
  );
  assert.equal(
    [...views.keys()].filter((file) => /full\/./.test(file) && !file.includes("full/index")),
    ["en/law/full/ko/index.html", "ko/law/full/en/index.html"],
  );
});

law("an edition without the text shows that of its fallback, at its own addresses", () => {
  for (const path of ["law/", "law/preamble/", "law/article-1/", "law/article-2/", "law/article-3/", "law/full/"]) {
    const page = pageAt(`ko/${path}`, alone);
    assert.equal([page.textEdition.tag, page.frame.edition.tag, page.head.isIndexed], ["en", "ko", false], path);
    assert.is(page.status.fallback?.edition.tag, "en", path);
  }
  const { law: own } = pageAt("ko/law/article-2/", alone);
  assert.equal([own?.piece?.rows[1]?.own.label, own?.piece?.rows[1]?.own.edition.tag], ["(a)", "en"]);
  assert.equal([own?.home, own?.whole], ["/ko/law/", "/ko/law/full/"]);
  assert.equal(
    own?.piece?.themes.map(({ address }) => address),
    ["/ko/law/#theme-river", "/ko/law/#theme-bridge"],
  );
  assert.is(
    own?.piece?.citation?.url,
    "https://tiny.example/en/law/article-2/",
    "what is cited is the text where it is at home",
  );
  assert.equal([own?.isAuthentic, own?.others, own?.pairs], [true, [], []]);
});

law("without a table of terms there is no page of terms, and no way to it", () => {
  assert.equal(
    [...alone.keys()].filter((file) => file.includes("/terms/")),
    [],
  );
  for (const file of ["en/law/", "en/law/article-1/", "ko/law/article-1/"])
    assert.is(pageAt(file, alone).law?.terms, undefined);
});

law("the closing words can be linked to, with or without a preamble", async () => {
  for (const without of ["nothing", "preamble.md"]) {
    const files = {
      ...tinyLaw,
      "content/en/about.md": "---\ntitle: About\ndescription: About.\n---\n\n[a](/law/article-3/#testimonium)\n",
    };
    const site = await load(Object.fromEntries(Object.entries(files).filter(([file]) => !file.endsWith(without))));
    assert.equal(
      site.catalogue.pages
        .get("en")
        ?.get("law/article-3")
        ?.text.headings.map(({ id }) => id),
      ["art-3", "testimonium"],
    );
  }
});

law.run();
