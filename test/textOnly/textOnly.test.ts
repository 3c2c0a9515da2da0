import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ComponentChild, Fragment, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Change, changed } from "../../src/frame/elements.ts";
import type { Form } from "../../src/frame/form.ts";
import { framedHead } from "../../src/frame/head.ts";
import { textAddress } from "../../src/pictures/textOnly/textOnlyForm.ts";
import { saidInHtml, withoutPicture } from "../../src/pictures/textOnly/withoutPicture.ts";
import { builtPage } from "../../src/publish/gates/builtPage.ts";
import type { Edition } from "../../src/site/editions/edition.ts";
import type { Site } from "../../src/site/site.ts";
import { openBrowser } from "../support/browser.ts";
import { builtSite, fileAt, openSite } from "../support/realSite.ts";
import { buildTiny, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const textOnly = suite("text only");

const edition = (folder: string) => ({ tag: folder, folder }) as Edition;
const site = { base: "/sub/", editions: [edition("ko"), edition("en")] } as unknown as Site;
const say = (alt: string, address: string) => ({
  alt,
  address,
  tag: "ko",
  see: address.endsWith(".svg") ? "see 700" : "see ?",
});
const change: Change = (element, isInLink) =>
  withoutPicture(element, isInLink, say, (address) => textAddress(address, site));
const html = (...elements: ComponentChild[]) =>
  renderToString(changed(h("main", {}, elements), [change]) as VNode).replace(/^<main>|<\/main>$/g, "");
const img = (src: string, alt: string) => h("img", { src, alt, width: 1 });

const cases: Array<[what: string, elements: ComponentChild[], expected: string]> = [
  [
    "a picture is said, with a link to it",
    [h("p", {}, img("/sub/a.svg", 'A "b"'))],
    `<p>[A &quot;b&quot;] <a href="/sub/a.svg" lang="ko">see 700</a></p>`,
  ],
  [
    "formats are left out",
    [h("picture", {}, [h("source", { type: "image/avif", srcset: "/sub/a.avif" }), img("/sub/a.jpg", "A > b")])],
    `[A > b] <a href="/sub/a.jpg" lang="ko">see ?</a>`,
  ],
  ["one that only decorates says nothing", [img("/sub/a.svg", "")], ""],
  [
    "within a link there is no other",
    [h("a", { href: "/sub/en/" }, img("/sub/a.svg", "A")), img("/sub/a.svg", "B")],
    `<a href="/sub/text/en/">[A]</a>[B] <a href="/sub/a.svg" lang="ko">see 700</a>`,
  ],
  [
    "components are looked into",
    [h(() => h(Fragment, {}, img("/sub/a.svg", "A")), {})],
    `[A] <a href="/sub/a.svg" lang="ko">see 700</a>`,
  ],
  [
    "a search stays",
    [h("form", { action: "/sub/ko/search/" }), h("form", { action: "https://x.example/" })],
    `<form action="/sub/text/ko/search/"></form><form action="https://x.example/"></form>`,
  ],
  [
    "the way to the other form is what it says",
    [h("a", { rel: "alternate", href: "/sub/ko/a/?pictures" })],
    `<a rel="alternate" href="/sub/ko/a/?pictures"></a>`,
  ],
];
for (const [what, elements, expected] of cases) textOnly(what, () => assert.is(html(...elements), expected));

textOnly("links to pages stay in the form, links to anything else go where they went", () => {
  const within = ["/sub/ko/a/b/?q=1#c", "/sub/", "/sub/en/#d"];
  assert.equal(
    within.map((address) => textAddress(address, site)),
    ["/sub/text/ko/a/b/?q=1#c", "/sub/text/", "/sub/text/en/#d"],
  );
  for (const address of ["#c", "/sub/ko/feed.xml", "/sub/de/a/", "https://x.example/ko/", "mailto:a@b.example", "/ko/"])
    assert.is(textAddress(address, site), address);
});

textOnly("a picture in a text is said as HTML", () => {
  const picture = { alt: 'A "b" <i>', address: "/sub/a.svg", tag: "ko", see: "see" };
  assert.is(saidInHtml(picture, false), `[A &quot;b&quot; &lt;i&gt;] <a href="/sub/a.svg" lang="ko">see</a>`);
  assert.is(saidInHtml(picture, true), "[A &quot;b&quot; &lt;i&gt;]");
  assert.is(saidInHtml({ ...picture, alt: "" }, false), "");
});

textOnly("a site without pictures has no second form, and no link to one", () => {
  const built = buildTiny(twoEditions);
  assert.is(built.read("text/en/index.html"), "");
  assert.not.match(built.read("en/index.html"), "text/");
});

textOnly("the folder is kept free for it", async () => {
  const settings = String(twoEditions["content/site.yml"]).replace("folder: en", "folder: text");
  const problems = await problemsOf({
    "content/site.yml": settings,
    "content/text/index.md": page("A"),
    "content/ko/index.md": page("가"),
  });
  assert.equal(
    problems.map(({ code, line }) => [code, line]),
    [["site/folder-taken", 4]],
  );
  assert.equal(
    (await problemsOf({ ...twoEditions, "static/text/a.txt": "a" })).map(({ code }) => code),
    ["static/taken"],
  );
});

textOnly("its head has nothing that only a page with pictures needs, and its policy lets none through", () => {
  const form: Form = { folder: "text/", isTextOnly: true, addressOf: (address) => address };
  const head = framedHead(
    {
      title: "A",
      description: "B",
      isIndexed: true,
      jsonLd: ["{}"],
      alternates: [{ tag: "ko", url: "https://x.example/ko/" }],
    },
    "a>b{}",
    form,
  );
  assert.equal([head.isIndexed, head.jsonLd, head.alternates, head.isTextOnly], [false, [], [], true]);
  assert.match(head.policy, /;img-src data:;/);
  assert.not.match(head.policy, "manifest-src");
});

const built = builtSite();
const htmlAt = (address: string) => readFileSync(join(built.output, fileAt(address)), "utf8");

textOnly("every page has its text-only form, which search engines are told to pass over", () => {
  assert.equal(
    [...built.textPages].sort(),
    built.pages
      .filter((address) => !address.endsWith("404.html"))
      .map((address) => `/text${address}`)
      .sort(),
  );
  assert.not.match(readFileSync(join(built.output, "sitemap.xml"), "utf8"), "/text/");
  for (const address of built.textPages) {
    const { elements } = builtPage(fileAt(address), htmlAt(address));
    const one = (name: string, key: string, value: string) =>
      elements.filter((element) => element.name === name && element.attributes[key] === value);
    assert.equal(
      one("meta", "name", "robots").map(({ attributes }) => attributes.content),
      ["noindex"],
      address,
    );
    assert.ok(
      one("link", "rel", "canonical").every(({ attributes }) => !attributes.href?.includes("/text/")),
      address,
    );
    assert.equal(
      elements.filter(({ name }) => ["img", "picture", "source", "object", "embed"].includes(name)),
      [],
      address,
    );
  }
});

textOnly("no link of a text-only page but the way back leads to a page with pictures", () => {
  const others = new Set(built.pages);
  const leaving = built.textPages.flatMap((address) =>
    builtPage(fileAt(address), htmlAt(address))
      .elements.filter(({ name, attributes }) => (name === "a" && attributes.rel !== "alternate") || name === "form")
      .map(({ attributes }) => new URL(attributes.href ?? attributes.action ?? "#", `https://here.invalid${address}`))
      .filter(({ origin, pathname }) => origin === "https://here.invalid" && others.has(pathname))
      .map(({ pathname }) => `${address}: ${pathname}`),
  );
  assert.equal(leaving, []);
});

textOnly(
  "who follows links there without script asks for no picture, not even an icon, and can come back",
  async () => {
    const browser = await openBrowser();
    const opened = await openSite(built);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const requested: string[] = [];
    context.on(
      "request",
      (request) => void requested.push(`${request.resourceType()} ${new URL(request.url()).pathname}`),
    );
    const view = await context.newPage();
    await view.goto(`${opened.origin}/ko/campaigns/jangmadang/`);
    assert.ok(requested.includes("image /drawings/market.svg"), "there is a picture to go without");
    await view.getByRole("link", { name: "그림 없이 보기" }).click();
    requested.length = 0;
    const path = () => new URL(view.url()).pathname;
    const follow = async (link: string) => {
      await view.click(link);
      return path();
    };
    assert.is(path(), "/text/ko/campaigns/jangmadang/");
    assert.match(await view.innerText("article"), "[차양을 친 장마당 매대 셋과");
    assert.is(await follow(`.editions a[lang="en"]`), "/text/en/campaigns/jangmadang/");
    assert.is(await follow(".crumbs li:first-child a"), "/text/en/");
    assert.is(await follow(".actions a:last-of-type"), "/text/en/convention/");
    assert.is(await follow(`.titles a[href$="article-12/"]`), "/text/en/convention/article-12/");
    assert.is(await follow(`.neighbours [rel=next]`), "/text/en/convention/article-13/");
    assert.equal(
      requested.filter((line) => !line.startsWith("document ")),
      [],
    );
    assert.is(await follow(`.more a[rel=alternate]`), "/en/convention/article-13/");
    await browser.close();
    opened.close();
  },
);

textOnly.run();
