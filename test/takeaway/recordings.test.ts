import { createHash } from "node:crypto";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { unzipSync } from "fflate";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleanMp3 } from "../../src/static/traces/mp3/cleanMp3.ts";
import { packTiny, unzipped } from "../support/packed.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { taggedMp3, tinyMp3 } from "../support/tinyMp3.ts";
import { buildTiny, type Files } from "../support/tinySite.ts";

const voices = suite("recordings to take away");

const read: Files = {
  ...tinyLaw,
  "content/ko/law/recordings.yml": [
    "- { file: article-01.mp3, reader: 뱃사공, date: 2026-01-02, licence: CC BY 4.0 }",
    "- { file: article-02.mp3, reader: 뱃사공, date: 2026-01-02, licence: CC BY 4.0, marks: { art-2-1: 1.5, art-2-1-a: 4, art-2-2: 8.25 } }",
    "",
  ].join("\n"),
  "content/ko/law/article-01.mp3": tinyMp3(3),
  "content/ko/law/article-02.mp3": taggedMp3(12),
};
const packed = await packTiny(read, ["site", "epub", "recordings"]);

voices("the book with the voice is another than the light one, and valid", async () => {
  assert.equal(
    [...packed.copies.keys()].filter((file) => file.endsWith(".epub")),
    ["law-en.epub", "law-ko.epub", "law-ko-sound.epub"],
  );
  assert.ok((packed.copies.get("law-ko.epub")?.size ?? 0) < 20_000);
  const { messages } = await EpubCheck.validate(new Uint8Array(packed.bytes("law-ko-sound.epub")));
  assert.equal(
    messages.map(({ id, message, location }) => `${id} ${location?.path}: ${message}`),
    [],
  );
});

voices(
  "where there are marks, each unit is shown while it is heard; where there are none, the sound is at the article",
  () => {
    const files = unzipped(packed.bytes("law-ko-sound.epub"));
    const smil = files.get("EPUB/article-2.smil") ?? "";
    assert.equal(
      [
        ...smil.matchAll(/#([\w-]+)"\/><audio src="sound\/article-2\.mp3" clipBegin="([\d.]+s)" clipEnd="([\d.]+s)"/g),
      ].map(([, unit, begin, end]) => [unit, begin, end]),
      [
        ["article-2-head", "0s", "1.5s"],
        ["art-2-1", "1.5s", "4s"],
        ["art-2-1-a", "4s", "8.25s"],
        ["art-2-2", "8.25s", "12.016s"],
      ],
    );
    assert.match(files.get("EPUB/package.opf") ?? "", /media-overlay="s2"[^]*id="s2" href="article-2\.smil"/);
    assert.match(files.get("EPUB/package.opf") ?? "", />synchronizedAudioText<[^]*"media:narrator">뱃사공</);
    assert.not.match(files.get("EPUB/article-2.xhtml") ?? "", "<audio");
    assert.match(
      files.get("EPUB/article-1.xhtml") ?? "",
      /<audio controls="controls" preload="none" src="sound\/article-1\.mp3">/,
    );
    assert.match(files.get("EPUB/article-1.xhtml") ?? "", /0:03\. 낭독 뱃사공/);
    assert.not.match(unzipped(packed.bytes("law-ko.epub")).get("EPUB/article-1.xhtml") ?? "", /audio|낭독/);
  },
);

voices("for players: numbered MP3s that say what they are, who reads, and nothing else", () => {
  const zip = unzipSync(packed.bytes("law-ko-recordings.zip"));
  assert.equal(Object.keys(zip), ["001.mp3", "002.mp3"]);
  const sound = Buffer.from(zip["002.mp3"] ?? []);
  const text = sound.toString("utf16le", sound.indexOf("ID3") % 2);
  const has = (words: string) => sound.includes(Buffer.from(words, "utf16le"));
  for (const words of ["제2조 Title 2", "나룻배법", "뱃사공", "CC BY 4.0", "dari-copy law/"])
    assert.ok(has(words), words);
  assert.not.match(sound.toString("latin1") + text, /Secret|LAME/);
  assert.equal(cleanMp3(sound)?.traces, ["ID3"]);
  assert.is(
    [...packed.copies.keys()].some((file) => file.includes("law-en-recordings")),
    false,
  );
});

voices("the site on a stick has the sound of its own editions", () => {
  assert.ok(unzipSync(packed.bytes("site-ko.zip"))["ko/law/article-02.mp3"]);
  assert.ok(unzipSync(packed.bytes("site.zip"))["ko/law/article-02.mp3"]);
  const files = unzipped(packed.bytes("site-ko.zip"));
  assert.is(files.has("ko/law/article-2/index.html"), true);
  assert.match(files.get("ko/law/article-2/index.html") ?? "", 'src="../../../ko/law/article-02.mp3"');
  assert.not.ok(unzipSync(packed.bytes("site-en.zip"))["ko/law/article-02.mp3"]);
});

voices("the page of all that can be taken away lists them, and only where they are", () => {
  const settings = `${tinyLaw["content/site.yml"]}takeaway: [text, epub, recordings]\n`;
  const { code, read: at, printed } = buildTiny({ ...read, "content/site.yml": settings });
  assert.is(code, 0, printed);
  const korean = at("ko/take-away/index.html");
  assert.match(korean, 'href="/downloads/law-ko-recordings.zip"');
  assert.match(korean, 'href="/downloads/law-ko-sound.epub"');
  assert.match(korean, createHash("sha256").update(packed.bytes("law-ko-recordings.zip")).digest("hex"));
  assert.not.match(at("en/take-away/index.html"), /recordings|sound\.epub/);
});

voices.run();
