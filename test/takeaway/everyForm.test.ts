import { createHash } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isDict } from "../../src/static/traces/pdf/objects.ts";
import { readPdf } from "../../src/static/traces/pdf/readPdf.ts";
import { formList, usualForms } from "../../src/takeaway/formList.ts";
import { registerOf } from "../../src/takeaway/register.ts";
import { verdictOf } from "../../src/takeaway/verdict.ts";
import { packTiny } from "../support/packed.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { tinyMp3 } from "../support/tinyMp3.ts";
import type { Files } from "../support/tinySite.ts";

const forms = suite("every form");
const files: Files = {
  ...tinyLaw,
  "content/sets.yml": "- { id: boats, of: law, title: Boats, articles: [1] }\n",
  "content/ko/law/recordings.yml": "- { file: article-01.mp3, reader: 뱃사공, date: 2026-01-02, licence: CC0 }\n",
  "content/ko/law/article-01.mp3": tinyMp3(1),
};
const packed = await packTiny(files);
const copies = [...packed.copies.values()];

forms("there is a copy in each, but for those that are made only where they are named", () => {
  const made = new Set(copies.map(({ file, form }) => /^(posters|slides|recordings)\//.exec(file)?.[1] ?? form));
  assert.ok(made.size >= usualForms.length, [...made].join());
  assert.equal(
    formList.filter(({ name }) => !usualForms.includes(name)).map(({ name }) => name),
    ["zim"],
  );
});

forms("the same bytes in every time zone", async () => {
  const before = process.env.TZ;
  try {
    for (const zone of ["Asia/Seoul", "America/New_York", "UTC"]) {
      process.env.TZ = zone;
      const again = await packTiny(files);
      assert.equal(
        [...again.copies.values()].filter(({ file, sha256 }) => sha256 !== packed.copies.get(file)?.sha256),
        [],
        zone,
      );
      assert.is(again.copies.size, copies.length);
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

forms("a copy of which one byte was altered is told from ours, wherever the byte is", () => {
  const register = registerOf(copies, [], "");
  const sumOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  for (const { file, bytes } of copies) {
    const whole = Buffer.from(bytes());
    assert.is(verdictOf(register, sumOf(whole)).kind, "current", file);
    for (const at of [0, whole.length >> 1, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      assert.is(verdictOf(register, sumOf(altered)).kind, "unknown", `${file} ${at}`);
    }
  }
});

forms("each says in itself which text it is", () => {
  for (const { file, bytes, stamp } of copies) {
    // A small picture shows a poster, which says it.
    if (file.endsWith(".png")) continue;
    const all = file.endsWith("-fold.pdf") ? keywordsOf(bytes()) : bytes();
    const line = `dari-copy ${stamp.of} ${stamp.suffix} `;
    const has = [Buffer.from(line), Buffer.from(line, "utf16le"), Buffer.from(line, "utf16le").swap16()];
    assert.ok(
      has.some((form) => all.includes(form)),
      file,
    );
  }
});

/** Returns the metadata of a PDF where they are packed with the rest. */
function keywordsOf(pdf: Buffer): Buffer {
  const { look, trailer } = readPdf(pdf);
  const facts = look(trailer.get("Info"));
  const words = isDict(facts) ? look(facts.get("Keywords")) : null;
  return words !== null && typeof words === "object" && "text" in words ? words.text : Buffer.alloc(0);
}

forms.run();
