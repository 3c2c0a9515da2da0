import type { LoadedSite } from "../site/loadSite.ts";

/** CSS that gives `<q>` the quotation marks of each edition, also inside a page of another. */
export function quotesOf({ catalogue: { site }, wordsOf }: LoadedSite): string {
  // A longer tag comes later: :lang(pt) is also true of pt-BR.
  const editions = [...site.editions].sort((a, b) => a.tag.length - b.tag.length);
  return editions.map((edition) => `:lang(${edition.tag}){quotes:${wordsOf(edition).quotes.map((mark) => JSON.stringify(mark)).join(" ")}}`).join("");
}
