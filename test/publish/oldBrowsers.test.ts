import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { builtPages } from "../support/builtPage.ts";
import { elements } from "../support/markup.ts";
import { unsupportedIn } from "../support/oldBrowsers.ts";
import { rulesOf } from "../support/oldCss.ts";
import { newerThan2013 } from "../support/oldScript.ts";
import { builtSite } from "../support/realSite.ts";

const old = suite("oldBrowsers");
const site = builtSite();
const pages = builtPages(site);

const unsupported = (css: string) => rulesOf(css).flatMap(unsupportedIn);

old("every use of newer CSS on the site has a stand-in, or is known to do no harm", () => {
  const sheets = new Set(pages.flatMap(({ html }) => elements(html, "style").map(({ text }) => text)));
  assert.ok(sheets.size > 4);
  assert.equal([...new Set([...sheets].flatMap(unsupported))], []);
});

/** Newer CSS, alone: each must be found. */
const bad = [
  "a{inset:0}",
  "a{margin-inline:1em 0}",
  "a{padding-inline-start:1em}",
  "a{text-align:start}",
  "a{font-size:clamp(1rem,2vw,2rem)}",
  "a{width:min(10rem,100%)}",
  "a{gap:1em}",
  "a{row-gap:1em}",
  "a{margin:var(--m)}",
  "b,a:is(b,i){top:0}",
  "a:has(b){top:0}",
  "a{b{top:0}}",
  "a{&:hover{top:0}}",
  "a,b:focus-visible{top:0}",
  "@layer a{a{top:0}}",
  "@container (width>1em){a{top:0}}",
  "@media (width>=40rem){a{top:0}}",
  "a{height:100dvh}",
  "a{view-transition-name:a}",
  "a{margin:env(safe-area-inset-top)}",
  "@supports (display:grid){a{top:0}}",
  "a{background:#222;color:var(--paper)}",
];
/** With a stand-in, or harmless. */
const good = [
  "a{top:0;left:0;inset:0}",
  "a{margin:0 0 0 1em;margin-inline:1em 0}",
  "a{text-align:left;text-align:start}",
  "a{font-size:1rem;font-size:clamp(1rem,2vw,2rem)}",
  "a{color:var(--ink)}",
  "a:focus-visible{top:0}",
  "@media print{a{top:0}}",
  "@media(min-width:40rem){a{top:0}}",
  '@page{margin:1cm;@top-center{content:"a;b}c"}}',
  "a{text-wrap:balance}",
  'a{content:"{gap:1em}"}',
  "@supports(top:0){a{top:0}}",
  "a{background:#fff;background:var(--paper);color:#000;color:var(--ink)}",
];
for (const css of bad) old(`${css} is found`, () => assert.ok(unsupported(css).length > 0));
for (const css of good) old(`${css} is let be`, () => assert.equal(unsupported(css), []));

/**
 * Pagefind brings its own files; the page that loads them has another way to search. A browser that has service workers
 * has the language of 2015.
 */
const own = site.files.filter((file) => file.endsWith(".js") && !/(^|\/)(pagefind\/|service-worker\.js$)/.test(file));

/** Parts of newer browsers in scripts that no other browser gets so far to use, by the beginning of their names. */
const askedFor: Readonly<Record<string, readonly string[]>> = {
  "search-large": ["Promise"],
  phone: ["Promise"],
  "phone-load": ["caches", "Promise", "Response", "fetch", "TextDecoder"],
};

for (const file of own) {
  const known = askedFor[basename(file).split(".")[0] ?? ""] ?? [];
  old(`${file} runs in the browsers of 2013`, () =>
    assert.equal(newerThan2013(readFileSync(join(site.output, file), "utf8")), known),
  );
}

old("scripts in pages run there too", () => {
  const codes = pages.flatMap(({ html }) =>
    elements(html, "script")
      .filter(({ attributes }) => attributes.src === undefined && attributes.type !== "application/ld+json")
      .map(({ text }) => text),
  );
  assert.equal([...new Set(codes)].flatMap(newerThan2013), []);
});

for (const code of [
  "let a = 1",
  "var a = () => 1",
  "var a = `b`",
  "class A {}",
  "f(...a)",
  "var { a } = b",
  "for (var a of b) c(a)",
  "a?.b",
  "a ?? b",
  "async function a() {}",
  "var a = { b }",
  "a ** 2",
  "new Promise(a)",
  "fetch('a')",
  "new Map()",
  "new URLSearchParams(location.search)",
  "a.includes(b)",
  "Object.assign({}, a)",
  "Array.from(a)",
  "a.closest('b')",
  "document.querySelectorAll('a').forEach(b)",
  "a.padStart(2)",
  "import('a')",
  "/a/u.test(b)",
  "/(?<=a)b/.test(c)",
]) {
  old(`${code} is found`, () => assert.is.not(newerThan2013(code).length, 0));
}
for (const code of [
  "var a = [1].map(function (b) { return b; });",
  "if (window.Promise) { new Promise(a); }",
  "if (typeof fetch === 'function') fetch('a');",
  "if (a.closest) a.closest('b');",
  "var includes = function () {}; includes(a);",
  "'Map' in window && new Map()",
  "a.indexOf('b') >= 0",
  "function f(Map) { return new Map(); }",
]) {
  old(`${code} is let be`, () => assert.equal(newerThan2013(code), []));
}

old.run();
