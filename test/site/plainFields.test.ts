import { test } from "uvu";
import * as assert from "uvu/assert";
import { isReported } from "../support/isReported.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { load, twoEditions } from "../support/tinySite.ts";

const quotes = '{ "format": { "quotes": ["《", "》", "〈", "〉"] } }';

test("titles and descriptions have the quotation marks of their edition, as texts have", async () => {
  const body =
    '---\ntitle: The "book" day\nlabel: "\'Tis a \\"day\\""\ndescription: "A \'day\' of \\"books\\"."\n---\n';
  const { catalogue } = await load({
    ...twoEditions,
    "content/en/day.md": body,
    "content/ko/day.md": "---\ntitle: '\"책\"의 날'\ndescription: 책의 날.\n---\n",
    "i18n/ko.json": quotes,
  });
  const { title, label, description } = catalogue.pages.get("en")!.get("day")!.data;
  assert.equal([title, label, description], ["The “book” day", "’Tis a “day”", "A ‘day’ of “books”."]);
  assert.is(catalogue.pages.get("ko")!.get("day")!.data.title, "《책》의 날");
});

test("so have mottos, buttons and words for drawings, titles and introductions of articles, and events", async () => {
  const home =
    "---\ntitle: Home\ndescription: Home.\nline: ['\"From\"', to]\nactions: [{ text: 'The \"law\"', to: /law/ }]\ndrawing: { name: x, shows: 'A \"boat\"' }\n---\n";
  const article = String(tinyLaw["content/en/law/article-01.md"])
    .replace("Title 1", "'The \"ferry\"'")
    .replace("Plain words on 1.", 'A "boat".');
  const { catalogue, events } = await load({
    ...tinyLaw,
    "content/en/index.md": home,
    "content/en/law/article-01.md": article,
    "static/drawings/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8"/></svg>',
    "content/events.yml": 'day:\n  title: { en: The "book" day, ko: \'"책"의 날\' }\n  when: "\'soon\'"\n',
    "i18n/ko.json": quotes,
  });
  const { line, actions, drawing } = catalogue.pages.get("en")!.get("")!.data as {
    line?: string[];
    actions?: Array<{ text: string }>;
    drawing?: { shows: string };
  };
  assert.equal([line, actions?.map(({ text }) => text), drawing?.shows], [["“From”", "to"], ["The “law”"], "A “boat”"]);
  assert.match(catalogue.pages.get("en")!.get("law/article-1")!.data.title, "The “ferry”");
  assert.is(catalogue.pages.get("en")!.get("law/article-1")!.data.description, "A “boat”.");
  const [english, korean] = ["en", "ko"].map((tag) => catalogue.site.editions.find((edition) => edition.tag === tag)!);
  assert.equal(
    [events[0]!.title(english!)?.text, events[0]!.title(korean!)?.text, events[0]!.when(korean!)?.text],
    ["The “book” day", "《책》의 날", "《soon》"],
  );
});

test("marks of Markdown are told where no Markdown is read", async () => {
  const page =
    '---\ntitle: "**Bold** news"\nlabel: "`npm`"\ndescription: "See [the law](/law/) and <b>more</b>. AT&amp;T, 2 * 3, a_b_c, [1989]."\n---\n';
  const { warnings } = await load({ ...twoEditions, "content/en/day.md": page });
  const told = warnings.filter(({ code }) => code === "value/marks");
  assert.equal(
    told.map(({ line, values }) => `${line} ${values?.key} ${values?.near}`),
    ["2 title **Bold**", "3 label `npm`", "4 description [the law](/law/)"],
  );
  told.forEach(isReported);
});

test.run();
