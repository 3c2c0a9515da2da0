import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { lookOf } from "../../src/frame/look/look.ts";
import { quotesOf } from "../../src/frame/quotes.ts";
import { readStyles } from "../../src/frame/styles.ts";
import { load, tinySite } from "../support/tinySite.ts";

const styles = suite("styles");

const look = lookOf({ more: {} });
const of = (css: string) => readStyles([`${tinySite({ "layouts/styles/1.css": css })}/layouts`], look)("page");
const own = readStyles([`${root}/layouts`], look)("page");

styles("files are joined in the order of their names, those of a later folder last", () => {
  const folders = [
    tinySite({ "styles/2.css": "b{top:2px}", "styles/1.css": "a{top:1px}" }),
    tinySite({ "styles/1.css": "c{top:3px}" }),
  ];
  assert.is(readStyles(folders, look, "q{top:0}")("page"), "q{top:0}a{top:1px}b{top:2px}c{top:3px}");
});

styles("a width in a media query keeps the form that old browsers understand", () => {
  assert.is(of("@media (min-width: 40rem) { a { top: 0 } }"), "@media(min-width:40rem){a{top:0}}");
});

styles("browsers without custom properties get paper, ink and links in colour", () => {
  const css = own.replace(/[\w-]+:[^;}]*var\([^;}]*/g, "");
  assert.match(css, /html\{[^}]*color:#/);
  assert.match(css, /body\{[^}]*background:#/);
  assert.match(css, /(^|\})a\{[^}]*color:#/);
});

styles("what says where a text begins follows the text's own direction", () => {
  assert.not.match(own, "[dir=rtl]");
});

styles("every edition quotes in its own marks, a longer tag after a shorter one", async () => {
  const editions = "  - { tag: pt-BR, folder: br, label: Brasil }\n  - { tag: pt, folder: pt, label: Portugal }\n";
  const site = await load({
    "content/site.yml": `name: Tiny\norigin: https://tiny.example\neditions:\n${editions}`,
    "i18n/pt.json": '{ "format": { "quotes": ["«", "»", "“", "”"] } }',
  });
  assert.is(
    quotesOf(site),
    ':lang(pt){quotes:"«" "»" "“" "”";--out:" (another website)"}:lang(pt-BR){quotes:"“" "”" "‘" "’";--out:" (another website)"}',
  );
});

styles.run();
