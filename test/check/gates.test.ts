import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { allGates } from "../../src/assembly/allGates.ts";
import type { Problem } from "../../src/base/errors.ts";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { policyOf } from "../../src/base/policy.ts";
import { scriptNames } from "../../src/frame/names.ts";
import { type Reason, scriptReasons } from "../../src/frame/reasons.ts";
import { scriptNamed } from "../../src/frame/scripts.ts";
import { readBuiltSite } from "../../src/publish/gates/builtSite.ts";
import { faultsOf } from "../../src/publish/gates/faultsOf.ts";
import { writeMark } from "../../src/publish/mark.ts";
import { defaultLimits, type Limits } from "../../src/site/limits.ts";
import { emptyFolder } from "../support/tinySite.ts";

const gates = suite("gates");

/** Text that nothing makes much smaller: two thirds of its length are left. */
const noise = (length: number) => randomBytes(length).toString("base64").slice(0, length);
const html = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyFor(head)}"><title>Tiny</title>${head}</head><body><main>${body}</main></body></html>`;

const policyFor = (head: string) =>
  policyOf({
    styles: [...head.matchAll(/<style>([^<]*)/g)].map(([, css = ""]) => css),
    hasScripts: head.includes("<script defer src="),
    runs: /assets\/phone\.[0-9a-f]{8}\.js/.test(head) ? "phone" : undefined,
  });

/** Returns the faults that the gates find in a folder with these files: a page `en/index.html`, and what it names. */
function faults(
  files: Record<string, string | Uint8Array>,
  { limits = {}, kinds = {} }: { limits?: Partial<Limits>; kinds?: Record<string, keyof Limits> } = {},
): Problem[] {
  const folder = emptyFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  writeMark(folder, {
    origin: "https://tiny.example",
    base: "/",
    leaves: false,
    copied: [],
    apart: [],
    limits: { ...defaultLimits, ...limits },
    kinds: { "en/search/index.html": "search", ...kinds },
    strict: true,
  });
  return faultsOf(readBuiltSite(folder), allGates).errors;
}

const codes = (files: Record<string, string | Uint8Array>) => faults(files).map(({ code }) => code);

gates("a sound page has no fault: a picture, data for search engines, a drawing, links to other sites", () => {
  const page = html(
    '<p>Text with @font-face and url(https://other.example/x) in it.</p><a href="https://other.example/" rel="external noreferrer">there</a><img src="/img/a.jpg" alt="A" width="1" height="1"><svg><use href="#a"/></svg>',
    '<style>a{background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)}b{fill:url(#a)}</style><link rel="icon" href="/favicon.svg"><link rel="canonical" href="https://tiny.example/en/"><script type="application/ld+json">{"url":"https://other.example/"}</script>',
  );
  assert.equal(
    faults({
      "en/index.html": page.replace("<svg>", '<svg><g id="a"/>'),
      "img/a.jpg": noise(20_000),
      "favicon.svg": "<svg/>",
    }),
    [],
  );
});

/** Markup that is planted into a page's head or text, and the code of the fault that it must be. */
const planted: Array<[what: string, code: string, body: string, head?: string]> = [
  [
    "a font from another server",
    "gate/style",
    "",
    "<style>@font-face{font-family:A;src:url(https://fonts.example/a.woff2)}</style>",
  ],
  ["a font of its own", "gate/style", "", "<style>@font-face{font-family:A;src:url(/a.woff2)}</style>"],
  ["a style sheet that is imported", "gate/style", "", "<style>@import '/a.css';</style>"],
  ["a background from another server", "gate/style", '<p style="background: URL( https://other.example/a.png )">a</p>'],
  ["a background of its own", "gate/style", "", "<style>p{background:url('/a.png')}</style>"],
  ["a style sheet from another server", "gate/outside", "", '<link rel="stylesheet" href="https://fonts.example/css">'],
  ["a style sheet of its own", "gate/hint", "", '<link rel="stylesheet" href="/a.css">'],
  ["a connection made ahead", "gate/outside", "", '<link rel="preconnect" href="https://fonts.example">'],
  ["a name looked up ahead", "gate/outside", "", '<link rel="dns-prefetch" href="//fonts.example">'],
  ["a font loaded ahead", "gate/hint", "", '<link rel="preload" as="font" href="/a.css">'],
  ["a page loaded ahead", "gate/hint", "", '<link rel="prefetch" href="/a.css">'],
  ["a picture from another server", "gate/outside", '<img src="https://other.example/a.png" alt="A">'],
  ["a picture without a scheme", "gate/outside", '<img src="//other.example/a.png" alt="A">'],
  [
    "a wider picture from another server",
    "gate/outside",
    '<img src="data:," srcset="data:, 1w, https://other.example/a.png 2w" alt="A">',
  ],
  [
    "a format from another server",
    "gate/outside",
    '<picture><source srcset="https://other.example/a.avif"><img src="data:," alt="A"></picture>',
  ],
  ["a picture in a drawing", "gate/outside", '<svg><image xlink:href="https://other.example/a.png"/></svg>'],
  ["a part of a drawing elsewhere", "gate/outside", '<svg><use href="https://other.example/a.svg#a"/></svg>'],
  ["a film", "gate/outside", '<video poster="https://other.example/a.png"></video>'],
  ["a link that reports", "gate/outside", '<a href="/en/" ping="https://other.example/seen">a</a>'],
  [
    "a way to elsewhere that nobody chose",
    "gate/outside",
    "",
    '<meta http-equiv="refresh" content="0; URL=https://other.example/">',
  ],
  ["a frame", "gate/frame", '<iframe srcdoc="a"></iframe>'],
  ["a plugin", "gate/frame", '<object type="text/html"></object>'],
  ["a script from another server", "gate/outside", "", '<script src="https://other.example/a.js"></script>'],
  ["a script that is not listed", "gate/script", "", '<script src="/a.js"></script>'],
  ["a script with a name like a listed one", "gate/script", "", '<script src="/assets/stranger.0123abcd.js"></script>'],
  ["a script in the page", "gate/script-inline", "", "<script>document.title = 1</script>"],
  ["a module in the page", "gate/script-inline", "", '<script type="module">1</script>'],
  ["rules for loading ahead", "gate/script-inline", "", '<script type="speculationrules">{"prefetch":[]}</script>'],
  ["a handler", "gate/handler", '<p onclick="a()">a</p>'],
  ["a handler in capitals", "gate/handler", '<p ONCLICK="a()">a</p>'],
  ["a handler in a drawing", "gate/handler", '<svg onload="a()"></svg>'],
  ["a link that runs", "gate/handler", '<a href=" JavaScript:a()">a</a>'],
  ["a cookie", "gate/storage", "", "<script>document.cookie = 'a=1'</script>"],
  ["a cookie in the head", "gate/storage", "", '<meta http-equiv="Set-Cookie" content="a=1">'],
  ["storage", "gate/storage", "", "<script>localStorage.setItem('a', 1)</script>"],
  ["storage of the session", "gate/storage", "", "<script>window['sessionStorage'].a = 1</script>"],
  ["a database", "gate/storage", '<p onclick="indexedDB.open(1)">a</p>'],
  ["a worker that stays", "gate/storage", "", "<script>navigator.serviceWorker.register('/a.js')</script>"],
  ["copies that stay", "gate/storage", "", "<script>caches.open('a')</script>"],
  ["a report", "gate/storage", "", "<script>navigator.sendBeacon('/')</script>"],
];
for (const [what, code, body, head] of planted) {
  gates(`${what} is found`, () => {
    assert.ok(
      codes({ "en/index.html": html(body, head), "a.css": "", "a.js": "", "assets/stranger.0123abcd.js": "" }).includes(
        code,
      ),
    );
  });
}

gates("a script that stores is found in the file that the page loads", () => {
  assert.ok(
    codes({
      "en/index.html": html("", '<script defer src="/a.js?1"></script>'),
      "a.js": "var a = window.localStorage",
    }).includes("gate/storage"),
  );
});

gates("a heavy page is told with what makes it heavy, and the parts add up", () => {
  const page = html(
    `<header class="site"><nav>${noise(300)}</nav></header>${noise(18_000)}<svg><path d="${noise(900)}"/></svg>`,
    `<style>a{content:"${noise(2_000)}"}</style><script type="application/ld+json">"${noise(600)}"</script>`,
  );
  const [fault, ...others] = faults({ "en/index.html": page, "en/light/index.html": html("light") });
  assert.equal([others, fault?.file, fault?.code], [[], "en/index.html", "gate/weight"]);
  const { bytes, limit, kind, ...parts } = (fault?.values ?? {}) as Record<string, number>;
  assert.equal([limit, kind], [14_000, "page"]);
  assert.is(
    Object.values(parts).reduce((sum, part) => sum + part, 0),
    bytes,
  );
  const about = (part: string, expected: number) =>
    assert.ok(Math.abs((parts[part] ?? 0) - expected) < expected / 5, `${part}: ${parts[part]}`);
  about("text", 13_500);
  about("styles", 1_520);
  about("drawings", 690);
  about("data", 480);
  about("menus", 240);
  assert.is(parts.scripts, 0);
  assert.match(
    describeProblem(fault as Problem, "en"),
    /en\/index\.html: the page weighs \d+ bytes.*text \d+, styles \d+/,
  );
  assert.match(describeProblem(fault as Problem, "ko"), /한도\(limits\.page\)는 14000바이트.*글 \d+/);
});

gates("limits are those of the site, stricter or looser, and those of the page's kind", () => {
  const page = { "en/index.html": html(noise(20_000)) };
  assert.is(faults(page).length, 1);
  assert.equal(faults(page, { limits: { page: 20_000 } }), []);
  assert.equal(faults(page, { kinds: { "en/index.html": "pair" } }), []);
  assert.is(faults({ "en/index.html": html(noise(3_000)) }, { limits: { page: 2_000 } }).length, 1);
  assert.is(
    faults(
      { "en/index.html": html(noise(3_000)) },
      { kinds: { "en/index.html": "article" }, limits: { article: 2_000 } },
    )[0]?.values?.kind,
    "article",
  );
});

gates("heavy CSS is found even where the page is light enough", () => {
  assert.equal(codes({ "en/index.html": html("", `<style>a{content:"${noise(4_400)}"}</style>`) }), ["gate/styles"]);
});

gates("the first view counts pictures that do not wait, in the width of a phone and the heaviest format", () => {
  const picture = (attributes: string) =>
    `<picture><source type="image/avif" srcset="/a-360.jpg 360w, /a-900.jpg 900w, /a-1800.jpg 1800w"><img src="/a-360.jpg" alt="A" ${attributes}></picture>`;
  const files = { "a-360.jpg": noise(40_000), "a-900.jpg": noise(59_000), "a-1800.jpg": noise(500_000) };
  assert.equal(codes({ ...files, "en/index.html": html(picture("")) }), []);
  assert.equal(codes({ ...files, "en/index.html": html(picture('loading="lazy"').repeat(9)) }), []);
  const [fault] = faults({ ...files, "a-900.jpg": noise(61_000), "en/index.html": html(picture("")) });
  assert.equal([fault?.code, fault?.values?.file, fault?.values?.heaviest], ["gate/first-view", "a-900.jpg", 61_000]);
  assert.equal(
    codes({ ...files, "en/index.html": html('<img src="/a-360.jpg" alt="A"><img src="/a-360.jpg" alt="B">') }),
    ["gate/first-view"],
  );
});

gates("the first search is the page with its scripts and the files that they are told of", () => {
  const page = html('<ol id="search-results" data-text="/assets/text.js?v=1"></ol>');
  assert.equal(codes({ "en/search/index.html": page, "assets/text.js": noise(36_000) }), []);
  const [fault] = faults({ "en/search/index.html": page, "assets/text.js": noise(42_000) });
  assert.is(fault?.code, "gate/over-search");
  assert.match(String(fault?.values?.list), /HTML \d+, assets\/text\.js 3\d{4}/);
  assert.equal(codes({ "en/index.html": page, "assets/text.js": noise(42_000) }), []);
});

gates("a compressed copy beside a file is what it weighs, but for one of another text", () => {
  const text = html(noise(18_400));
  const fine = brotliCompressSync(text);
  const coarse = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } });
  assert.ok(fine.length < 14_000 && coarse.length > fine.length);
  const limits = { page: fine.length };
  assert.equal(faults({ "en/index.html": text, "en/index.html.br": fine }, { limits }), []);
  assert.is(faults({ "en/index.html": text, "en/index.html.br": coarse }, { limits })[0]?.values?.bytes, coarse.length);
  assert.is(faults({ "en/index.html": html(noise(30_000)), "en/index.html.br": fine })[0]?.code, "gate/weight");
  assert.is(faults({ "en/index.html": html(noise(30_000)), "en/index.html.br": "broken" })[0]?.code, "gate/weight");
});

for (const name of scriptNames) {
  const { on, why }: Reason = scriptReasons[name];
  gates(`the script ${name} has a reason, and pages may carry it where it says`, () => {
    const { file, code } = scriptNamed(name);
    assert.ok(why.length > 20);
    const page = html("", `<script defer src="/${file}"></script>`);
    assert.equal(codes({ [file]: code, "en/search/index.html": page }), []);
    assert.equal(codes({ [file]: code, "en/index.html": page }), on === "text" ? [] : ["gate/script-place"]);
    if (on === "text")
      assert.equal(codes({ [file]: `${code};"${noise(2_000)}"`, "en/index.html": page }), ["gate/script-weight"]);
  });
}

gates("an anchor with a percent sign that is no code is told like any other that is not there", () => {
  assert.equal(
    faults({ "en/index.html": html('<a href="#100%">a</a><a href="/en/#%E0%A4%A">b</a>') }).map(({ code, values }) => [
      code,
      values?.anchor,
    ]),
    [
      ["gate/anchor", "100%"],
      ["gate/anchor", "%E0%A4%A"],
    ],
  );
  assert.equal(codes({ "en/index.html": html('<p id="100%">a</p><a href="#100%">b</a>') }), []);
});

gates.run();
