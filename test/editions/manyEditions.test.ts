import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildTiny, type Files, page, problemsOf } from "../support/tinySite.ts";

const many = suite("a site of many editions");

/** A language that is none, one without a name in two letters, one from right to left, and so many more. */
const tags = ["en", "ko", "ar", "und-x-008", "cri", ...Array.from({ length: 30 }, (_, at) => `en-x-n${at}`)];
const site: Files = {
  "content/site.yml": `name: Many\norigin: https://many.example\neditions:\n${tags.map((tag) => `  - { tag: ${tag}, folder: ${tag}, label: "${tag}"${tag === "cri" ? ", fallback: [ko]" : ""} }\n`).join("")}`,
  ...Object.fromEntries(tags.map((tag) => [`content/${tag}/index.md`, page(`Home ${tag}`, "Text.")])),
};

many("each page leads to the nearest editions and to the choice of all, and stays light", () => {
  const { code, printed, read } = buildTiny(site);
  assert.is(code, 0, printed);
  const html = read("cri/index.html");
  const [menu = ""] = /<nav class="editions".*?<\/nav>/s.exec(html) ?? [];
  assert.equal(
    [...menu.matchAll(/href="([^"]+)"/g)].map(([, to]) => to),
    ["/en/", "/ko/", "/cri/", "/"],
  );
  assert.not.match(html, 'rel="alternate" hreflang');
  assert.is(
    html.match(/\{quotes:|;quotes:/g)?.length ?? 0,
    3,
    "those of the reference edition, of Korean and of Arabic",
  );
  const choice = read("index.html");
  for (const tag of tags) assert.match(choice, `href="/${tag}/"`);
  // Search engines learn of the other editions from the sitemap.
  assert.is(read("sitemap.xml").split('hreflang="cri"').length - 1, tags.length + 1 + tags.length);
});

many("a settings file that is far too long is told as such", async () => {
  const [problem] = await problemsOf({
    ...site,
    "content/site.yml": `${site["content/site.yml"]}${"# more\n".repeat(70_000)}`,
  });
  assert.is(problem?.code, "yaml/large");
});

many.run();
