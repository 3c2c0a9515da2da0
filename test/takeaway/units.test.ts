import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { unitsOf } from "../../src/law/instrument.ts";
import { packTiny } from "../support/packed.ts";
import { wordsIn } from "../support/pdfWords.ts";
import { load } from "../support/tinySite.ts";

const units = suite("the Convention on paper");
const [packed, { instruments }] = [await packTiny(root, ["booklet"]), await load(root)];
// A hyphen that a word has itself is none to PDFium where it ends a line.
const bare = (text: string) => text.replace(/[\s\u0002\u00ad\ufffe-]/g, "");

/** The words of a booklet, without what stands above and below each of its pages. */
async function textOf(file: string): Promise<string> {
  const pages = await wordsIn(packed.bytes(file));
  return pages.map((page) => bare(page.trim().split(/\r?\n/).slice(1, -1).join("\n"))).join("");
}

for (const { edition, ...text } of instruments.flatMap(({ texts }) => [...texts.values()]))
  units(`${edition.tag}: every unit is in the booklet, word for word`, async () => {
    const all = unitsOf({ edition, ...text });
    const words = await textOf(`convention-${edition.folder}.pdf`);
    assert.is(all.length, 192);
    assert.equal(
      all.filter((unit) => !words.includes(bare(unit.text))).map(({ id }) => id),
      [],
    );
  });

units.run();
