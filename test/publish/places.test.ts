import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { h } from "preact";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { usualForm } from "../../src/frame/form.ts";
import { renderPage } from "../../src/frame/renderPage.ts";
import { ANYWHERE, urlOf } from "../../src/site/editions/addresses.ts";
import type { Edition } from "../../src/site/editions/edition.ts";
import { relativeIn } from "../../src/site/editions/relative.ts";
import { elements } from "../support/markup.ts";
import { type BuiltSite, builtSite } from "../support/realSite.ts";
import { emptyFolder } from "../support/tinySite.ts";

const places = suite("places");
const features = join(root, "test/sites/features");
const origin = "https://one.example";
const isText = (file: string) =>
  /\.(html|xml|json|txt|js|svg|webmanifest|tmx|ics)$/.test(file) && file !== "manifest.json";

/** Returns the differences between two builds of a site, when the second's addresses are written as those of the first. */
function differences(one: BuiltSite, other: BuiltSite, back: (text: string) => string): string[] {
  const all = (site: BuiltSite) => site.files.filter((file) => !/\.(br|gz)$/.test(file));
  assert.equal(all(one), all(other));
  return one.files.filter(isText).filter((file) => one.read(file) !== back(other.read(file)));
}

places("another path changes every address of the site and nothing else", () => {
  const [here, there] = [
    builtSite(features, { SITE_ORIGIN: origin }),
    builtSite(features, { SITE_ORIGIN: origin, SITE_BASE: "any/path" }),
  ];
  assert.equal(
    differences(here, there, (text) => text.replaceAll("/any/path/", "/").replaceAll("%2Fany%2Fpath%2F", "%2F")),
    [],
  );
});

places("another origin changes every complete address and nothing else", () => {
  const [here, there] = [
    builtSite(features, { SITE_ORIGIN: origin }),
    builtSite(features, { SITE_ORIGIN: "https://나우.한국" }),
  ];
  assert.equal(
    differences(here, there, (text) => text.replaceAll("https://xn--910b023b.xn--3e0b707e", origin)),
    [],
  );
});

for (const [name, folder] of Object.entries({ real: root, features })) {
  places(`${name}: with relative addresses, every link leads to a file at any depth, also on a disk`, () => {
    const site = builtSite(folder, { SITE_BASE: "./", SITE_ORIGIN: origin });
    const deep = join(emptyFolder(), "usb stick/a/b");
    cpSync(site.output, deep, { recursive: true });
    let followed = 0;
    for (const file of site.files.filter(isText)) {
      const text = readFileSync(join(deep, file), "utf8");
      assert.not.match(text, /anywhere__/, file);
      if (!file.endsWith(".html")) continue;
      const here = pathToFileURL(join(deep, file));
      const written = ["a", "link", "img", "script", "form", "source", "object", "iframe"]
        .flatMap((tag) => elements(text, tag))
        .flatMap(({ attributes }) => [
          attributes.href,
          attributes.src,
          attributes.action,
          attributes.poster,
          ...(attributes.srcset?.split(/,\s+/).map((part) => part.split(" ")[0]) ?? []),
        ]);
      for (const address of written) {
        if (address === undefined || /^[a-z]+:/i.test(address)) continue;
        assert.not.match(address, /^\//, `${file} → ${address}`);
        const target = new URL(address, here);
        assert.ok(
          existsSync(fileURLToPath(target.href.replace(/[?#].*/, ""))) && !target.pathname.endsWith("/"),
          `${file} → ${address}`,
        );
        followed += 1;
      }
    }
    assert.ok(followed > 100);
  });
}

places("complete addresses keep the origin, the way to the root depends on the file", () => {
  const place = { origin: "https://one.example", base: ANYWHERE };
  const tree = () =>
    h("div", {}, [
      h("a", { href: `${ANYWHERE}ko/` }, "1"),
      h("a", { href: `${ANYWHERE}#top` }),
      h("a", { href: `${ANYWHERE}ko/?a=/#b` }),
      h("form", { action: `${ANYWHERE}ko/search/` }),
      h("img", { src: `${ANYWHERE}img/a.jpg`, srcset: `${ANYWHERE}img/a.jpg 1x, ${ANYWHERE}img/b.jpg 2x` }),
      h("link", { href: urlOf(place, "ko/index.html") }),
      h("a", { href: "../" }),
      h("i", { "data-root": ANYWHERE }),
    ]);
  const html = (file: string, base: string) =>
    renderPage(tree(), file, { ...place, base }, usualForm, {} as Edition).replace(/<[^>]*doctype[^>]*>|\n/g, "");
  assert.is(
    html("ko/about/index.html", ANYWHERE),
    '<div><a href="../../ko/index.html">1</a><a href="../../index.html#top"></a><a href="../../ko/index.html?a=/#b"></a><form action="../../ko/search/index.html"></form><img src="../../img/a.jpg" srcset="../../img/a.jpg 1x, ../../img/b.jpg 2x"/><link href="https://one.example/ko/"/><a href="../index.html"></a><i data-root="../../"></i></div>',
  );
  assert.is(
    html("index.html", ANYWHERE),
    '<div><a href="ko/index.html">1</a><a href="index.html#top"></a><a href="ko/index.html?a=/#b"></a><form action="ko/search/index.html"></form><img src="img/a.jpg" srcset="img/a.jpg 1x, img/b.jpg 2x"/><link href="https://one.example/ko/"/><a href="../index.html"></a><i data-root="./"></i></div>',
  );
  assert.match(html("index.html", "/"), `<a href="${ANYWHERE}ko/">`, "the addresses of any other site are as they are");
  assert.is(relativeIn("ko/manifest.webmanifest", `${ANYWHERE}ko/`), "../ko/");
});

places.run();
