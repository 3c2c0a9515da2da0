import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleanMp3 } from "../../src/static/traces/mp3/cleanMp3.ts";
import { openBrowser } from "../support/browser.ts";
import { builtSite, openSite } from "../support/realSite.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { taggedMp3, tinyMp3 } from "../support/tinyMp3.ts";
import { buildTiny, type Files, page, problemsOf, tinySite } from "../support/tinySite.ts";

const voices = suite("pages read aloud");

const list = (...more: string[]) =>
  ["- file: article-02.mp3", "  reader: A Ferryman", "  date: 2026-01-02", "  licence: CC BY 4.0", ...more, ""].join(
    "\n",
  );
const read: Files = {
  ...tinyLaw,
  "content/ko/law/recordings.yml": list(),
  "content/ko/law/article-02.mp3": taggedMp3(72),
  "content/en/boat.md": page("Boat", "A boat."),
  "content/en/recordings.yml": list().replace("article-02", "boat"),
  "content/en/boat.mp3": tinyMp3(2),
};
const folder = tinySite(read);
const built = builtSite(folder);

voices("the page offers it with length, size and credit; nothing loads before a reader asks", () => {
  const html = built.read("ko/law/article-2/index.html");
  assert.match(html, /<audio controls preload="none" src="\/ko\/law\/article-02\.mp3" title="[^"]+"><\/audio>/);
  assert.match(
    html,
    /<a href="\/ko\/law\/article-02\.mp3" download>[^<]+<\/a> 1:12, 287 kB\. [^<]*A Ferryman[^<]*CC BY 4\.0/,
  );
  assert.match(html, /img-src 'self';media-src 'self';/);
  assert.match(built.read("en/boat/index.html"), /<audio controls preload="none" src="\/en\/boat\.mp3"/);
});

voices("pages that nobody has read have nothing of it", () => {
  for (const file of [
    "ko/law/article-1/index.html",
    "en/law/article-2/index.html",
    "ko/index.html",
    "ko/boat/index.html",
  ]) {
    const html = built.read(file);
    assert.ok(html !== "", file);
    assert.not.match(html, /<audio|media-src|class="recording"/, file);
  }
});

voices("what is published is the sound and nothing else", () => {
  const bytes = readFileSync(join(built.output, "ko/law/article-02.mp3"));
  assert.not.match(bytes.toString("latin1"), /Secret|LAME|ID3/);
  assert.equal(cleanMp3(bytes)?.traces, []);
});

voices("a browser asks for the sound when a reader plays it, and not before", async () => {
  const { origin, close } = await openSite(built);
  const browser = await openBrowser();
  const tab = await browser.newPage();
  const asked: string[] = [];
  const refused: string[] = [];
  tab.on("request", (request) => void (request.url().endsWith(".mp3") && asked.push(request.url())));
  tab.on("console", (line) => void (line.type() === "error" && refused.push(line.text())));
  await tab.goto(`${origin}/ko/law/article-2/`, { waitUntil: "networkidle" });
  assert.equal(asked, []);
  const length = await tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const audio = document.querySelector("audio") as HTMLAudioElement;
        audio.addEventListener("loadedmetadata", () => resolve(audio.duration));
        audio.addEventListener("error", () => resolve(-1));
        audio.muted = true;
        void audio.play().catch(() => {});
      }),
  );
  assert.is(Math.round(length), 72);
  assert.ok(asked.length > 0);
  assert.equal(refused, []);
  await browser.close();
  close();
});

const problems = (entry: string, more: Files = {}) =>
  problemsOf({
    ...tinyLaw,
    "content/ko/law/article-02.mp3": tinyMp3(20),
    "content/ko/law/recordings.yml": entry,
    ...more,
  });

for (const [what, entry, code, line, more] of [
  ["a page that is not there", list().replace("article-02", "article-09"), "recordings/page", 1],
  ["a file that is not there", list().replace("article-02", "article-01"), "recordings/missing", 1],
  ["a name for which there can be no page", list().replace("article-02", "Article 2"), "recordings/name", 1],
  ["the same one twice", `${list()}${list()}`, "recordings/twice", 5],
  ["nobody who reads", list().replace(/ {2}reader.*\n/, ""), "key/missing", 1],
  ["a unit that the page has not", list("  marks:", "    art-2-9: 1"), "recordings/mark", 6],
  ["a mark behind the end", list("  marks:", "    art-2-1: 21"), "recordings/late", 6],
  ["marks that go back", list("  marks:", "    art-2-1: 9", "    art-2-2: 3"), "recordings/order", 7],
  [
    "what is no MP3",
    list(),
    "recordings/sound",
    1,
    { "content/ko/law/article-02.mp3": Buffer.from("RIFF0000WAVEfmt ") },
  ],
] as ReadonlyArray<[string, string, string, number, Files?]>)
  voices(`${what} is an error with its line`, async () => {
    const told = (await problems(entry, more)).map((one) => [one.file, one.code, one.line]);
    assert.equal(told, [["content/ko/law/recordings.yml", code, line]]);
  });

voices("an MP3 that no list names is not published, and that is told; a text that was changed later, too", () => {
  const {
    code,
    printed,
    read: at,
  } = buildTiny({
    ...tinyLaw,
    "content/ko/law/article-01.mp3": tinyMp3(1),
    "content/en/boat.md": page("Boat", "A boat.", "updated: 2026-02-03\n"),
    "content/en/boat.mp3": tinyMp3(1),
    "content/en/recordings.yml": list().replace("article-02", "boat"),
  });
  assert.is(code, 0);
  assert.match(printed, "content/ko/law/article-01.mp3");
  assert.match(printed, /content\/en\/recordings\.yml:3[^]*2026-02-03/);
  assert.is(at("ko/law/article-01.mp3"), "");
});

voices.run();
