import { PdfFault } from "../objects.ts";

const [BACKSLASH, OPEN, CLOSE, PERCENT, SPACE] = [92, 40, 41, 37, 32];

/**
 * A Type 1 font whose readable part contains only the encoding and scale of its glyphs, each byte in its place. Throws
 * a PdfFault for any other file.
 */
export function type1WithoutWords(source: Buffer): Buffer {
  const end = source.indexOf("eexec");
  if (source.toString("latin1", 0, 2) !== "%!" || end < 0) throw new PdfFault("a font that cannot be read");
  const clear = withoutWords(source.subarray(0, end))
    .toString("latin1")
    .replace(/(\/FontName\s*\/)([^\s/[\](){}<>%]+)/g, (_, key: string, name: string) => key + "F".repeat(name.length));
  // The first line says what it is, and before its name that is all it says.
  const mark = /^%!(PS-AdobeFont|FontType1)[-\d.]*/.exec(source.toString("latin1", 0, 40))?.[0] ?? "%!";
  // Behind its last word there is nothing to show.
  const last = source.lastIndexOf("cleartomark");
  return Buffer.concat([
    Buffer.from(mark + clear.slice(mark.length), "latin1"),
    source.subarray(end, last > end ? last + 11 : source.length),
  ]);
}

/** Blanks in the place of what strings and comments say; strings may hold brackets in pairs. */
function withoutWords(clear: Buffer): Buffer {
  const result = Buffer.from(clear);
  let depth = 0;
  let isComment = false;
  for (let at = 0; at < result.length; at += 1) {
    const byte = clear[at] ?? 0;
    const isLineEnd = byte === 10 || byte === 13;
    if (isLineEnd) isComment = false;
    else if (isComment) result[at] = SPACE;
    else if (depth > 0) {
      if (byte === CLOSE) depth -= 1;
      if (byte === OPEN) depth += 1;
      if (byte === BACKSLASH) result[(at += 1)] = SPACE;
      if (depth > 0) result[byte === BACKSLASH ? at - 1 : at] = SPACE;
    } else if (byte === OPEN) depth = 1;
    else if (byte === PERCENT) {
      isComment = true;
      result[at] = SPACE;
    }
  }
  return result;
}
