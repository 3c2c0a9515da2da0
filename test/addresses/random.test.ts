import { cpSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { InputError } from "../../src/base/errors.ts";
import { describeProblems } from "../../src/base/messages/messages.ts";
import { root } from "../../src/base/root.ts";
import { chance, changeAtRandom, deadIn, lockNow } from "../support/moves.ts";
import { emptyFolder, load, page, tinySite, twoEditions } from "../support/tinySite.ts";

const random = suite("whatever editors do, no address dies");

const text = (...heads: string[]) => heads.map((head) => `## ${head}\n\nText [home](/) [work](/work/).\n`).join("\n");
const tiny = () =>
  tinySite({
    ...twoEditions,
    "content/en/work/index.md": page("Work", text("One", "Two", "Three")),
    "content/ko/work/index.md": page("하는 일", text("하나", "둘", "셋")),
    "content/en/work/salon.md": page("Salon", text("When", "Where", "Who")),
    "content/ko/work/salon.md": page("살롱", text("언제", "어디", "누가")),
    "content/en/work/talks.md": page("Talks", `${text("When", "How")}\n[Salon](salon.md)\n`),
    "content/en/about.md": page("About", text("Story", "People", "Money")),
    "content/ko/about.md": page("소개", text("걸어온 길", "사람들", "살림")),
    "content/ko/news.md": page("소식", text("올해", "지난해")),
  });

/** Changes a site step by step; after each, it loads without an error, and all that was ever published leads somewhere. */
async function walk(folder: string, steps: number, seed: number): Promise<number> {
  const next = chance(seed);
  let loaded = await load(folder);
  let places = lockNow(loaded);
  let done = 0;
  for (let step = 0; step < steps; step += 1) {
    const what = changeAtRandom(loaded, next, step);
    if (!what.startsWith("refused")) done += 1;
    try {
      loaded = await load(folder);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      assert.unreachable(`seed ${seed}, step ${step}: ${what}\n${describeProblems(error.problems)}`);
    }
    assert.equal(deadIn(loaded, places), [], `seed ${seed}, step ${step}: ${what}`);
    for (const [key, gone] of loaded.addresses.goneAnchors)
      assert.not.ok(
        loaded.addresses.elsewhere.get(key)?.some(({ anchor }) => gone.includes(anchor)),
        `seed ${seed}, step ${step}: ${key} has a place twice`,
      );
    // Editors publish now and then.
    if (next() < 0.5) places = lockNow(loaded);
  }
  return done;
}

for (const seed of [1, 2, 3, 4])
  random(`a small site, by chance (${seed})`, async () => {
    assert.ok((await walk(tiny(), 25, seed)) > 12);
  });

random("the first site, by chance", async () => {
  const folder = emptyFolder();
  for (const part of ["content", "i18n", "static", "ledger"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  assert.ok((await walk(folder, 8, 5)) > 3);
});

random.run();
