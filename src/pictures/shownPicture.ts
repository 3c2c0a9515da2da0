import type { Page } from "../site/pages/page.ts";
import { type Format, formats, type Published, type Variant } from "./picture.ts";
import { COLUMN, sizesOf } from "./widths.ts";
import type { ShownPicture } from "../base/markdown/text.ts";
import { pictureFile } from "../site/checkLinks.ts";

/** What stands in a page for a published picture; `addressOf` gives the address of a file. */
export function shownPicture({ variants, colour }: Published, addressOf: (file: string) => string): ShownPicture {
  const own = Math.max(...variants.map(({ width }) => width));
  const widest = variants.find(({ width }) => width === own);
  const width = Math.min(own, COLUMN);
  const inFormat = (format: Format) => variants.filter((variant) => variant.format === format);
  const [last = [], ...others] = formats.map(inFormat).filter((some) => some.length > 0).reverse();
  return {
    // The smallest, for what knows neither srcset nor new formats is an old telephone.
    src: addressOf(last[0]?.file ?? ""),
    srcset: last.length > 1 ? srcsetOf(last, addressOf) : undefined,
    sizes: sizesOf(own),
    width,
    height: Math.max(1, Math.round(((widest?.height ?? 0) * width) / own)),
    sources: others.reverse().map((some) => ({ type: `image/${some[0]?.format ?? ""}`, srcset: srcsetOf(some, addressOf) })),
    className: colour && `c-${colour}`,
  };
}

/** A picture for a feed, whose readers know one address: that of a file for a telephone. */
export function plainPicture(published: Published, addressOf: (file: string) => string): ShownPicture {
  const { width, height } = shownPicture(published, addressOf);
  const last = published.variants.filter(({ format }) => format === "jpeg" || format === "png");
  return { src: addressOf((last[1] ?? last[0])?.file ?? ""), width, height, sources: [] };
}

/** The colours of a page's pictures as rules: no element may carry a style of its own (Content Security Policy). */
export function pictureColours(published: ReadonlyMap<string, Published>, page: Page): string {
  const colours = page.text.pictures.map(({ href }) => published.get(pictureFile(page, href))?.colour);
  return [...new Set(colours)].sort().map((colour) => (colour === undefined ? "" : `.c-${colour}{background:#${colour}}`)).join("");
}

function srcsetOf(variants: readonly Variant[], addressOf: (file: string) => string): string {
  return variants.length === 1 ? addressOf(variants[0]?.file ?? "") : variants.map(({ file, width }) => `${addressOf(file)} ${width}w`).join(", ");
}
