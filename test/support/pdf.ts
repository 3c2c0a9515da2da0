import { inflateSync } from "node:zlib";

/** How many pages a PDF has, as Chromium writes it. */
export function pagesIn(pdf: Buffer): number {
  return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

/** How many hexadecimal digits stand for the signs on its pages: two or four for a sign, as the font wants it. */
export function digitsIn(pdf: Buffer): number {
  const streams = pdf.toString("latin1").matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)endstream/g);
  return [...streams].reduce((sum, [, packed = ""]) => {
    const text = unpacked(packed);
    return sum + [...text.matchAll(/<([\da-fA-F]+)> Tj/g)].reduce((digits, [, signs = ""]) => digits + signs.length, 0);
  }, 0);
}

function unpacked(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
  } catch {
    // Fonts and pictures are packed in other ways.
    return "";
  }
}
