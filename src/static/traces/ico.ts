import { traceNames } from "./part.ts";
import { pngParts, pngPixelTraces } from "./png.ts";

const [HEAD, ROW] = [6, 16];

/** Icons of the type ICO: a list of pictures in sequence, PNGs or plain pixels, with nothing between or after them. */
export function iconTraces(bytes: Buffer): string[] {
  const count = bytes.readUInt16LE(4);
  let at = HEAD + count * ROW;
  const rows = Array.from({ length: count }, (_, row) => HEAD + row * ROW)
    .filter((row) => row + ROW <= bytes.length)
    .map((row) => ({ size: bytes.readUInt32LE(row + 8), start: bytes.readUInt32LE(row + 12) }))
    .sort((a, b) => a.start - b.start);
  if (rows.length !== count) return ["broken"];
  const traces: string[] = [];
  for (const { size, start } of rows) {
    if (start !== at) return [...traces, "bytes between pictures"];
    at += size;
    const picture = bytes.subarray(start, at);
    if (picture.length < 40 || at > bytes.length) return ["broken"];
    traces.push(...(picture[0] === 0x89 ? pngTraces(picture) : pixelTraces(picture)));
  }
  return at < bytes.length ? [...traces, `${bytes.length - at} bytes behind the end`] : traces;
}

function pngTraces(picture: Buffer): string[] {
  const parts = pngParts(picture);
  return parts === undefined ? ["broken"] : [...traceNames(parts), ...pngPixelTraces(picture)];
}

/** A bitmap without its own header: colours, pixels, and a bit for each that shows. */
function pixelTraces(picture: Buffer): string[] {
  const [head, width, height, bits, used] = [
    picture.readUInt32LE(0),
    picture.readInt32LE(4),
    Math.abs(picture.readInt32LE(8)) / 2,
    picture.readUInt16LE(14),
    picture.readUInt32LE(32),
  ];
  if (head !== 40 || width <= 0 || width > 1024 || height > 1024 || ![1, 4, 8, 24, 32].includes(bits))
    return ["broken"];
  const colours = bits <= 8 ? (used || 2 ** bits) * 4 : 0;
  const row = (depth: number) => Math.ceil((width * depth) / 32) * 4;
  const size = head + colours + (row(bits) + row(1)) * height;
  // The bits that show may be left out where there is a channel for that.
  return picture.length === size || (bits === 32 && picture.length === size - row(1) * height)
    ? []
    : ["bytes behind the pixels"];
}
