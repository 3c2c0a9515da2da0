import { PdfFault } from "../objects.ts";

/** Strings of the standard (Adobe technical note 5176, appendix A); a font's own have higher numbers. */
const STANDARD = 391;
/**
 * Operators of a font's dictionaries that name a string: version, notice, names, weight; after 12: copyright,
 * PostScript, names.
 */
const [WORDS, MORE_WORDS] = [new Set([0, 1, 2, 3, 4]), new Set([0, 21, 22, 38])];
const PRIVATE_ARRAYS = 12;

interface Index {
  /** The offset of each piece, and the end of the last one. */
  offsets: number[];
  end: number;
}

/** Returns a CFF font with its name, notice and copyright blanked in place. Throws a PdfFault for any other file. */
export function cffWithoutWords(source: Buffer): Buffer {
  const bytes = Buffer.from(source);
  if (bytes.length < 5 || bytes[0] !== 1) throw new PdfFault("a font that cannot be read");
  const names = index(bytes, bytes[2] ?? 4);
  const tops = index(bytes, names.end);
  const strings = index(bytes, tops.end);
  // Any name will do, as long as there is one.
  bytes.fill("F", names.offsets[0], names.offsets.at(-1));
  const numbers = new Set<number>();
  for (let at = 0; at + 1 < tops.offsets.length; at += 1) {
    const { words, fonts } = dictionary(bytes.subarray(tops.offsets[at], tops.offsets[at + 1]));
    for (const word of words) numbers.add(word);
    if (fonts === undefined || fonts >= bytes.length) continue;
    const inner = index(bytes, fonts);
    for (let one = 0; one + 1 < inner.offsets.length; one += 1)
      for (const word of dictionary(bytes.subarray(inner.offsets[one], inner.offsets[one + 1])).words)
        numbers.add(word);
  }
  for (const number of numbers) {
    const [start, end] = [strings.offsets[number - STANDARD], strings.offsets[number - STANDARD + 1]];
    if (number >= STANDARD && start !== undefined && end !== undefined) bytes.fill(" ", start, end);
  }
  return bytes;
}

function index(bytes: Buffer, at: number): Index {
  if (at + 2 > bytes.length) throw new PdfFault("a font that cannot be read");
  const count = bytes.readUInt16BE(at);
  if (count === 0) return { offsets: [at + 2], end: at + 2 };
  const size = bytes[at + 2] ?? 0;
  const base = at + 2 + (count + 1) * size;
  if (size < 1 || size > 4 || base + 1 > bytes.length) throw new PdfFault("a font that cannot be read");
  const offsets = Array.from({ length: count + 1 }, (_, one) => base + bytes.readUIntBE(at + 3 + one * size, size));
  if (!offsets.every((offset, one) => offset <= bytes.length && offset >= (offsets[one - 1] ?? 0)))
    throw new PdfFault("a font that cannot be read");
  return { offsets, end: offsets.at(-1) ?? base + 1 };
}

/** The strings that a dictionary names, and where the dictionaries of the parts of a font are. */
function dictionary(data: Buffer): { words: number[]; fonts: number | undefined } {
  const words: number[] = [];
  let fonts: number | undefined;
  let operands: number[] = [];
  for (let at = 0; at < data.length; ) {
    const byte = data[at] ?? 0;
    if (byte <= 21) {
      const second = byte === PRIVATE_ARRAYS ? (data[at + 1] ?? 0) : undefined;
      const isWord = second === undefined ? WORDS.has(byte) : MORE_WORDS.has(second);
      if (isWord && operands[0] !== undefined) words.push(operands[0]);
      if (second === 36) fonts = operands[0];
      operands = [];
      at += second === undefined ? 1 : 2;
    } else {
      const [value, length] = operand(data, at);
      operands.push(value);
      at += length;
    }
  }
  return { words, fonts };
}

function operand(data: Buffer, at: number): [value: number, length: number] {
  const byte = data[at] ?? 0;
  const next = data[at + 1] ?? 0;
  if (byte === 28 && at + 3 <= data.length) return [data.readInt16BE(at + 1), 3];
  if (byte === 29 && at + 5 <= data.length) return [data.readInt32BE(at + 1), 5];
  if (byte >= 32 && byte <= 246) return [byte - 139, 1];
  if (byte >= 247 && byte <= 250) return [(byte - 247) * 256 + next + 108, 2];
  if (byte >= 251 && byte <= 254) return [-(byte - 251) * 256 - next - 108, 2];
  if (byte !== 30) throw new PdfFault("a font that cannot be read");
  // A real number ends with a half byte of ones.
  let length = 1;
  while (at + length < data.length && ((data[at + length] ?? 0) & 15) !== 15 && (data[at + length] ?? 0) >> 4 !== 15)
    length += 1;
  return [0, length + 1];
}
