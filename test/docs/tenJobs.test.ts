import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { guideTo } from "../../src/base/messages/guide.ts";
import { root } from "../../src/base/root.ts";
import { command } from "../support/command.ts";
import { codesOf } from "../support/isReported.ts";
import { page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const jobs = suite("ten jobs");
const pages = ["docs/ten-jobs.md", "docs/ten-jobs.en.md"].map((file) => ({
  file,
  text: readFileSync(join(root, file), "utf8"),
}));
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** The anchors of all headings of a Markdown file, as code hosts make them. */
function anchorsOf(text: string): Set<string> {
  const outside = text.replace(/^```[^]*?^```$/gm, "");
  const headings = [...outside.matchAll(/^#{1,4} (.+?)(?: \{#[\w-]+\})?$/gm)].map(([, words = ""]) => words);
  return new Set(
    headings.map((words) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .trim()
        .replace(/\s+/g, "-"),
    ),
  );
}

jobs("both have ten jobs of three to five lines, with the same examples, read in ten minutes", () => {
  const [korean, english] = pages.map(({ text }) => text.split(/^## /m).slice(1));
  assert.equal([korean?.length, english?.length], [10, 10]);
  for (const job of [...(korean ?? []), ...(english ?? [])]) {
    const steps = job.match(/^\d\. /gm) ?? [];
    assert.ok(steps.length >= 2 && steps.length <= 5, job);
  }
  // Some 150 words of English a minute.
  assert.ok((pages[1]?.text.split(/\s+/).length ?? 0) < 1000);
  assert.match(korean?.[8] ?? "", "git restore");
});

jobs("every command that is named is there, in PowerShell's words too", () => {
  for (const { file, text } of pages) {
    for (const [, name = ""] of text.matchAll(/npm run ([\w:]+)/g))
      assert.ok(scripts[name] !== undefined, `${file}: ${name}`);
    assert.match(text, 'npm run new "--" news/open-day');
    assert.match(text, "$env:SITE_LOCALE");
  }
});

jobs("every link leads to a file and a heading that is there", () => {
  for (const { file, text } of pages) {
    for (const [, target = ""] of text.replace(/^```[^]*?^```$/gm, "").matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [name = "", anchor = ""] = target.split("#");
      const other = name === "" ? text : readFileSync(join(root, "docs", name), "utf8");
      assert.ok(anchor === "" || anchorsOf(other).has(anchor), `${file} → ${target}`);
    }
  }
});

for (const { file, text } of pages) {
  jobs(`its commands do what it says, one after another (${file})`, () => {
    const folder = tinySite({
      ...twoEditions,
      // The reference edition is the one in which the page speaks of new texts.
      "content/site.yml": `${String(twoEditions["content/site.yml"])}reference: ko\n`,
      "content/ko/about.md": page("소개"),
    });
    const lines = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block = ""]) => block.trim().split("\n"));
    assert.ok(lines.length >= 5);
    for (const line of lines) {
      const [, name = "", rest = ""] = /^npm run (\S+)(?: -- (.*))?$/.exec(line) ?? [];
      const args = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
      const { code, error } = command(name, [...args, "--site", folder], { SITE_LOCALE: "en" });
      assert.is(code, 0, `${line}: ${error}`);
    }
    assert.ok(existsSync(join(folder, "content/en/about-us.md")));
  });

  jobs(`its examples of settings and dates are sound (${file})`, async () => {
    const [events = "", menus = ""] = [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = ""]) => block);
    const files = {
      ...twoEditions,
      "content/site.yml": `${String(twoEditions["content/site.yml"])}zone: Asia/Seoul\n${menus}`,
      "content/events.yml": events,
      ...Object.fromEntries(["about", "campaigns", "education"].map((name) => [`content/en/${name}.md`, page(name)])),
      "content/en/calendar.md": page("Calendar", "", "type: calendar\n"),
    };
    assert.equal(await problemsOf(files), []);
  });
}

jobs("every message leads to a heading of the guide that is there", () => {
  const anchors = new Map<string, Set<string>>();
  const subjects =
    /^(yaml|front-matter|file|letters|page|ledger|static|key|value|site|menus|forms|look|words|link|markdown|drawing|card|picture|instrument|keywords|terms|calendar|events)\//;
  for (const language of ["en", "ko"] as const) {
    for (const code of codesOf(subjects)) {
      const place = guideTo(code, language) ?? "";
      const [file = "", anchor = ""] = place.split("#");
      assert.is(/\.en\.md$/.test(file), language === "en", code);
      const known = anchors.get(file) ?? anchorsOf(readFileSync(join(root, file), "utf8"));
      anchors.set(file, known);
      assert.ok(known.has(anchor), `${code} → ${place}`);
    }
  }
});

jobs("what is printed names the place in the guide once", () => {
  const folder = tinySite({ ...twoEditions, "content/en/a.md": "---\ntitel: A\ndescripton: B\n---\n" });
  cpSync(join(folder, "content/en/a.md"), join(folder, "content/en/b.md"));
  writeFileSync(join(folder, "content/en/c.md"), page("C", "[x](/no/)"));
  const { error } = command("check", ["--texts", "--site", folder]);
  assert.is(error.split(".en.md#front-matter").length - 1, 1, error);
  assert.match(error, /\n {6}docs\/\S+\.en\.md#links-and-contacts\n/);
});

jobs.run();
