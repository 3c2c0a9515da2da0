import { createHash } from "node:crypto";
import { fileOf, urlOf } from "../../site/editions/addresses.ts";
import type { Edition } from "../../site/editions/edition.ts";
import { lastChanged } from "../../site/pages/page.ts";
import type { CarriedFile, Copy, Packing, TakeawayForm } from "../packing.ts";
import { type Stamp, stampLine, stampText, sumOf } from "../stamp.ts";
import { startPage } from "../startPage.ts";
import { zipOf } from "../zipOf.ts";

/** The whole site in a ZIP, in each edition and in all: unpacked, it runs from a disk, without any network. */
export const siteZip: TakeawayForm = {
  name: "site",
  copies: async (packing) => {
    const { editions } = packing.shown.catalogue.site;
    const kept = editions.length > 1 ? [...editions, undefined] : [undefined];
    const copies: Copy[] = [];
    for (const edition of kept) copies.push(zipped(packing, edition, await packing.carried(edition)));
    return copies;
  },
};

function zipped({ shown }: Packing, edition: Edition | undefined, files: readonly CarriedFile[]): Copy {
  const { site, pages } = shown.catalogue;
  const editions = edition === undefined ? site.editions : [edition];
  const speaking = edition ?? site.reference;
  const sums = files.map(({ file, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${file}\n`);
  const stamp: Stamp = {
    of: "site",
    suffix: edition?.folder ?? "all",
    day: editions
      .flatMap(({ tag }) => [...(pages.get(tag)?.values() ?? [])].flatMap((page) => lastChanged(page) ?? []))
      .sort()
      .at(-1),
    address: edition === undefined ? site.origin : urlOf(site, fileOf(edition, "")),
    sum: sumOf(sums),
  };
  const start = startPage({
    site,
    editions,
    words: shown.wordsOf,
    line: stampLine(stamp),
    told: editions.map((one) => stampText(stamp, one.label, shown.wordsOf(one))),
  });
  const all = [{ file: "index.html", bytes: Buffer.from(start) }, ...files];
  return {
    file: edition === undefined && site.editions.length > 1 ? "site.zip" : `site-${speaking.folder}.zip`,
    form: "site",
    editions,
    title: site.nameIn(speaking),
    stamp,
    facts: [start, ...sums].join(""),
    make: () => zipOf(all, stamp.day, stampLine(stamp)),
  };
}
