import { suite } from "uvu";
import * as assert from "uvu/assert";
import { unbrokenParts } from "../../src/base/unbroken.ts";
import { buildTiny } from "../support/tinySite.ts";

const unbroken = suite("words that lines do not break");

const kept = (text: string) => unbrokenParts(text).flatMap((part) => (typeof part === "string" ? [] : part.unbroken));

unbroken("short words whose hyphen leaves one or two letters alone, and numbers in groups", () => {
  assert.equal(kept("e-mail, co-operation, follow-ups, wi-fi, K-팝"), ["e-mail", "co-operation", "wi-fi", "K-팝"]);
  assert.equal(kept("up-to-date"), ["up-to-date"]);
  assert.equal(kept("2 500만명과 12 345 678"), ["2 500만명과", "12 345 678"]);
  assert.equal(kept("https://site.example/e-mail/ /en/wi-fi/ x-y@mail.example a_e-mail ko-KP: e-mail/post"), ["ko-KP"]);
  assert.equal(kept("well-being 1990-2026 2-123-4567 9-18 re-institutionalised 2019 300 a - b x--y"), []);
});

unbroken("the parts of a text are the text, whatever is in it", () => {
  for (const text of ["", "e-mail", "an e-mail", "e-mail by e-mail.", "2 500 2 500", "-e-mail-", "plain"])
    assert.is(
      unbrokenParts(text)
        .map((part) => (typeof part === "string" ? part : part.unbroken))
        .join(""),
      text,
    );
});

unbroken("on a page they are whole in text, titles, lists and menus, and nowhere in its head or in code", () => {
  const { read } = buildTiny({
    "content/site.yml":
      "name: Tiny\norigin: https://tiny.example\neditions:\n  - { tag: en, folder: en, label: English }\n",
    "content/en/index.md": "---\ntitle: Home\ndescription: A home.\n---\n\nText.\n",
    "content/en/e-mail.md":
      "---\ntitle: By e-mail\ndescription: How to write an e-mail.\n---\n\nAn e-mail is `e-mail`.\n",
  });
  const whole = '<span class="nowrap">e-mail</span>';
  const page = read("en/e-mail/index.html");
  for (const shown of [`By ${whole}</h1>`, `An ${whole} is <code>e-mail</code>`, `By ${whole}</a>`, "<title>By e-mail"])
    assert.ok(page.includes(shown), shown);
  assert.ok(read("en/index.html").includes(`How to write an ${whole}.`));
});

unbroken.run();
