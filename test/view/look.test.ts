import { suite } from "uvu";
import * as assert from "uvu/assert";
import { contrast } from "../../src/frame/look/colour.ts";
import { lookOf, painted } from "../../src/frame/look/look.ts";
import { plainShapes } from "../../src/frame/look/plainShapes.ts";
import { buildTiny, load, problemsOf, twoEditions } from "../support/tinySite.ts";

const look = suite("look");
const site = String(twoEditions["content/site.yml"]);
const withLook = (written: string) => ({ ...twoEditions, "content/site.yml": `${site}look:\n${written}` });

look("the ratio of contrast is that of WCAG", () => {
  assert.is(contrast("#000000", "#ffffff"), 21);
  assert.is(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

look("what a site does not choose can be read, whatever it chooses", () => {
  const chosen = ["#9a3412", "#005a9c", "#6b21a8", "#000000", "#0a6b3d"] as const;
  for (const accent of chosen)
    for (const [side, { paper, tint, ...read }] of Object.entries(lookOf({ more: { look: { light: { accent } } } })))
      for (const name of ["ink", "accent", "soft"] as const)
        for (const ground of [paper, tint])
          assert.ok(contrast(read[name], ground) >= 4.5, `${accent}: ${side} ${name} ${read[name]} on ${ground}`);
});

look("a colour that cannot be read is an error at its line, with one that can", async () => {
  const [found, ...others] = await problemsOf(withLook('  light:\n    accent: "#e08060"\n'));
  assert.equal(others, []);
  assert.is(found?.code, "look/contrast");
  assert.is(found?.line, site.split("\n").length + 2);
  const { better } = (found?.values ?? {}) as { better: `#${string}` };
  assert.ok(contrast(better, "#ffffff") >= 4.5);
  assert.equal(await problemsOf(withLook(`  light:\n    accent: "${better}"\n`)), []);
});

for (const written of ['"red"', '"#12345"', "123456", "#005500", '["#005500"]'])
  look(`what is no colour is told: ${written}`, async () => {
    const codes = (await problemsOf(withLook(`  light:\n    accent: ${written}\n`))).map(({ code }) => code);
    assert.is(codes.length, 1, codes.join(" "));
    assert.match(codes[0] ?? "", /^(look\/colour|value\/empty|yaml\/comment)$/);
  });

look("sheets are written in the site's colours", async () => {
  const loaded = await load(withLook('  light: { accent: "#005500" }\n  dark: { paper: "#000" }\n'));
  const css = "a{color:env(accent)}b{color:env(dark-paper);left:env(safe-area-inset-left)}";
  assert.is(painted(css, lookOf(loaded.catalogue.site)), "a{color:#050}b{color:#000;left:env(safe-area-inset-left)}");
});

look("a mark of shapes stands in the page, without what could touch it", () => {
  const plain = plainShapes(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" id="a" viewBox="0 0 9 9" fill="none"><title>T</title>
     <g id="b"><path id="c" d="M0 0
       h9" stroke="currentColor"/></g><desc><b>x</b></desc></svg>`,
  );
  assert.is(plain?.viewBox, "0 0 9 9");
  assert.is(
    plain?.shapes.replace(/\s+/g, " ").replace(/> </g, "><"),
    '<g fill="none"><g><path d="M0 0 h9" stroke="currentColor"/></g></g>',
  );
  for (const more of [
    "<style>p{display:none}</style>",
    "<script>1</script>",
    '<path onclick="1" d="M0 0"/>',
    '<path style="fill:red" d="M0 0"/>',
    '<path class="leave" d="M0 0"/>',
    '<path fill="url(#g)" d="M0 0"/>',
    "<text>N</text>",
    '<use href="#c"/>',
    '<image href="x.png"/>',
    '<a href="https://example.com"><path d="M0 0"/></a>',
  ])
    assert.is(plainShapes(`<svg viewBox="0 0 9 9">${more}</svg>`), undefined, more);
});

look("without a mark the name stands alone, and nothing of Dari's own is anywhere", () => {
  const { read, code, printed } = buildTiny(twoEditions);
  assert.is(code, 0, printed);
  for (const file of ["en/index.html", "index.html", "404.html", "en/404.html"]) {
    assert.not.match(read(file), /<svg|9a3412|class="mark"/, file);
    assert.ok(read(file).length > 0, file);
  }
  assert.match(read("en/index.html"), "#1d4f91");
  assert.match(read("favicon.svg"), 'fill="#1d4f91"');
});

look("a mark in shapes is in each page, any other is a file; icon, manifest and pages have the site's colours", () => {
  const shapes =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M1 1h18" stroke="currentColor"/></svg>';
  const own = buildTiny({
    ...withLook('  light: { accent: "#0a6b3d", paper: "#fffdf5" }\n'),
    "static/logo.svg": shapes,
  });
  assert.is(own.code, 0, own.printed);
  for (const file of ["en/index.html", "index.html", "404.html"])
    assert.match(
      own.read(file),
      /<svg class="mark" viewBox="0 0 20 10" width="\d+" height="\d+" aria-hidden="true"/,
      file,
    );
  assert.match(own.read("en/index.html"), "#0a6b3d");
  assert.match(own.read("favicon.svg"), 'fill="#fffdf5"');
  const manifest = JSON.parse(own.read("en/manifest.webmanifest")) as Record<string, string>;
  assert.equal([manifest.theme_color, manifest.background_color], ["#fffdf5", "#fffdf5"]);

  const styled = shapes.replace("<path", "<style>path{stroke:red}</style><path");
  const other = buildTiny({ ...twoEditions, "static/logo.svg": styled, "static/logo-dark.svg": styled });
  assert.is(other.code, 0, other.printed);
  assert.match(
    other.read("en/index.html"),
    /<picture><source srcset="\/logo-dark.svg" media="\(prefers-color-scheme: dark\)"\/><img class="mark" src="\/logo.svg" alt width="33" height="16"\/><\/picture>/i,
  );
});

look.run();
