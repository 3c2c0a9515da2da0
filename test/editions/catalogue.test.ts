import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { alternatesAt } from "../../src/site/editions/alternates.ts";
import { type Catalogue, renditionAt } from "../../src/site/editions/catalogue.ts";
import { resolveLink } from "../../src/site/links.ts";
import { editionOf } from "../../src/site/site.ts";
import { type Files, load, page } from "../support/tinySite.ts";

const tags = ["ko", "en", "ko-KP"];
const settings = (fallbacks: Record<string, string[]>, reference = "ko") =>
  [
    "name: Tiny",
    "origin: https://tiny.example",
    `reference: ${reference}`,
    "editions:",
    ...tags.map(
      (tag) =>
        `  - { tag: ${tag}, folder: ${tag.toLowerCase()}, label: ${tag}, fallback: [${(fallbacks[tag] ?? []).join(", ")}] }`,
    ),
    "",
  ].join("\n");
const chain = { ko: ["en"], en: ["ko"], "ko-KP": ["ko", "en"] };
const pages = (places: Record<string, string[]>): Files =>
  Object.fromEntries(
    Object.entries(places).flatMap(([path, own]) =>
      own.map((tag) => [`content/${tag.toLowerCase()}/${path || "index"}.md`, page(`${path} in ${tag}`)]),
    ),
  );

async function catalogueWith(
  places: Record<string, string[]>,
  environment: Record<string, string> = {},
): Promise<Catalogue> {
  return (await load({ "content/site.yml": settings(chain), ...pages({ "": tags, ...places }) }, environment))
    .catalogue;
}

const source = (catalogue: Catalogue, tag: string, path: string) => {
  const found = renditionAt(catalogue, editionOf(catalogue.site, tag), path);
  return found && `${found.page.edition.tag}${found.isFallback ? " stands in" : ""}`;
};

test("an edition shows its own page, else the one of its nearest fallback", async () => {
  const catalogue = await catalogueWith({ all: tags, two: ["ko", "en"], one: ["en"], north: ["ko-KP"] });
  assert.equal(
    ["all", "two", "one", "north", "none"].map((path) => source(catalogue, "ko-KP", path)),
    ["ko-KP", "ko stands in", "en stands in", "ko-KP", undefined],
  );
  assert.equal(
    ["all", "two", "one", "north"].map((path) => source(catalogue, "ko", path)),
    ["ko", "ko", "en stands in", undefined],
  );
  assert.equal(
    ["all", "two", "one", "north"].map((path) => source(catalogue, "en", path)),
    ["en", "en", "en", undefined],
  );
});

test("a rendition knows whose edition it stands in", async () => {
  const catalogue = await catalogueWith({ one: ["en"] });
  const found = renditionAt(catalogue, editionOf(catalogue.site, "ko-KP"), "one");
  assert.equal(
    [found?.edition.tag, found?.path, found?.page.file, found?.isFallback],
    ["ko-KP", "one", "content/en/one.md", true],
  );
});

test("paths come in one order in every edition, whatever wrote them first", async () => {
  const catalogue = await catalogueWith({ zebra: ["ko"], apple: ["en"], middle: tags, "middle-east": tags });
  const orders = tags.map((tag) => [...(catalogue.renditions.get(tag)?.keys() ?? [])]);
  assert.equal(orders[0], ["", "apple", "middle", "middle-east", "zebra"]);
  assert.equal(orders[1], orders[0]);
  assert.equal(orders[2], orders[0]);
});

test("alternates are the editions with a page of their own, and a default", async () => {
  const catalogue = await catalogueWith({ all: tags, two: ["en", "ko-KP"], one: ["en"] });
  assert.equal(alternatesAt(catalogue, "all"), [
    { tag: "ko", url: "https://tiny.example/ko/all/" },
    { tag: "en", url: "https://tiny.example/en/all/" },
    { tag: "ko-KP", url: "https://tiny.example/ko-kp/all/" },
    { tag: "x-default", url: "https://tiny.example/ko/all/" },
  ]);
  // The reference edition has none: the first that has one is the default.
  assert.equal(
    alternatesAt(catalogue, "two").map(({ tag, url }) => `${tag} ${url}`),
    [
      "en https://tiny.example/en/two/",
      "ko-KP https://tiny.example/ko-kp/two/",
      "x-default https://tiny.example/en/two/",
    ],
  );
  assert.equal(alternatesAt(catalogue, "one"), []);
  assert.equal(alternatesAt(catalogue, "none"), []);
});

test("the default of home is the choice of editions", async () => {
  const catalogue = await catalogueWith({});
  assert.equal(alternatesAt(catalogue, "").at(-1), { tag: "x-default", url: "https://tiny.example/" });
});

test("origin and base from outside are in every address", async () => {
  const catalogue = await catalogueWith(
    { all: tags },
    { SITE_ORIGIN: "http://preview.example:8080/", SITE_BASE: "sub/dir" },
  );
  assert.equal(
    alternatesAt(catalogue, "all").map(({ url }) => url),
    ["ko", "en", "ko-kp", "ko"].map((folder) => `http://preview.example:8080/sub/dir/${folder}/all/`),
  );
  assert.equal(alternatesAt(catalogue, "").at(-1)?.url, "http://preview.example:8080/sub/dir/");
  const found = renditionAt(catalogue, editionOf(catalogue.site, "en"), "all")!;
  assert.equal(resolveLink("/all/", found.page, found.edition, catalogue), {
    href: "/sub/dir/en/all/",
    isOutside: false,
  });
});

test("whatever pages there are, the catalogue keeps to the chains and the alternates agree", async () => {
  const some = fc.subarray(tags);
  const fallbacks = fc.record(
    Object.fromEntries(tags.map((tag) => [tag, fc.shuffledSubarray(tags.filter((other) => other !== tag))])),
  );
  await fc.assert(
    fc.asyncProperty(
      fallbacks,
      fc.dictionary(fc.constantFrom("a", "b", "c/d", "c"), some, { minKeys: 1 }),
      fc.constantFrom(...tags),
      async (chains, places, reference) => {
        const { catalogue } = await load({
          "content/site.yml": settings(chains, reference),
          ...pages({ "": tags, ...places }),
        });
        for (const [path, own] of Object.entries({ "": tags, ...places })) {
          for (const tag of tags) {
            const expected = [tag, ...(chains[tag] ?? [])].find((candidate) => own.includes(candidate));
            assert.is(renditionAt(catalogue, editionOf(catalogue.site, tag), path)?.page.edition.tag, expected);
          }
          const alternates = alternatesAt(catalogue, path);
          const named = alternates.map(({ tag }) => tag);
          assert.equal(named, own.length < 2 ? [] : [...tags.filter((tag) => own.includes(tag)), "x-default"]);
          // Symmetric: each page that is named lists the same pages, itself among them.
          for (const { tag, url } of alternates.slice(0, -1))
            assert.is(url, `https://tiny.example/${tag.toLowerCase()}/${path && `${path}/`}`);
          if (path !== "" && alternates.length > 0)
            assert.is(
              alternates.at(-1)?.url,
              alternates.find(({ tag }) => tag === (own.includes(reference) ? reference : named[0]))?.url,
            );
        }
      },
    ),
    { numRuns: 40 },
  );
});

test("a draft is no page, and no alternate", async () => {
  const files = {
    "content/site.yml": settings(chain),
    ...pages({ "": tags, all: ["ko", "en"] }),
    "content/ko-kp/all.md": page("Draft", "", "draft: true\n"),
  };
  const { catalogue } = await load(files);
  assert.is(source(catalogue, "ko-KP", "all"), "ko stands in");
  assert.equal(
    alternatesAt(catalogue, "all").map(({ tag }) => tag),
    ["ko", "en", "x-default"],
  );
});

test("an edition without a home of its own or of a fallback gets one", async () => {
  const files = {
    "content/site.yml": settings({ "ko-KP": ["ko"] }),
    ...pages({ "": ["ko"] }),
    "content/en/about.md": page("About"),
  };
  const { catalogue } = await load(files);
  assert.is(source(catalogue, "ko-KP", ""), "ko stands in");
  assert.equal(
    [source(catalogue, "en", ""), renditionAt(catalogue, editionOf(catalogue.site, "en"), "")?.page.data.title],
    ["en", "Tiny"],
  );
});

test.run();
