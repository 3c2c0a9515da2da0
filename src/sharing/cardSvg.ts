import { hasGlyphs } from "../base/typeset/hasGlyphs.ts";
import { typesetSvg } from "../base/typeset/typesetSvg.ts";
import type { Paints } from "../frame/look/look.ts";
import { languageOf } from "../site/editions/edition.ts";
import { CARD } from "./size.ts";

/** The contents of a card. */
export interface CardFacts {
  title: string;
  siteName: string;
  /** The edition's name in its own words. */
  label: string;
  /** BCP 47 tag of the title. */
  tag: string;
  /** The drawing of the page, as SVG. */
  drawing: string | undefined;
  paints: Pick<Paints, "paper" | "ink" | "soft" | "accent">;
  /** The site's mark as SVG, and how wide it is for its height. */
  mark: { svg: string; ratio: number } | undefined;
}

/** Where the site's mark and name stand. */
const TOP = { left: 80, middle: 101, side: 62, gap: 18 };

/**
 * The words of a card. A title is set as large as it fits, between 84 and 32 points; words stay whole as long as a line
 * holds them; what does not fit at 32 points ends in an ellipsis.
 */
export const WORDS = `
#set page(width: ${CARD.width}pt, height: ${CARD.height}pt, margin: 0pt, fill: none)
#set text(fill: rgb(sys.inputs.ink), lang: sys.inputs.lang, hyphenate: false)
#set par(leading: 0.42em)
#let (wide, high, smallest) = (1040pt, 236pt, 32pt)
#let set-in(size, words) = text(size: size, weight: "bold", tracking: -0.01em, words)
#let is-within(size, word) = measure(set-in(size, word)).width <= wide
#let block-of(title, size) = block(width: wide, set-in(size, title.split(regex("\\s+")).map(word =>
  if is-within(size, word) { box(word) } else { word.clusters().join("\u{200b}") }
).join(" ")))
#let fits(title, size) = measure(block-of(title, size)).height <= high and (size == smallest or title.split(regex("\\s+")).all(word => is-within(size, word)))
#let line-of(words, room, ..style) = context {
  let clusters = words.clusters()
  let shown = words
  while measure(text(..style, shown)).width > room {
    clusters = clusters.slice(0, clusters.len() - 1)
    shown = clusters.join("").trim() + "…"
  }
  text(..style, shown)
}
#place(left + top, dx: float(sys.inputs.left) * 1pt, dy: 84pt, line-of(sys.inputs.site, 860pt, size: 40pt, weight: "bold"))
#place(left + top, dx: 80pt, dy: 540pt, line-of(sys.inputs.label, 580pt, size: 32pt, fill: rgb(sys.inputs.soft)))
#place(left + top, dx: 80pt, dy: 174pt, block(width: wide, height: high, align(left + horizon, context {
  let size = 84pt
  let title = sys.inputs.title
  while size > smallest and not fits(title, size) { size -= 4pt }
  let clusters = title.clusters()
  while not fits(title, size) {
    clusters = clusters.slice(0, int(clusters.len() * 0.9))
    title = clusters.join("").trim() + "…"
  }
  block-of(title, size)
})))
`;

/** A card as SVG without text elements; what the fonts cannot write is left out, never drawn as empty boxes. */
export function cardSvg(facts: CardFacts): string {
  const { title, siteName: site, label, tag, paints } = facts;
  const written = (text: string) => (hasGlyphs(text) ? text : "");
  const words = typesetSvg(WORDS, {
    title: written(title),
    site: written(site),
    label: written(label),
    lang: languageOf(tag),
    ink: paints.ink,
    soft: paints.soft,
    left: String(facts.mark === undefined ? TOP.left : TOP.left + markSize(facts.mark).width + TOP.gap),
  });
  return drawn(words, facts);
}

/** A card on which nothing is written. */
export function blankCardSvg(facts: CardFacts): string {
  return drawn("", facts);
}

function drawn(words: string, { drawing, mark, paints: { paper, ink, accent } }: CardFacts): string {
  const { width, height } = CARD;
  const below =
    drawing === undefined
      ? `<path d="M700 571h412" stroke="${ink}" stroke-width="3"/><path d="M1012 571h100" stroke="${accent}" stroke-width="9"/>`
      : image(
          inPaints(drawing, ink, accent),
          'x="700" y="424" width="440" height="165" preserveAspectRatio="xMaxYMax"',
        );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="${paper}"/>${mark === undefined ? "" : markOn(mark)}${below}${words}</svg>`
  );
}

/** A drawing that takes its colours from the page around it, in those of the card. */
function inPaints(drawing: string, ink: string, accent: string): string {
  // Others have colours of their own.
  if (!drawing.includes("currentColor")) return drawing;
  return drawing.replace(/currentColor/g, ink).replace(/ class="a"/g, ` stroke="${accent}"`);
}

function markOn(mark: NonNullable<CardFacts["mark"]>): string {
  const { width, height } = markSize(mark);
  return image(mark.svg, `x="${TOP.left}" y="${TOP.middle - height / 2}" width="${width}" height="${height}"`);
}

/** A wide mark is less high, so that all look alike in size. */
function markSize({ ratio }: { ratio: number }): { width: number; height: number } {
  const root = Math.sqrt(Math.min(ratio, 9));
  return { width: Math.round(TOP.side * root), height: Math.round(TOP.side / root) };
}

function image(svg: string, place: string): string {
  return `<image ${place} href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}"/>`;
}
