import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { createBuild } from "../../src/eleventy/build.ts";
import { runEleventy } from "../../src/eleventy/runEleventy.ts";
import { isSound, type OpenPreview, openPreview, withoutPreview } from "../support/previewSite.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { emptyFolder, type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

const equal = suite("a preview shows what a build writes");
const cache = join(root, ".cache");

/** The files that a build writes, by name: as it is before it is compressed and host files are added. */
async function builtFiles(folder: string, environment: Record<string, string> = {}): Promise<Map<string, Buffer>> {
  const output = join(emptyFolder(), "site");
  await runEleventy(createBuild({ folder, output, environment: { SOURCE_DATE_EPOCH: epoch, ...environment }, cache }));
  const written = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(written.map((file) => [file.slice(output.length + 1).replaceAll("\\", "/"), readFileSync(file)]));
}

/** The files that differ. */
async function differences(preview: OpenPreview, built: ReadonlyMap<string, Buffer>, base = "/"): Promise<string[]> {
  const host = new URL(preview.origin).host;
  const found: string[] = [];
  for (const [file, bytes] of built) {
    const answer = await fetch(`${preview.origin}${base}${file.replace(/(^|\/)index\.html$/, "$1")}`);
    const sent = Buffer.from(await answer.arrayBuffer());
    const isSame = sent.equals(bytes) || withoutPreview(sent.toString("utf8"), host) === bytes.toString("utf8");
    if (answer.status !== 200 || !isSame) found.push(file);
  }
  return found;
}

equal(
  "every page and every other file of the real site, to the byte but for the preview's own script and its place in the policy",
  async () => {
    // Copies to take away are made by builds alone; without them, pages have no link to them.
    const folder = emptyFolder();
    for (const part of ["content", "i18n", "ledger", "static"])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    const settings = join(folder, "content/site.yml");
    writeFileSync(settings, readFileSync(settings, "utf8").replace(/^takeaway:.*\n/m, ""));
    rmSync(join(folder, "content/addresses.lock.txt"));
    for (const edition of ["ko", "en", "ko-kp"])
      for (const page of ["privacy.md", "reading-safely.md"]) {
        const file = join(folder, "content", edition, page);
        writeFileSync(file, readFileSync(file, "utf8").replaceAll("](/take-away/)", "](/about/)"));
      }
    const preview = await openPreview(folder, { cache });
    try {
      const built = await builtFiles(folder);
      assert.ok(built.size > 500, String(built.size));
      await preview.until(isSound);
      assert.equal(await differences(preview, built), []);
    } finally {
      preview.close();
    }
  },
);

const features = join(root, "test/sites/features");

equal("a site with pictures, sounds and events, below a path and at any place", async () => {
  for (const [place, base] of [
    ["/sub/", "/sub/"],
    ["./", "/"],
  ] as const) {
    const folder = emptyFolder();
    // A build leaves its drafts out; all else is the same.
    cpSync(features, folder, {
      recursive: true,
      filter: (file) => !file.endsWith(".md") || !/^draft: true$/m.test(readFileSync(file, "utf8")),
    });
    const preview = await openPreview(folder, { cache, environment: { SOURCE_DATE_EPOCH: epoch, SITE_BASE: place } });
    try {
      const built = await builtFiles(folder, { SITE_BASE: place });
      await preview.until(isSound);
      assert.equal(await differences(preview, built, base), [], place);
    } finally {
      preview.close();
    }
  }
});

equal("what is known of translations follows the text of either edition", async () => {
  const folder = emptyFolder();
  cpSync(features, folder, {
    recursive: true,
    filter: (file) => !file.endsWith(".md") || !/^draft: true$/m.test(readFileSync(file, "utf8")),
  });
  const preview = await openPreview(folder, { cache });
  try {
    await preview.until(isSound);
    for (const file of ["content/ko/everything.md", "content/en/everything.md"].filter((name) =>
      existsSync(join(folder, name)),
    )) {
      assert.equal(await differences(preview, await builtFiles(folder)), []);
      preview.write(
        file,
        `${readFileSync(join(folder, file), "utf8").trimEnd()}\n\nA paragraph that nobody has translated or reviewed.\n`,
      );
      const built = await builtFiles(folder);
      await preview.until(async (update) => isSound(update) && (await differences(preview, built)).length === 0);
    }
  } finally {
    preview.close();
  }
});

equal("a site with copies to take away: those that the last build made", async () => {
  const folder = tinySite({ ...tinyLaw, "content/site.yml": `${tinyLaw["content/site.yml"]}takeaway: [text, page]\n` });
  const before = await openPreview(folder, { cache });
  assert.is((await fetch(`${before.origin}/en/take-away/`)).status, 404, "no build has made any yet");
  before.close();
  const built = await builtFiles(folder);
  assert.ok([...built.keys()].some((file) => file.startsWith("downloads/")));
  const preview = await openPreview(folder, { cache });
  try {
    await preview.until(isSound);
    assert.equal(await differences(preview, built), []);
  } finally {
    preview.close();
  }
});

equal("a site with a large text, which Pagefind searches", async () => {
  const words = Array.from({ length: 9000 }, (_, at) => `word${(at * 7919) % 10_007}`).join(" ");
  const files: Files = {
    ...twoEditions,
    "content/site.yml": `${twoEditions["content/site.yml"]}limits: { pocket: 2000, page: 200000, firstView: 300000 }\n`,
    "content/en/long.md": page("Long", words),
  };
  const folder = tinySite(files);
  const preview = await openPreview(folder, { cache });
  try {
    const built = await builtFiles(folder);
    await preview.until(isSound);
    assert.equal(
      (await differences(preview, built)).filter((file) => !file.startsWith("pagefind/")),
      [],
    );
    const bridge = await preview.get("/pagefind/en/bridge.js");
    assert.is(bridge.text, built.get("pagefind/en/bridge.js")?.toString("utf8"));
  } finally {
    preview.close();
  }
});

equal("after many edits a page is what a build of the new files writes", async () => {
  const folder = tinySite({
    ...twoEditions,
    "content/en/about.md": page("About", "First."),
    "content/ko/news/one.md": page("하나", "글", "date: 2026-05-01\n"),
  });
  const preview = await openPreview(folder, { cache });
  try {
    await preview.until(isSound);
    preview.write("content/en/about.md", page("About", "Second, with [a link](/news/one/).\n\n## Heading"));
    preview.write("content/ko/news/two.md", page("둘", "[집](/)", "date: 2026-06-01\n"));
    preview.write("i18n/en.json", JSON.stringify({ site: { home: "Start" } }));
    preview.write("content/en/index.md", page("New home", "[Down](/about/#heading)"));
    const built = await builtFiles(folder);
    await preview.until(async (update) => isSound(update) && (await differences(preview, built)).length === 0);
  } finally {
    preview.close();
  }
});

equal.run();
