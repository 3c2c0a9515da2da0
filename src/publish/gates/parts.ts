import { Parser } from "htmlparser2";
import { brotliSize } from "../../base/brotli.ts";

/** The parts into which a page's bytes are divided; `text` is everything else. */
export const partNames = ["text", "styles", "head", "menus", "drawings", "data", "scripts"] as const;
type PartName = (typeof partNames)[number];

const PARTS: Partial<Record<string, PartName>> = {
  style: "styles",
  svg: "drawings",
  nav: "menus",
  meta: "head",
  link: "head",
  title: "head",
};

interface Piece {
  part: PartName;
  /** Offsets in the HTML: its first character, and the one after its last. */
  from: number;
  to: number;
}

/**
 * Bytes that each part adds to a page on the wire: what the page would weigh less without it. They add up to the whole.
 */
export function partsOf(html: string): Record<PartName, number> {
  const pieces = piecesOf(html);
  const whole = brotliSize(html);
  const others = partNames
    .filter((part) => part !== "text")
    .map((part): [PartName, number] => {
      const own = pieces.filter((piece) => piece.part === part);
      return [part, own.length === 0 ? 0 : whole - brotliSize(without(html, own))];
    });
  const text = others.reduce((rest, [, bytes]) => rest - bytes, whole);
  return { ...Object.fromEntries(others), text } as Record<PartName, number>;
}

function without(html: string, pieces: readonly Piece[]): string {
  let at = 0;
  const kept = pieces.map(({ from, to }) => [html.slice(at, from), (at = to)][0]);
  return kept.join("") + html.slice(at);
}

/** The outermost elements that belong to one part each, in their order. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let open: { part: PartName; from: number; depth: number } | undefined;
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const part = open === undefined ? partOf(name, attributes) : undefined;
      if (part !== undefined) open = { part, from: parser.startIndex, depth };
      depth += 1;
    },
    onclosetag: () => {
      depth -= 1;
      if (open?.depth !== depth) return;
      pieces.push({ part: open.part, from: open.from, to: parser.endIndex + 1 });
      open = undefined;
    },
  });
  parser.end(html);
  return pieces;
}

function partOf(name: string, { type, class: classes }: Record<string, string>): PartName | undefined {
  if (name === "script") return type === "application/ld+json" ? "data" : "scripts";
  if (name === "header" || name === "footer") return classes === "site" ? "menus" : undefined;
  return PARTS[name];
}
