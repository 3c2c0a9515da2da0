import { fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { Shown } from "../site/shown.ts";
import { eIdOf, workIri } from "./identifiers.ts";
import { indexOf } from "./law.ts";
import type { Laws } from "./laws.ts";
import { textFor } from "./pages.ts";

type Data = Record<string, unknown>;

/**
 * `Legislation` (schema.org) on the first page of an instrument, with its articles as parts, and on each of these. The
 * page of the whole text has none, because of its size limit.
 */
export function legislationData(loaded: Shown & Laws, { page, path }: Rendition): Data[] {
  const { data, edition } = page;
  const isPiece = data.kind === "article" && data.piece !== undefined;
  const instrument = isPiece
    ? data.instrument
    : loaded.instruments.find(({ folder }) => data.kind === "instrument" && folder === path);
  const text = instrument && textFor(instrument, edition);
  if (instrument === undefined || text === undefined) return [];
  const { facts, folder } = instrument;
  const url = (name?: string) =>
    urlOf(loaded.catalogue.site, fileOf(edition, name === undefined ? folder : `${folder}/${name}`));
  const name = indexOf(loaded, instrument, edition)?.name;
  const common = {
    inLanguage: text.edition.tag,
    legislationLegalValue: `https://schema.org/${facts.authentic.includes(text.edition.tag) ? "Authoritative" : "Unofficial"}LegalValue`,
  };
  if (isPiece && data.piece !== undefined) {
    const { number } = data.piece;
    const portion = number === 0 ? "preamble" : eIdOf({ id: `art-${number}`, steps: [] });
    return [
      {
        "@type": "Legislation",
        name: data.title,
        legislationIdentifier: `${workIri(facts)}/~${portion}`,
        legislationDate: facts.adopted,
        legislationType: facts.kind,
        ...common,
        url: url(data.piece.name),
        isPartOf: { "@type": "Legislation", name, url: url() },
      },
    ];
  }
  return [
    {
      "@type": "Legislation",
      name,
      legislationIdentifier: workIri(facts),
      legislationDate: facts.adopted,
      legislationType: facts.kind,
      ...common,
      url: url(),
      hasPart: text.pieces.map((piece) => ({ "@type": "Legislation", url: url(piece.name) })),
    },
  ];
}
