import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { createBuild } from "../../src/eleventy/build.ts";
import { runEleventy } from "../../src/eleventy/runEleventy.ts";
import { isSound, type OpenPreview, openPreview, withoutPreview } from "../support/previewSite.ts";
import { emptyFolder, type Files, page, twoEditions } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

const eleventy = suite("a site with Eleventy's own vocabulary");

const news: Files = {
  ...twoEditions,
  "content/en/news/one.md": page("One", "First **news**.", "date: 2026-05-01\n"),
  "content/en/news/two.md": page("Two", "Second news.", "date: 2026-06-01\n"),
  "content/en/about.md": page("About"),
};

const siteConfig = `
import { feedPlugin } from ${JSON.stringify(pathToFileURL(join(root, "node_modules/@11ty/eleventy-plugin-rss/.eleventy.js")).href)};

export default function (eleventy) {
  eleventy.addCollection("newest", (api) => api.getAll().filter(({ data }) => data.kind === "post" && data.edition === "en").sort((a, b) => a.date - b.date));
  eleventy.addTransform("seen", function (content) {
    return this.page.inputPath.endsWith(".md") ? content.replace("</body>", "<!-- " + this.page.inputPath.split("/content/").pop() + " --></body>") : content;
  });
  eleventy.addPlugin(feedPlugin, {
    type: "rss", outputPath: "/news.rss", collection: { name: "newest", limit: 2 },
    metadata: { language: "en", title: "Tiny", subtitle: "News", base: "https://tiny.example/", author: { name: "Tiny" } },
  });
}
`;

/** A layout of the site's own that lists a collection; \`name\` is one of Eleventy's. */
const homeWith = (name: string) => `
import { Page } from "dari/layouts/parts/Page.tsx";

export default function home(view, { collections }) {
  return <Page view={view}><h1>{view.title}</h1><ul>{collections.${name}.map((one) => <li>{one.data.title} {one.url}</li>)}</ul></Page>;
}
`;

/** Returns the differences to a build of the same files, but for the time at which a feed was made. */
async function differences(preview: OpenPreview): Promise<string[]> {
  const output = join(emptyFolder(), "site");
  await runEleventy(
    createBuild({ folder: preview.folder, output, environment: { SOURCE_DATE_EPOCH: epoch }, cache: emptyFolder() }),
  );
  const written = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|rss|xml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const host = new URL(preview.origin).host;
  const found: string[] = [];
  for (const path of written) {
    const file = path.slice(output.length + 1);
    const { text } = await preview.get(`/${file.replace(/(^|\/)index\.html$/, "$1")}`);
    const timeless = (content: string) => content.replace(/<lastBuildDate>.*?<\/lastBuildDate>/, "");
    if (timeless(file.endsWith(".html") ? withoutPreview(text, host) : text) !== timeless(readFileSync(path, "utf8")))
      found.push(file);
  }
  return found;
}

eleventy("collections, transforms and plugins are in the preview as in a build, and follow", async () => {
  const preview = await openPreview({
    ...news,
    "eleventy.site.ts": siteConfig,
    "layouts/home.tsx": homeWith("newest"),
  });
  try {
    await preview.until(isSound);
    assert.match((await preview.get("/ko/about/")).text, "<!-- en/about.md -->");
    assert.match((await preview.get("/news.rss")).text, "Second news.");
    assert.equal(await differences(preview), []);
    preview.write("content/en/news/two.md", page("Two", "Second news, changed.", "date: 2026-06-01\n"));
    await preview.until(async () => (await preview.get("/news.rss")).text.includes("Second news, changed."));
    preview.write("content/en/news/three.md", page("Three", "Third news.", "date: 2026-07-01\n"));
    await preview.until(async () => (await preview.get("/en/")).text.includes("Three /en/news/three/"));
    assert.equal(await differences(preview), []);
    preview.write("eleventy.site.ts", siteConfig.replace("<!-- ", "<!-- seen: "));
    await preview.until(async () => (await preview.get("/en/about/")).text.includes("<!-- seen: en/about.md -->"));
  } finally {
    preview.close();
  }
});

eleventy("a layout that asks for a collection gets it, though the site has no configuration of its own", async () => {
  const preview = await openPreview({ ...news, "layouts/home.tsx": homeWith("all") });
  try {
    await preview.until(isSound);
    assert.match((await preview.get("/en/")).text, "Two /en/news/two/");
    assert.equal(await differences(preview), []);
  } finally {
    preview.close();
  }
});

eleventy.run();
