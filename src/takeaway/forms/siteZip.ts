import { unitsOf } from "../../law/instrument.ts";
import { fileOf, urlOf } from "../../site/editions/addresses.ts";
import type { Edition } from "../../site/editions/edition.ts";
import { lastChanged } from "../../site/pages/page.ts";
import type { Carryable, Copy, Packing, TakeawayForm } from "../packing.ts";
import { type Stamp, stampLine, stampText, sumOf } from "../stamp.ts";
import { startPage } from "../startPage.ts";
import { zipOf } from "../zipOf.ts";

/** The whole site in a ZIP, in each edition and in all: unpacked, it runs from a disk, without any network. */
export const siteZip: TakeawayForm = {
  name: "site",
  copies: (packing) => {
    const { editions } = packing.shown.catalogue.site;
    return (editions.length > 1 ? [...editions, undefined] : editions).map((edition) => zipped(packing, edition));
  },
};

function zipped({ shown, carried, carriedSum }: Packing, only: Edition | undefined): Copy {
  const { site } = shown.catalogue;
  const editions = only === undefined ? site.editions : [only];
  const speaking = only ?? site.reference;
  const stamp = siteStamp(shown, only);
  const start = startPage({
    site,
    editions,
    words: shown.wordsOf,
    line: stampLine(stamp),
    told: editions.map((one) => stampText(stamp, one.label, shown.wordsOf(one))),
  });
  return {
    file: only === undefined ? "site.zip" : `site-${only.folder}.zip`,
    form: "site",
    editions,
    title: site.nameIn(speaking),
    stamp,
    facts: `${carriedSum}\n${start}`,
    make: async () =>
      zipOf([{ file: "index.html", bytes: Buffer.from(start) }, ...(await carried(only))], stamp.day, stampLine(stamp)),
  };
}

/** The stamp of a copy of the site, in one edition or in all. */
export function siteStamp(shown: Carryable, only: Edition | undefined): Stamp {
  const { site, pages } = shown.catalogue;
  const editions = only === undefined ? site.editions : [only];
  return {
    of: "site",
    suffix: only?.folder ?? "all",
    day: editions
      .flatMap(({ tag }) => [...(pages.get(tag)?.values() ?? [])].flatMap((page) => lastChanged(page) ?? []))
      .sort()
      .at(-1),
    address: only === undefined ? site.origin : urlOf(site, fileOf(only, "")),
    sum: sumOf(editions.flatMap((edition) => textsIn(shown, edition))),
  };
}

/** The text of an edition: its pages, and the units of its treaties. */
function textsIn({ catalogue, instruments }: Carryable, { tag }: Edition): string[] {
  const pages = [...(catalogue.pages.get(tag)?.values() ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
  return [
    ...pages.flatMap(({ path, data, text }) => [
      path,
      data.title,
      data.description,
      ...text.tokens.map(({ content }) => content),
    ]),
    ...instruments.flatMap(({ texts }) => {
      const own = texts.get(tag);
      return own === undefined ? [] : unitsOf(own).map(({ text }) => text);
    }),
  ];
}
