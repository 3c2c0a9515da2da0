import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { createBuild } from "../../src/eleventy/build.ts";
import { runEleventy } from "../../src/eleventy/runEleventy.ts";
import { emptyFolder, type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

/** A package as a site would import it that has its own node_modules. */
const packageAt = (name: string) => JSON.stringify(pathToFileURL(join(root, "node_modules", name)).href);

const news: Files = {
  ...twoEditions,
  "content/en/news/one.md": page("One", "First **news**.", "date: 2026-05-01\n"),
  "content/en/news/two.md": page("Two", "Second news.", "date: 2026-06-01\n"),
  "content/en/about.md": page("About"),
};

const siteConfig = `
import { feedPlugin } from ${packageAt("@11ty/eleventy-plugin-rss/.eleventy.js")};

export default function (eleventy) {
  eleventy.addCollection("newest", (api) => api.getAll().filter(({ data }) => data.kind === "post" && data.edition === "en").sort((a, b) => a.date - b.date));
  eleventy.addFilter("shout", (text) => text.toUpperCase());
  eleventy.addTransform("seen", function (content) {
    return this.page.inputPath.endsWith(".md") ? content.replace("</body>", "<!-- " + this.page.inputPath.split("/content/").pop() + " --></body>") : content;
  });
  eleventy.addPlugin(feedPlugin, {
    type: "rss", outputPath: "/news.rss", collection: { name: "newest", limit: 1 },
    metadata: { language: "en", title: "Tiny", subtitle: "News", base: "https://tiny.example/", author: { name: "Tiny" } },
  });
}
`;

/** A layout of the site's own that lists a collection. */
const home = `
import { Page } from "dari/layouts/parts/Page.tsx";

export default function home(view, { collections }) {
  return <Page view={view}><h1>{view.title}</h1><ul>{[...collections.newest].reverse().map((one) => <li><a href={one.url}>{one.data.title}</a></li>)}</ul></Page>;
}
`;

async function built(files: Files): Promise<(file: string) => string> {
  const output = join(emptyFolder(), "site");
  await runEleventy(
    createBuild({ folder: tinySite(files), output, environment: { SOURCE_DATE_EPOCH: epoch }, cache: emptyFolder() }),
  );
  return (file) => (existsSync(join(output, file)) ? readFileSync(join(output, file), "utf8") : "");
}

test("a deployer's plugins, collections, transforms and filters work, and a collection stands in a layout of the site", async () => {
  const read = await built({ ...news, "eleventy.site.ts": siteConfig, "layouts/home.tsx": home });
  assert.match(
    read("en/index.html"),
    '<ul><li><a href="/en/news/two/">Two</a></li><li><a href="/en/news/one/">One</a></li></ul>',
  );
  const feed = read("news.rss");
  assert.match(feed, "<title>Two</title>");
  assert.not.match(feed, "<title>One</title>");
  assert.match(feed, /<description>.*Second news\..*<\/description>/s);
});

test("a transform sees each page with its Markdown file, also where it stands in for a missing one", async () => {
  const read = await built({ ...news, "eleventy.site.ts": siteConfig });
  assert.match(read("en/about/index.html"), "<!-- en/about.md -->");
  assert.match(read("ko/about/index.html"), "<!-- en/about.md -->");
  assert.not.match(read("en/search/index.html"), "<!-- en/");
});

test("a configuration in content/, and any other code there, is never run", async () => {
  const traps: Files = {
    "content/eleventy.site.ts": "globalThis.trapped = 1; export default () => {};",
    "content/en/en.11tydata.js": "globalThis.trapped = 2; module.exports = {};",
    "content/en/trap.11ty.js": "globalThis.trapped = 3; module.exports = () => '';",
    "content/en/trap.njk": "{{ 1 + 1 }}",
    "content/en/trap.liquid": "{{ 1 | plus: 1 }}",
    "content/en/braces.md": page("Braces", "`{{ 1 + 1 }} {% assign a = 1 %} {{ title }}`"),
  };
  const read = await built({ ...news, ...traps });
  assert.is((globalThis as { trapped?: number }).trapped, undefined);
  assert.match(read("en/braces/index.html"), "{{ 1 + 1 }} {% assign a = 1 %} {{ title }}");
  for (const file of ["en/trap/index.html", "trap/index.html", "en/en/index.html"]) assert.is(read(file), "", file);
});

test.run();
