import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { builtPage } from "../../src/publish/gates/builtPage.ts";
import { withoutPictures } from "../../src/pictures/textOnly/withoutPictures.ts";
import { openBrowser } from "../support/browser.ts";
import { builtSite, fileAt, openSite } from "../support/realSite.ts";
import { buildTiny, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const textOnly = suite("text only");

const facts = {
  base: "/sub/", folders: ["ko", "en"], tag: "ko", withPictures: "With",
  see: (bytes: number | undefined) => `see ${bytes ?? "?"}`, bytesOf: (address: string) => (address.endsWith(".svg") ? 700 : undefined),
};

const cases: Array<[what: string, html: string, expected: string]> = [
  ["a picture is said, with a link to it", `<p><img src="/sub/a.svg" alt="A &quot;b&quot;" width="1"></p>`, `<p>[A &quot;b&quot;] <a href="/sub/a.svg" lang="ko">see 700</a></p>`],
  ["formats are left out", `<picture><source type="image/avif" srcset="/sub/a.avif"><img src="/sub/a.jpg" alt="A > b"></picture>`, `[A > b] <a href="/sub/a.jpg" lang="ko">see ?</a>`],
  ["one that only decorates says nothing", `<img src="/sub/a.svg" alt="">`, ""],
  ["within a link there is no other", `<a href="/sub/en/"><img src="/sub/a.svg" alt="A"></a> <img src="/sub/a.svg" alt="B">`, `<a href="/sub/text/en/">[A]</a> [B] <a href="/sub/a.svg" lang="ko">see 700</a>`],
  ["links to pages stay", `<a href="/sub/ko/a/b/?q=1#c">x</a><a class="y" href="/sub/">x</a><a href="/sub/en/#d">x</a>`, `<a href="/sub/text/ko/a/b/?q=1#c">x</a><a class="y" href="/sub/text/">x</a><a href="/sub/text/en/#d">x</a>`],
  ["links to anything else go where they went", `<a href="#c">x</a><a href="/sub/ko/feed.xml">x</a><a href="/sub/de/a/">x</a><a href="https://x.example/ko/">x</a><a href="mailto:a@b.example">x</a><a href="/ko/">x</a>`, "same"],
  ["a search stays", `<form action="/sub/ko/search/" role="search"></form><form action="https://x.example/">`, `<form action="/sub/text/ko/search/" role="search"></form><form action="https://x.example/">`],
  ["the way there becomes the way back", `<a href="/sub/ko/a/" rel="x">x</a><li><a rel="alternate" href="/sub/text/ko/a/">Without</a></li>`, `<a href="/sub/text/ko/a/" rel="x">x</a><li><a rel="alternate" href="/sub/ko/a/?pictures">With</a></li>`],
];
for (const [what, html, expected] of cases) textOnly(what, () => assert.is(withoutPictures(html, facts), expected === "same" ? html : expected));

textOnly("a site without pictures has no second form, and no link to one", () => {
  const built = buildTiny(twoEditions);
  assert.is(built.read("text/en/index.html"), "");
  assert.not.match(built.read("en/index.html"), "text/");
});

textOnly("the folder is kept free for it", async () => {
  const settings = String(twoEditions["content/site.yml"]).replace("folder: en", "folder: text");
  const problems = await problemsOf({ "content/site.yml": settings, "content/text/index.md": page("A"), "content/ko/index.md": page("가") });
  assert.equal(problems.map(({ code, line }) => [code, line]), [["site/folder-taken", 4]]);
  assert.equal((await problemsOf({ ...twoEditions, "static/text/a.txt": "a" })).map(({ code }) => code), ["static/taken"]);
});

textOnly("what only a page with pictures needs is left out, and its policy lets none through", () => {
  const policy = (middle: string) => `<meta http-equiv="Content-Security-Policy" content="default-src 'none';${middle};base-uri 'none'"/>`;
  const head = (policed: string, others: string) => `<meta charset="utf-8"/>${policed}${others}<meta name="description" content="a > b"/><style>a>b{}</style>`;
  const others = `<title>A</title><meta name="robots" content="noindex"/><link rel="alternate" hreflang="ko" href="/sub/ko/"/><link rel="icon" href="/sub/favicon.svg"/><link rel="manifest" href="/sub/ko/manifest.webmanifest"/>` +
    `<meta property="og:title" content="&quot;A&quot; > B"/><meta name="twitter:card" content="summary"/><script type="application/ld+json">{"a":"b > c"}</script>`;
  assert.is(withoutPictures(head(policy("img-src 'self';manifest-src 'self'"), others), facts),
    head(policy("img-src data:"), `<meta name="robots" content="noindex"/><link rel="icon" href="data:,"/><title>A</title>`));
});

const built = builtSite();
const html = (address: string) => readFileSync(join(built.output, fileAt(address)), "utf8");

textOnly("every page has its text-only form, which search engines are told to pass over", () => {
  assert.equal([...built.textPages].sort(), built.pages.filter((address) => !address.endsWith("404.html")).map((address) => `/text${address}`).sort());
  assert.not.match(readFileSync(join(built.output, "sitemap.xml"), "utf8"), "/text/");
  for (const address of built.textPages) {
    const { elements } = builtPage(fileAt(address), html(address));
    const one = (name: string, key: string, value: string) => elements.filter((element) => element.name === name && element.attributes[key] === value);
    assert.equal(one("meta", "name", "robots").map(({ attributes }) => attributes.content), ["noindex"], address);
    assert.ok(one("link", "rel", "canonical").every(({ attributes }) => !attributes.href?.includes("/text/")), address);
    assert.equal(elements.filter(({ name }) => ["img", "picture", "source", "object", "embed"].includes(name)), [], address);
  }
});

textOnly("no link of a text-only page but the way back leads to a page with pictures", () => {
  const others = new Set(built.pages);
  const leaving = built.textPages.flatMap((address) => builtPage(fileAt(address), html(address)).elements
    .filter(({ name, attributes }) => (name === "a" && attributes.rel !== "alternate") || name === "form")
    .map(({ attributes }) => new URL(attributes.href ?? attributes.action ?? "#", `https://here.invalid${address}`))
    .filter(({ origin, pathname }) => origin === "https://here.invalid" && others.has(pathname))
    .map(({ pathname }) => `${address}: ${pathname}`));
  assert.equal(leaving, []);
});

textOnly("who follows links there without script asks for no picture, not even an icon, and can come back", async () => {
  const browser = await openBrowser();
  const site = await openSite(built);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const requested: string[] = [];
  context.on("request", (request) => void requested.push(`${request.resourceType()} ${new URL(request.url()).pathname}`));
  const view = await context.newPage();
  await view.goto(`${site.origin}/ko/campaigns/jangmadang/`);
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
  assert.equal(requested.filter((line) => !line.startsWith("document ")), []);
  assert.is(await follow(`.more a[rel=alternate]`), "/en/convention/article-13/");
  await browser.close();
  site.close();
});

textOnly.run();
