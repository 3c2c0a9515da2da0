import { canTypeset } from "../base/typeset/compiler.ts";
import { hasGlyphs } from "../base/typeset/hasGlyphs.ts";
import { typesetSvg } from "../base/typeset/typesetSvg.ts";
import type { Look } from "../frame/look/look.ts";
import { coloured, type Mark } from "../frame/look/mark.ts";

const SIDE = 64;
const MARK_SIDE = 48;

/** The icon of a site that brings none: its mark on its paper, else the first letter of its name in its colours. */
export function drawnIcon(mark: Mark | undefined, look: Look, name: string): Buffer {
  const { paper, accent } = look.light;
  const drawn = (ground: string, sign: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" rx="12" fill="${ground}"/>${sign}</svg>`;
  if (mark === undefined) return Buffer.from(drawn(accent, letterOf(name, paper)));
  const { plain, width, height } = mark;
  // What is more than shapes cannot stand in another drawing.
  if (plain === undefined) return Buffer.from(mark.svg);
  const scale = MARK_SIDE / Math.max(width, height);
  const sides = [width * scale, height * scale].map(round) as [number, number];
  const [x, y] = sides.map((side) => round((SIDE - side) / 2)) as [number, number];
  const place = `x="${x}" y="${y}" width="${sides[0]}" height="${sides[1]}" viewBox="${mark.viewBox}"`;
  return Buffer.from(drawn(paper, coloured(`<svg ${place}>${plain}</svg>`, look)));
}

const round = (length: number) => Math.round(length * 10) / 10;

/** A letter as outlines; nothing where no font has it. */
function letterOf(name: string, colour: string): string {
  const letter = [...new Intl.Segmenter().segment(name)][0]?.segment.toLocaleUpperCase() ?? "";
  if (letter === "" || !hasGlyphs(letter) || !canTypeset()) return "";
  const source = `#set page(width: ${SIDE}pt, height: ${SIDE}pt, margin: 0pt, fill: none)
#place(center + horizon, text(size: 40pt, weight: "bold", fill: rgb("${colour}"), top-edge: "bounds", bottom-edge: "bounds", sys.inputs.letter))`;
  // Typst names a namespace that it does not use.
  return typesetSvg(source, { letter }).replace(/ xmlns:h5="[^"]*"/, "");
}
