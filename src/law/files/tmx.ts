import { readFileSync } from "node:fs";
import { root } from "../../base/root.ts";
import { type Xml, xml } from "../../base/xml.ts";
import type { Shown } from "../../site/shown.ts";
import { authorityOf } from "../authority.ts";
import { type Instrument, unitsOf } from "../instrument.ts";
import { unitsShown } from "../law.ts";
import type { Laws } from "../laws.ts";

const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { version: string };

/**
 * All editions of an instrument, aligned unit by unit, as a translation memory (TMX 1.4b). Each variant gives its
 * status in a `prop`.
 */
export function tmx(loaded: Shown & Laws, instrument: Instrument): string {
  const { facts, texts, folder } = instrument;
  const source = facts.authentic.find((tag) => texts.has(tag));
  const variants = [...texts.values()].map((text) => ({
    edition: text.edition,
    units: new Map(
      text.pieces.flatMap((piece) =>
        unitsShown(text, piece).map((unit) => [
          unit.id,
          { words: unit.text, authority: authorityOf(loaded, instrument, text.edition, piece) },
        ]),
      ),
    ),
  }));
  const ids = new Set([...texts.values()].flatMap((text) => unitsOf(text).map(({ id }) => id)));
  const unit = (id: string): Xml => xml`<tu tuid="${id}">
${variants.flatMap(({ edition, units }) => {
  const own = units.get(id);
  return own === undefined
    ? []
    : [
        xml`<tuv xml:lang="${edition.tag}"><prop type="x-standing">${own.authority}</prop><seg>${own.words}</seg></tuv>
`,
      ];
})}</tu>
`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<tmx version="1.4">
<header creationtool="Dari" creationtoolversion="${version}" segtype="paragraph" o-tmf="Dari" adminlang="en" srclang="${source ?? "*all*"}" datatype="PlainText"><prop type="x-instrument">${folder}</prop></header>
<body>
${[...ids].map(unit)}</body>
</tmx>
`.xml;
}
