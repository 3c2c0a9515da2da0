import { cssString } from "../base/cssString.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import { isOfMany } from "./frame.ts";

/**
 * CSS in the words of each edition, also inside a page of another: the quotation marks of `<q>`, and what a voice says
 * behind a link to another site, where the eye sees an arrow.
 */
export function quotesOf({ catalogue: { site }, wordsOf }: Shown): string {
  // A longer tag comes later: :lang(pt) is also true of pt-BR.
  const editions = [...site.editions].sort((a, b) => a.tag.length - b.tag.length);
  const rule = (edition: Edition) =>
    `{quotes:${wordsOf(edition).quotes.map(cssString).join(" ")};--out:${cssString(` (${wordsOf(edition).t("site.outside")})`)}}`;
  if (!isOfMany(site)) return editions.map((edition) => `:lang(${edition.tag})${rule(edition)}`).join("");
  // Of hundreds of editions most have the words of the reference edition.
  const usual = rule(site.reference);
  const others = editions.filter((edition) => rule(edition) !== usual);
  return [`:root${usual}`, ...others.map((edition) => `:lang(${edition.tag})${rule(edition)}`)].join("");
}
