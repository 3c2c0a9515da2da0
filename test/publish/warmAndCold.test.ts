import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildSite } from "../../src/cli/buildSite.ts";
import { sumOf } from "../../src/publish/verify/verifyFolder.ts";
import { emptyFolder, type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

/** `EDITS=200 npm test -- publish/warmAndCold` tries more. */
const EDITS = Number(process.env.EDITS || 5);
const warmAndCold = suite("a warm build is a cold one");

const files: Files = {
  ...twoEditions,
  "content/site.yml": `${String(twoEditions["content/site.yml"])}host: nginx\nshare: true\n`,
  "content/en/news/index.md": page("News"),
  "content/en/news/one.md": page("One", "## A\n\nText with **bold** words and [a link](/news/two/)."),
  "content/en/news/two.md": page("Two", "More text."),
  "content/ko/news/one.md": page("하나", "아동권리협약(CRC)은 모든 아동에게 적용된다."),
  "content/ko/about.md": page("소개", "우리는 읽고 씁니다."),
};

/** Sums of all files below a folder, by name. */
function sumsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, sumOf(readFileSync(join(folder, name)))]),
  );
}

async function built(
  folder: string,
  cache: string,
): Promise<{ sums: Record<string, string>; warnings: readonly string[] }> {
  const output = join(emptyFolder(), "site");
  const progress = { step: () => {}, advance: () => {}, end: () => [] };
  const { warnings } = await buildSite({
    folder,
    output,
    cache,
    environment: { SOURCE_DATE_EPOCH: epoch },
    progress: progress as unknown as Parameters<typeof buildSite>[0]["progress"],
  });
  return { sums: sumsOf(output), warnings };
}

/** Numbers in a row, always the same for a seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const below = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();

/** Edits as people make them, and what befalls a cache. */
function change(folder: string, cache: string, next: (below: number) => number, at: number): void {
  const pages = below(join(folder, "content")).filter((file) => file.endsWith(".md"));
  const file = pages[next(pages.length)] ?? "";
  const text = readFileSync(file, "utf8");
  const kept = below(cache);
  const other = kept[next(kept.length)] ?? "";
  [
    () => writeFileSync(file, `${text}\nA sentence more, the ${at}th.\n`),
    () => writeFileSync(file, text.replace(/^title: .*/m, `title: Another ${at}`)),
    () => writeFileSync(join(folder, `content/en/news/new-${at}.md`), page(`New ${at}`, "Quite new.")),
    () => writeFileSync(file, text.replace(/^(description: .*)/m, `$1 And ${at}.`)),
    () => void (pages.length > 6 && /new-\d+\.md$/.test(file) && rmSync(file)),
    () => writeFileSync(other, readFileSync(other).subarray(0, next(40))),
    () => rmSync(other),
    () => writeFileSync(other, "what nobody put there"),
  ][next(8)]?.();
}

warmAndCold(`byte for byte, after each of ${EDITS} edits`, async () => {
  const [folder, cache, next] = [tinySite(files), emptyFolder(), numbers(7)];
  await built(folder, cache);
  for (let at = 0; at < EDITS; at += 1) {
    change(folder, cache, next, at);
    const warm = await built(folder, cache);
    assert.equal(warm.sums, (await built(folder, emptyFolder())).sums, `edit ${at}`);
  }
});

warmAndCold(
  "also where what the search is made of is kept: an edition with another text gets another index, the other its own",
  async () => {
    const words = (at: number) => Array.from({ length: 400 }, (_, n) => sumOf(Buffer.from(`${at} ${n}`)).slice(0, 9));
    const small = { "content/site.yml": `${String(files["content/site.yml"])}limits: { pocket: 20000 }\n` };
    const filler = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        [`content/en/news/filler-${at}.md`, page(`Filler ${at}`, words(at).join(" "))],
        [`content/ko/news/filler-${at}.md`, page(`글 ${at}`, "아동은 쉬고 논다. 모든 아동에게 적용된다. ".repeat(60))],
      ]).flat(),
    );
    const [folder, cache] = [tinySite({ ...files, ...filler, ...small }), emptyFolder()];
    const { sums } = await built(folder, cache);
    const kept = readdirSync(join(cache, "search")).map((name) => name.replace(/^.*?-/, ""));
    assert.equal(kept.sort(), ["en-large", "en-pagefind", "en-pocket", "ko-pocket"]);
    assert.equal((await built(folder, cache)).sums, sums);
    for (const edition of ["en", "ko"]) {
      const file = join(folder, `content/${edition}/news/filler-7.md`);
      writeFileSync(file, `${readFileSync(file, "utf8")}\nxylophone 실로폰\n`);
      const warm = await built(folder, cache);
      assert.equal(warm.sums, (await built(folder, emptyFolder())).sums, edition);
      assert.not.equal(warm.sums, sums);
    }
  },
);

warmAndCold("a cache that was damaged is thrown away with a word; one that takes nothing stops no build", async () => {
  const [folder, cache] = [tinySite(files), emptyFolder()];
  const { sums } = await built(folder, cache);
  for (const file of below(cache)) writeFileSync(file, "what nobody put there");
  const after = await built(folder, cache);
  assert.equal(after.sums, sums);
  assert.ok(
    after.warnings.some((warning) => /thrown away|버리고/.test(warning)),
    after.warnings.join("\n"),
  );
  // A file stands where the folder should be: as with a disk that is full or read only, nothing can be put there.
  const blocked = join(emptyFolder(), "cache");
  writeFileSync(blocked, "");
  const without = await built(folder, blocked);
  assert.equal(without.sums, sums);
  assert.ok(
    without.warnings.some((warning) => /nothing can be kept|보관하지 못/.test(warning)),
    without.warnings.join("\n"),
  );
});

warmAndCold.run();
