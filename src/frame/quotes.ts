import { cssString } from "../base/cssString.ts";
import type { Shown } from "../site/shown.ts";

/**
 * CSS in the words of each edition, also inside a page of another: the quotation marks of `<q>`, and what a voice says
 * behind a link to another site, where the eye sees an arrow.
 */
export function quotesOf({ catalogue: { site }, wordsOf }: Shown): string {
  // A longer tag comes later: :lang(pt) is also true of pt-BR.
  const editions = [...site.editions].sort((a, b) => a.tag.length - b.tag.length);
  return editions
    .map(
      (edition) =>
        `:lang(${edition.tag}){quotes:${wordsOf(edition).quotes.map(cssString).join(" ")};--out:${cssString(` (${wordsOf(edition).t("site.outside")})`)}}`,
    )
    .join("");
}
