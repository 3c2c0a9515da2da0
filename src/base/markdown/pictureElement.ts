import type { AskedPicture, ShownPicture } from "./text.ts";

/**
 * The HTML of a picture: its formats, the best first, and an `img` for every browser. The first of a page is not lazy.
 */
export function pictureElement(
  { src, srcset, sizes, width, height, sources, className }: ShownPicture,
  { alt, title, isFirst }: AskedPicture,
): string {
  const image = tag("img", {
    src,
    srcset,
    sizes: srcset && sizes,
    alt,
    width: String(width),
    height: String(height),
    class: className,
    loading: isFirst ? undefined : "lazy",
    decoding: "async",
    title: title || undefined,
  });
  if (sources.length === 0) return image;
  const others = sources.map((source) =>
    tag("source", {
      type: source.type,
      srcset: source.srcset,
      media: source.media,
      sizes: source.sizes ?? (source.srcset.includes("w, ") ? sizes : undefined),
    }),
  );
  return `<picture>${others.join("")}${image}</picture>`;
}

function tag(name: string, attributes: Record<string, string | undefined>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join("")}>`;
}

/** A text as HTML has it between quotes. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
