import { suite } from "uvu";
import * as assert from "uvu/assert";
import { threeLetters } from "../../src/law/iso639.ts";

const iso639 = suite("languages in three letters");
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const named = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

iso639("every language that has two letters has three, and they mean the same to ICU", () => {
  const known = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code && named.of(code) !== undefined);
  assert.ok(known.length > 170);
  for (const code of known) {
    // bh is a group of languages, and to ICU Twi is Akan.
    if (["bh", "tw"].includes(code)) continue;
    const three = threeLetters(code);
    assert.is.not(three, "und", code);
    assert.is(Intl.getCanonicalLocales(three)[0], code, three);
  }
});

iso639("regions and scripts do not matter, three letters stay, the terminological codes are used", () => {
  assert.equal(["ko", "ko-KP", "zh-Hant-TW", "haw", "de", "fr", "zh"].map(threeLetters), [
    "kor",
    "kor",
    "zho",
    "haw",
    "deu",
    "fra",
    "zho",
  ]);
});

iso639.run();
