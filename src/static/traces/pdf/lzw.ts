import { PdfFault } from "./objects.ts";

const [CLEAR, END] = [256, 257];

/** Unpacks LZW as PDF has it (7.4.4): codes of 9 to 12 bits. Throws a PdfFault for what is broken or too much. */
export function lzw(data: Buffer, early: number, most: number): Buffer {
  let out = Buffer.alloc(Math.min(most, data.length * 4 + 64));
  let length = 0;
  // Each code is a stretch of what has been written: where it begins, and how long it is.
  const [starts, lengths] = [new Uint32Array(4097), new Uint32Array(4097)];
  let [next, width, last] = [258, 9, -1];
  for (let bit = 0; bit + width <= data.length * 8; ) {
    const at = bit >> 3;
    const code =
      ((((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)) >> (24 - width - (bit & 7))) &
      (2 ** width - 1);
    bit += width;
    if (code === END) break;
    if (code === CLEAR) {
      [next, width, last] = [258, 9, -1];
      continue;
    }
    const isNew = code === next && last >= 0;
    if (code > next || (code >= 258 && code === next && !isNew)) throw new PdfFault("data that cannot be unpacked");
    const size = code < 256 ? 1 : isNew ? (lengths[last] ?? 0) + 1 : (lengths[code] ?? 0);
    if (length + size > most) throw new PdfFault("more data than anybody can look through");
    if (length + size > out.length) out = Buffer.concat([out], Math.min(most, (length + size) * 2));
    const from = code < 256 ? -1 : (starts[isNew ? last : code] ?? 0);
    // What is copied may reach into what is being written.
    for (let step = 0; step < size; step += 1) out[length + step] = from < 0 ? code : (out[from + step] ?? 0);
    if (isNew) out[length + size - 1] = out[from] ?? 0;
    if (code < 256) [starts[code], lengths[code]] = [length, 1];
    if (last >= 0 && next < 4096) {
      [starts[next], lengths[next]] = [length - (lengths[last] ?? 0), (lengths[last] ?? 0) + 1];
      next += 1;
    }
    if (next + early > 2 ** width - 1 && width < 12 && next + early >= 2 ** width) width += 1;
    last = code;
    length += size;
  }
  return out.subarray(0, length);
}
