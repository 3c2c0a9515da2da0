import { xml } from "../../base/xml.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { Shown } from "../../site/shown.ts";
import { statusInWords } from "../authority.ts";
import { type Instrument, type Piece, partOf } from "../instrument.ts";
import { labelsOf } from "../labels.ts";
import { indexOf, labelOf } from "../law.ts";
import type { Laws } from "../laws.ts";
import { textFor } from "../pages.ts";
import { type MetaFacts, metaOf } from "./akomaNtosoMeta.ts";
import { elementsOf } from "./akomaNtosoText.ts";

/**
 * An instrument in an edition as Akoma Ntoso 3.0 (OASIS LegalDocML). `eId` and `wId` follow its naming convention and
 * are the same in every edition; `GUID` is the unit's id on the site's pages. Additions to the instrument carry
 * `status="editorial"`. Undefined if neither the edition nor a fallback has the text.
 */
export function akomaNtoso(loaded: Shown & Laws, instrument: Instrument, shown: Edition): string | undefined {
  const text = textFor(instrument, shown);
  if (text === undefined) return undefined;
  const { edition, pieces, testimonium } = text;
  const words = loaded.wordsOf(edition);
  const own = indexOf(loaded, instrument, edition);
  const index = own && { ...own, translation: own.translation ?? words.t("instrument.here") };
  const meta: MetaFacts = { site: loaded.catalogue.site, instrument, text, index, shown };
  const { facts } = instrument;
  const write = elementsOf(
    meta,
    (unit) => labelsOf(words).label(unit.steps),
    (piece) => labelOf(piece, words),
  );
  const preamble = pieces.find(({ number }) => number === 0);
  const lang = xml`xml:lang="${edition.tag}"`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <act name="${facts.kind}" contains="${Object.keys(facts.amended).length > 0 ? "singleVersion" : "originalVersion"}">
${metaOf(meta)}    <preface eId="preface" ${lang}>
      <longTitle eId="preface__longTitle"><p><docTitle>${index?.name ?? instrument.folder}</docTitle></p></longTitle>
      <p status="editorial"><docStatus>${statusInWords(loaded, instrument, edition, edition)}</docStatus></p>
    </preface>
${
  preamble &&
  xml`    <preamble eId="preamble" ${lang}>
${write.preamble(preamble)}    </preamble>
`
}    <body eId="body" ${lang}>
${byPart(pieces.filter(({ number }) => number > 0)).map(({ part, articles }) => write.part(part, articles))}    </body>
${
  testimonium &&
  xml`    <conclusions eId="conclusions" ${lang}>
${write.formula(testimonium, "testimonium")}    </conclusions>
`
}  </act>
</akomaNtoso>
`.xml;
}

/** Articles that follow each other in the same part. */
function byPart(articles: readonly Piece[]): Array<{ part: number | undefined; articles: Piece[] }> {
  const parts: Array<{ part: number | undefined; articles: Piece[] }> = [];
  for (const article of articles) {
    const part = partOf(article);
    const last = parts.at(-1);
    if (last?.part === part && last !== undefined) last.articles.push(article);
    else parts.push({ part, articles: [article] });
  }
  return parts;
}
