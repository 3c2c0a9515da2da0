import { EpubCheck } from "@likecoin/epubcheck-ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { packTiny, unzipped } from "../support/packed.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { page } from "../support/tinySite.ts";

const epubs = suite("EPUB");
const packed = await packTiny(tinyLaw, ["epub"]);

epubs("there is a valid book for each edition", async () => {
  assert.equal([...packed.copies.keys()], ["law-en.epub", "law-ko.epub"]);
  for (const file of packed.copies.keys()) {
    const { valid, messages } = await EpubCheck.validate(new Uint8Array(packed.bytes(file)));
    assert.equal(
      messages.map(({ id, message, location }) => `${id} ${location?.path}: ${message}`),
      [],
      file,
    );
    assert.is(valid, true);
  }
});

epubs("the type of the file stands at its beginning, as it is", () => {
  assert.is(packed.bytes("law-ko.epub").toString("latin1", 30, 58), "mimetypeapplication/epub+zip");
});

epubs("a reader finds the way by articles and by subjects, and what the text is worth", () => {
  const files = unzipped(packed.bytes("law-ko.epub"));
  assert.match(files.get("EPUB/nav.xhtml") ?? "", /href="article-2\.xhtml">제2조/);
  assert.match(files.get("EPUB/index.xhtml") ?? "", /나룻배 <a href="article-1\.xhtml">/);
  assert.match(files.get("EPUB/title.xhtml") ?? "", "아직 사람이 검토하지 않은");
  assert.match(files.get("EPUB/article-2.xhtml") ?? "", /lang="ko"[^]*<p id="art-2-1-b"/);
  assert.match(files.get("EPUB/package.opf") ?? "", /accessibilityHazard">none</);
  assert.equal(
    [...files.values()].filter((text) => text.includes("<script")),
    [],
  );
});

epubs("a site without a treaty has its pages in a book, from right to left where it is read so", async () => {
  const { bytes } = await packTiny(
    {
      "content/site.yml":
        "name: مكتبة\norigin: https://books.example\neditions:\n  - { tag: ar, folder: ar, label: العربية }\n",
      "content/ar/index.md": page(
        "مكتبة",
        "نص & أكثر.\n\n## عنوان\n\n1. واحد\n2. اثنان\n\n| أ | ب |\n|---|---|\n| ج | د |",
      ),
    },
    ["epub"],
  );
  const { messages } = await EpubCheck.validate(new Uint8Array(bytes("site-ar.epub")));
  assert.equal(messages, []);
  const files = unzipped(bytes("site-ar.epub"));
  assert.match(files.get("EPUB/package.opf") ?? "", /page-progression-direction="rtl"/);
  assert.match(files.get("EPUB/home.xhtml") ?? "", /<h2>عنوان<\/h2>\n<p class="d1">1\. واحد<\/p>[^]*<p>ج · د<\/p>/);
});

epubs.run();
