import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isSound, type OpenPreview, openPreview } from "../support/previewSite.ts";
import { noise } from "../support/published.ts";
import { emptyFolder, type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";

const bad = suite("what editors, their programs and their machines do to files");

const files: Files = {
  ...twoEditions,
  "content/en/about.md": page("About", "Sound words."),
  "content/en/other.md": page("Other", "Other words."),
};

/** Opens a preview for one test and closes it, whatever comes. */
async function previewing(
  site: Files | string,
  test: (preview: OpenPreview) => Promise<void>,
  options: Parameters<typeof openPreview>[1] = {},
): Promise<void> {
  const preview = await openPreview(site, options);
  try {
    await preview.until(isSound);
    await test(preview);
  } finally {
    preview.close();
  }
}

const shows = (preview: OpenPreview, words: string, address = "/en/about/") =>
  preview.until(async ({ problems }) => problems.length === 0 && (await preview.get(address)).text.includes(words));

bad("a file that is saved in two halves", () =>
  previewing(files, async (preview) => {
    preview.write("content/en/about.md", "---\ntitle: Ab");
    await preview.until(({ problems }) => problems.length > 0);
    assert.match((await preview.get("/en/about/")).text, "Sound words.", "what was sound is shown meanwhile");
    assert.match((await preview.get("/en/other/")).text, "<h1>Other</h1>");
    preview.write("content/en/about.md", page("About", "Whole words."));
    await shows(preview, "Whole words.");
  }),
);

bad("a file that is emptied and written at once is never told to be empty", () =>
  previewing(files, async (preview) => {
    const told: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      preview.write("content/en/about.md", "");
      preview.write("content/en/about.md", page("About", `Words ${at}.`));
      told.push((await shows(preview, `Words ${at}.`)).problems.length);
    }
    assert.equal(told, [0, 0, 0, 0, 0]);
  }),
);

bad("a file that is saved twice within a moment, with as many letters", () =>
  previewing(files, async (preview) => {
    for (let at = 10; at < 30; at += 1) {
      preview.write("content/en/about.md", page("About", `First ${at}.`));
      preview.write("content/en/about.md", page("About", `Later ${at}.`));
      await shows(preview, `Later ${at}.`);
    }
  }),
);

bad("an editor that writes aside and puts the new file in the place of the old one", () =>
  previewing(files, async (preview) => {
    preview.replace("content/en/about.md", page("About", "Written aside."));
    await shows(preview, "Written aside.");
    preview.rename("content/en/about.md", "content/en/about.md~");
    preview.write("content/en/about.md", page("About", "Written anew, the old one kept."));
    await shows(preview, "Written anew, the old one kept.");
    preview.remove("content/en/about.md");
    preview.write("content/en/about.md", page("About", "Deleted and written."));
    await shows(preview, "Deleted and written.");
  }),
);

bad("a folder that is moved away while it is read, and comes back", () =>
  previewing({ ...files, ...many(300) }, async (preview) => {
    for (let at = 0; at < 3; at += 1) {
      preview.write("content/en/part/page-1.md", page("Page", `Turn ${at}.`));
      preview.rename("content/en", "elsewhere");
      preview.rename("elsewhere", "content/en");
      await shows(preview, `Turn ${at}.`, "/en/part/page-1/");
    }
    preview.rename("content", "elsewhere");
    await preview.until(({ problems }) => problems.length > 0);
    assert.match((await preview.get("/en/about/")).text, "Sound words.");
    preview.rename("elsewhere", "content");
    preview.write("content/en/about.md", page("About", "Back again."));
    await shows(preview, "Back again.");
  }),
);

bad("a folder in a folder that is new, and one that is deleted and made again", () =>
  previewing(files, async (preview) => {
    preview.write("content/en/deep/deeper/page.md", page("Deep", "Deep words."));
    preview.write("content/en/deep/index.md", page("Deep section"));
    await shows(preview, "Deep words.", "/en/deep/deeper/page/");
    preview.remove("content/en/deep");
    preview.write("content/en/deep/deeper/page.md", page("Deep", "Again."));
    await shows(preview, "Again.", "/en/deep/deeper/page/");
    preview.write("content/en/deep/deeper/page.md", page("Deep", "And again."));
    await shows(preview, "And again.", "/en/deep/deeper/page/");
  }),
);

function many(count: number, words = "Words"): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`content/en/part/page-${at}.md`, page(`Page ${at}`, `${words} ${at}.`)]),
  );
}

bad("500 files that another branch of the repository has otherwise", async () => {
  const folder = tinySite({ ...files, ...many(500) });
  const git = (...args: string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=one", ...args],
      { cwd: folder, stdio: "pipe" },
    );
  git("init");
  git("add", ".");
  git("commit", "-m", "one");
  git("checkout", "-b", "two");
  cpSync(tinySite({ ...many(500, "Other words"), "content/en/part/index.md": page("Part") }), folder, {
    recursive: true,
  });
  git("add", ".");
  git("rm", "-q", "content/en/other.md");
  git("commit", "-m", "two");
  await previewing(folder, async (preview) => {
    git("checkout", "one");
    await shows(preview, "Words 499.", "/en/part/page-499/");
    await preview.until(async () => (await preview.get("/en/other/")).status === 200);
    git("checkout", "two");
    await shows(preview, "Other words 0.", "/en/part/page-0/");
    await shows(preview, "Other words 499.", "/en/part/page-499/");
    await preview.until(async () => (await preview.get("/en/other/")).status === 404);
  });
});

bad("a file that nobody may read", async () => {
  const folder = tinySite(files);
  const cache = emptyFolder();
  // Root may read everything: as nobody, for so long.
  const isRoot = process.getuid?.() === 0;
  const nobody = 65_534;
  if (isRoot)
    for (const path of [
      folder,
      cache,
      ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    ])
      chownSync(path, nobody, nobody);
  if (isRoot) process.seteuid?.(nobody);
  try {
    await previewing(
      folder,
      async (preview) => {
        chmodSync(join(folder, "content/en/about.md"), 0o000);
        const { problems } = await preview.until(({ problems }) => problems.length > 0);
        assert.equal(
          problems.map(({ place, what }) => `${place}: ${what}`),
          ["content/en/about.md: you have no permission to read this"],
        );
        assert.match((await preview.get("/en/about/")).text, "Sound words.");
        chmodSync(join(folder, "content/en/about.md"), 0o644);
        await preview.until(isSound);
        chmodSync(join(folder, "content/ko"), 0o000);
        assert.is((await preview.until(({ problems }) => problems.length > 0)).problems[0]?.place, "content/ko");
        chmodSync(join(folder, "content/ko"), 0o755);
        await preview.until(isSound);
      },
      { cache },
    );
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

bad("a picture that is replaced by a broken one, and by a sound one", async () => {
  const photo = (seed: number) =>
    sharp(noise(200, 150, seed), { raw: { width: 200, height: 150, channels: 3 } })
      .jpeg()
      .toBuffer();
  const site = {
    ...files,
    "content/en/about.md": page("About", "![A crowd](crowd.jpg)"),
    "content/en/crowd.jpg": await photo(1),
  };
  await previewing(site, async (preview) => {
    const before = await preview.get("/en/about/");
    assert.match(before.text, /<img src="\/img\/[0-9a-f]{12}\.jpg"/);
    preview.write("content/en/crowd.jpg", (await photo(2)).subarray(0, 900));
    const { problems } = await preview.until(({ problems }) => problems.length > 0);
    assert.is(problems[0]?.place, "content/en/about.md:6");
    const pictureIn = (text: string) => /\/img\/[^"]*\.jpg/.exec(text)?.[0] ?? "";
    assert.is(pictureIn((await preview.get("/en/about/")).text), pictureIn(before.text));
    preview.write("content/en/crowd.jpg", await photo(3));
    await preview.until(
      async (update) => isSound(update) && pictureIn((await preview.get("/en/about/")).text) !== pictureIn(before.text),
    );
    assert.is((await preview.get(pictureIn((await preview.get("/en/about/")).text))).status, 200);
  });
});

bad("a clock that jumps: a file of an hour to come, of 1970, and of the same moment as before", () =>
  previewing(files, async (preview) => {
    const at = join(preview.folder, "content/en/about.md");
    for (const [turn, seconds] of [
      1_900_000_000, 0, 1_600_000_000, 1_600_000_000, 4_000_000_000, 1_600_000_000,
    ].entries()) {
      preview.write("content/en/about.md", page("About", `Turn ${turn}.`));
      utimesSync(at, seconds, seconds);
      await shows(preview, `Turn ${turn}.`);
      assert.is(Math.round(statSync(at).mtimeMs / 1000), seconds);
    }
  }),
);

bad("a file that is touched, or saved as it was, changes nothing", () =>
  previewing(files, async (preview) => {
    const before = await preview.get("/en/about/");
    preview.write("content/en/about.md", String(files["content/en/about.md"]));
    utimesSync(join(preview.folder, "content/en/other.md"), 1_600_000_000, 1_600_000_000);
    preview.write("content/en/other.md", page("Other", "Newer words."));
    await shows(preview, "Newer words.", "/en/other/");
    assert.is((await preview.get("/en/about/")).text, before.text);
  }),
);

bad("links that lead out of the folder are refused while the preview goes on", () =>
  previewing(files, async (preview) => {
    execFileSync("ln", ["-s", "/etc", join(preview.folder, "content/en/etc")]);
    preview.write("content/en/other.md", page("Other", "Beside a link."));
    const { problems } = await preview.until(({ problems }) => problems.length > 0);
    assert.is(problems[0]?.place, "content/en/etc");
    preview.remove("content/en/etc");
    await shows(preview, "Beside a link.", "/en/other/");
  }),
);

bad.run();
