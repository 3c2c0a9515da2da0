import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { scriptNames } from "../../src/frame/names.ts";
import { builtPages } from "../support/builtPage.ts";
import { elements } from "../support/markup.ts";
import { builtSite } from "../support/realSite.ts";

const weights = suite("weights");
const pages = builtPages(builtSite());
const brotli = (text: string) =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) },
  }).length;

/** Bytes on the wire: a text page and a whole treaty fit into the first ten packets with their headers (260), two editions of it into twice that. */
function limitFor(address: string): number {
  if (/\/convention\/(article-\d+|preamble)\/$/.test(address)) return 9_400; // with the same article in every other edition
  if (/\/full\/[a-z-]+\/$/.test(address)) return 28_000;
  return address.endsWith("/full/") ? 14_600 - 260 : 14_000;
}

weights("every page is as light as the reader's budget says", () => {
  const heavy = pages
    .map(({ address, html }) => ({ address, bytes: brotli(html) }))
    .filter(({ address, bytes }) => bytes > limitFor(address));
  assert.equal(heavy, []);
});

weights("every kind of page of the Convention is among them, in each edition", () => {
  const count = (path: RegExp) => pages.filter(({ address }) => path.test(address)).length;
  assert.equal(
    [
      /^\/[a-z-]+\/convention\/$/,
      /\/convention\/article-\d+\/$/,
      /\/preamble\/$/,
      /\/full\/$/,
      /\/full\/[a-z-]+\/$/,
      /\/terms\/$/,
    ].map(count),
    [3, 162, 3, 3, 6, 3],
  );
});

weights("the CSS inside a page weighs at most 3,000 bytes", () => {
  const styles = new Set(
    pages.map(({ html }) =>
      elements(html, "style")
        .map(({ text }) => text)
        .join(""),
    ),
  );
  assert.ok(styles.size > 0 && ![...styles].includes(""));
  for (const css of styles) {
    assert.ok(brotli(css) <= 3000, `${brotli(css)} bytes with brotli`);
    assert.ok(gzipSync(css, { level: 9 }).length <= 3000, `${gzipSync(css, { level: 9 }).length} bytes with gzip`);
  }
});

weights("no page loads a font or a style sheet, nor a script but those that may come after the text", () => {
  const later = new RegExp(
    `<script defer src="/assets/(${[...scriptNames, "find-[a-z-]+-1"].join("|")})\\.[0-9a-f]{8}\\.js"></script>`,
    "g",
  );
  for (const { address, html } of pages)
    assert.not.match(
      html.replace(later, ""),
      /@font-face|@import|<link rel="(stylesheet|preload|modulepreload)"|<script[^>]* src/,
      address,
    );
});

weights.run();
