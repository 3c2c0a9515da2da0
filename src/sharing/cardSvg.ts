import { hasGlyphs } from "../base/typeset/hasGlyphs.ts";
import { typesetSvg } from "../base/typeset/typesetSvg.ts";
import { CARD } from "./size.ts";

/** What stands on a card. */
export interface CardFacts {
  title: string;
  siteName: string;
  /** The edition's name in its own words. */
  label: string;
  /** BCP 47 tag of the title. */
  tag: string;
  /** The drawing of the page, as SVG. */
  drawing: string | undefined;
}

const PAPER = "#fcfaf6";
const INK = "#211d1a";
const SOFT = "#5d554d";
const ACCENT = "#9a3412";

/**
 * The words of a card. A title is set as large as it fits, between 84 and 32 points; words stay whole as long as a line
 * holds them; what does not fit at 32 points ends in an ellipsis.
 */
export const WORDS = `
#set page(width: ${CARD.width}pt, height: ${CARD.height}pt, margin: 0pt, fill: none)
#set text(fill: rgb("${INK}"), lang: sys.inputs.lang, hyphenate: false)
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
#place(left + top, dx: 178pt, dy: 84pt, line-of(sys.inputs.site, 940pt, size: 40pt, weight: "bold"))
#place(left + top, dx: 80pt, dy: 540pt, line-of(sys.inputs.label, 580pt, size: 32pt, fill: rgb("${SOFT}")))
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
  const { title, siteName: site, label, tag } = facts;
  const written = (text: string) => (hasGlyphs(text) ? text : "");
  const words = typesetSvg(WORDS, {
    title: written(title),
    site: written(site),
    label: written(label),
    lang: new Intl.Locale(tag).language,
  });
  return drawn(words, facts.drawing);
}

/** A card on which nothing is written. */
export function blankCardSvg({ drawing }: CardFacts): string {
  return drawn("", drawing);
}

function drawn(words: string, drawing: string | undefined): string {
  const data = drawing === undefined ? "" : Buffer.from(drawing).toString("base64");
  const below =
    data === ""
      ? bigBridge
      : `<image x="700" y="424" width="440" height="165" preserveAspectRatio="xMaxYMax" href="data:image/svg+xml;base64,${data}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="${PAPER}"/>` +
    `<path transform="translate(76 76) scale(1.75)" d="M2 21h44M5 21C9 3 39 3 43 21M14 21v-8.6M24 21V7.6M34 21v-8.6" fill="none" stroke="${ACCENT}" stroke-width="2.5" stroke-linecap="round"/>${below}${words}</svg>`
  );
}

/** Where a page has no drawing: the bridge again, on the ground that the drawings stand on. */
const bigBridge =
  `<g transform="translate(700 424) scale(.6875)" fill="none" stroke-width="4" stroke-linecap="round"><path stroke="${INK}" d="M20 214h600"/>` +
  `<path stroke="${ACCENT}" d="M86 214C150 74 490 74 554 214M203 214v-66M320 214V110M437 214v-66"/></g>`;
