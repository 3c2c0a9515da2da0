import type { ShownPicture } from "../base/markdown/text.ts";
import type { Look } from "../frame/look/look.ts";
import { type Format, formats, type Published, type Variant } from "./picture.ts";
import { COLUMN, sizesOf } from "./widths.ts";

/** Returns the HTML attributes of a published picture; `addressOf` gives the address of a file. */
export function shownPicture(
  { variants, colour, ground }: Published,
  addressOf: (file: string) => string,
): ShownPicture {
  const own = Math.max(...variants.map(({ width }) => width));
  const widest = variants.find(({ width }) => width === own);
  const width = Math.min(own, COLUMN);
  const inFormat = (format: Format) => variants.filter((variant) => variant.format === format);
  const [last = [], ...others] = formats
    .map(inFormat)
    .filter((some) => some.length > 0)
    .reverse();
  return {
    // The smallest, for what knows neither srcset nor new formats is an old telephone.
    src: addressOf(last[0]?.file ?? ""),
    srcset: last.length > 1 ? srcsetOf(last, addressOf) : undefined,
    sizes: sizesOf(own),
    width,
    height: Math.max(1, Math.round(((widest?.height ?? 0) * width) / own)),
    sources: others
      .reverse()
      .map((some) => ({ type: `image/${some[0]?.format ?? ""}`, srcset: srcsetOf(some, addressOf) })),
    className: colour === undefined ? ground && `on-${ground}` : `c-${colour}`,
  };
}

/** A picture for a feed, whose readers know one address: that of a file for a telephone. */
export function plainPicture(published: Published, addressOf: (file: string) => string): ShownPicture {
  const { width, height } = shownPicture(published, addressOf);
  const last = published.variants.filter(({ format }) => format === "jpeg" || format === "png");
  return { src: addressOf((last[1] ?? last[0])?.file ?? ""), width, height, sources: [] };
}

/** Dark lines need a light page, also at night, and light lines a dark one; these are the pages' own grounds. */
const groundsOf = ({ light, dark }: Look) => ({
  light: `@media (prefers-color-scheme:dark){.on-light{background:${light.paper}}}`,
  dark: `.on-dark{background:${dark.paper}}`,
});

/** The colours of pictures as rules: no element may carry a style of its own (Content Security Policy). */
export function pictureColours(pictures: ReadonlyArray<Published | undefined>, look: Look): string {
  const grounds = groundsOf(look);
  const rules = pictures.flatMap((picture) => {
    if (picture?.colour !== undefined) return [`.c-${picture.colour}{background:#${picture.colour}}`];
    return picture?.ground === undefined ? [] : [grounds[picture.ground]];
  });
  return [...new Set(rules)].sort().join("");
}

function srcsetOf(variants: readonly Variant[], addressOf: (file: string) => string): string {
  return variants.length === 1
    ? addressOf(variants[0]?.file ?? "")
    : variants.map(({ file, width }) => `${addressOf(file)} ${width}w`).join(", ");
}
