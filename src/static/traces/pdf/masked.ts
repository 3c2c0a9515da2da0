import type { Anew } from "./anew.ts";
import { spaceParts } from "./colours.ts";
import { unpacked } from "./filters.ts";
import { type Dict, isList, isStream, numberIn, PdfFault, type Stream } from "./objects.ts";

/** Numbers in rows (8.9.3): each row begins at a byte. */
export interface Samples {
  data: Buffer;
  width: number;
  height: number;
  parts: number;
  bits: number;
}

/** Of 255: what is fainter shows nothing of its colour. */
const CLEAR = 4;

/** The effect of a mask: it lets through nothing of a picture at some of its places, or all of it everywhere. */
export interface Mask {
  isOpaque: boolean;
  hasClear: boolean;
  /** True if nothing shows through in these columns and rows, from and to. */
  isClear(left: number, top: number, right: number, bottom: number): boolean;
  width: number;
  height: number;
}

/** The pixels of a picture by its dictionary and its unpacked data. */
export function samplesOf(anew: Anew, dict: Dict, data: Buffer): Samples {
  const number = (key: string) => numberIn(anew.file.look(dict.get(key)));
  const isStencil = anew.file.look(dict.get("ImageMask")) === true;
  return {
    data,
    width: Math.max(0, number("Width") ?? 0),
    height: Math.max(0, number("Height") ?? 0),
    parts: isStencil ? 1 : spaceParts(anew, dict.get("ColorSpace") ?? null),
    bits: isStencil ? 1 : (number("BitsPerComponent") ?? 8),
  };
}

const rowOf = ({ width, parts, bits }: Samples) => Math.ceil((width * parts * bits) / 8);

/** One number of a row; those of 16 bits by their upper half. */
function sampleAt(samples: Samples, x: number, y: number, part: number): number {
  const { data, bits, parts } = samples;
  const bit = (x * parts + part) * bits;
  const byte = data[y * rowOf(samples) + (bit >> 3)] ?? 0;
  return bits >= 8 ? byte : (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

function copyPixel(samples: Samples, from: number, to: number, y: number): void {
  const { data, bits, parts } = samples;
  const row = y * rowOf(samples);
  if (bits >= 8) {
    const bytes = (parts * bits) / 8;
    data.copy(data, row + to * bytes, row + from * bytes, row + (from + 1) * bytes);
    return;
  }
  for (let part = 0; part < parts; part += 1) setSample(samples, to, y, part, sampleAt(samples, from, y, part));
}

function setSample(samples: Samples, x: number, y: number, part: number, value: number): void {
  const { data, bits, parts } = samples;
  const bit = (x * parts + part) * bits;
  const at = y * rowOf(samples) + (bit >> 3);
  if (bits >= 8) {
    data[at] = value;
    if (bits === 16) data[at + 1] = 0;
    return;
  }
  const shift = 8 - bits - (bit & 7);
  data[at] = ((data[at] ?? 0) & ~(((1 << bits) - 1) << shift)) | (value << shift);
}

/** The mask of a picture, a picture itself (11.6.5.3) or a stencil (8.9.6.3). Throws a PdfFault where it cannot be read. */
export function maskOf(anew: Anew, source: Stream): Mask {
  const { file } = anew;
  const { data, picture } = unpacked(source, file.look, file.budget);
  if (picture !== undefined) throw new PdfFault(`a picture with a mask in ${picture.replace("Decode", "")}`);
  const samples = samplesOf(anew, source.dict, data);
  const { width, height, bits } = samples;
  if (![1, 2, 4, 8, 16].includes(bits) || width === 0 || height === 0 || data.length < rowOf(samples) * height)
    throw new PdfFault("a picture that is broken");
  const isStencil = file.look(source.dict.get("ImageMask")) === true;
  const decode = file.look(source.dict.get("Decode"));
  const [low, high] = isList(decode) ? decode.map((one) => numberIn(file.look(one)) ?? 0) : [0, 1];
  const most = bits >= 8 ? 255 : (1 << bits) - 1;
  const shows = (sample: number) => {
    const value = (low ?? 0) + (sample / most) * ((high ?? 1) - (low ?? 0));
    return isStencil ? 1 - value : value;
  };
  const clear = Buffer.alloc(width * height);
  let [isOpaque, hasClear] = [true, false];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const value = shows(sampleAt(samples, x, y, 0)) * 255;
      if (value < 254.5) isOpaque = false;
      if (value >= CLEAR) continue;
      clear[y * width + x] = 1;
      hasClear = true;
    }
  const isClear: Mask["isClear"] = (left, top, right, bottom) => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
      for (let x = Math.max(0, left); x < Math.min(width, right); x += 1) if (clear[y * width + x] !== 1) return false;
    return true;
  };
  return { isOpaque, hasClear, isClear, width, height };
}

/**
 * Paints over what a mask hides, with the colours that show next to it in the row, or in the next row that shows some: readers that
 * make a picture smaller mix them. Says whether anything has changed.
 */
export function blankBelow(samples: Samples, mask: Mask): boolean {
  const { data, width, height } = samples;
  const before = Buffer.from(data);
  const row = rowOf(samples);
  const [wide, high] = [mask.width / width, mask.height / height];
  let filled = -1;
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.floor(y * high), Math.ceil((y + 1) * high)];
    let shown = -1;
    for (let x = 0; x < width; x += 1) {
      if (!mask.isClear(Math.floor(x * wide), top, Math.ceil((x + 1) * wide), bottom)) {
        for (let clear = 0; shown < 0 && clear < x; clear += 1) copyPixel(samples, x, clear, y);
        shown = x;
      } else if (shown >= 0) copyPixel(samples, shown, x, y);
    }
    if (shown < 0 && filled >= 0) data.copy(data, y * row, filled * row, (filled + 1) * row);
    if (shown < 0) continue;
    for (let above = 0; filled < 0 && above < y; above += 1) data.copy(data, above * row, y * row, (y + 1) * row);
    filled = y;
  }
  if (filled < 0) data.fill(0);
  return !data.equals(before);
}

/**
 * Makes one colour of all that are not drawn because a list names them (8.9.6.4): from and to for each part. Says whether
 * anything has changed.
 */
export function blankKeyed(samples: Samples, ranges: readonly number[]): boolean {
  const before = Buffer.from(samples.data);
  const parts = Array.from({ length: samples.parts }, (_, part) => part);
  const scale = samples.bits === 16 ? 256 : 1;
  const [least, most] = [
    parts.map((part) => (ranges[part * 2] ?? 0) / scale),
    parts.map((part) => (ranges[part * 2 + 1] ?? 0) / scale),
  ];
  for (let y = 0; y < samples.height; y += 1)
    for (let x = 0; x < samples.width; x += 1) {
      const isKeyed = parts.every((part) => {
        const value = sampleAt(samples, x, y, part);
        return value >= (least[part] ?? 0) && value <= (most[part] ?? 0);
      });
      if (isKeyed) for (const part of parts) setSample(samples, x, y, part, Math.ceil(least[part] ?? 0));
    }
  return !samples.data.equals(before);
}

/** True if a list of colours that are not drawn names more than one. */
export function namesMany(ranges: readonly number[]): boolean {
  return ranges.some((from, at) => at % 2 === 0 && (ranges[at + 1] ?? from) > from);
}

/** The mask that a picture has, read once. */
export function readMask(anew: Anew, dict: Dict): { key: "SMask" | "Mask"; mask: Mask } | undefined {
  for (const key of ["SMask", "Mask"] as const) {
    const value = anew.file.look(dict.get(key));
    if (isStream(value)) return { key, mask: maskOf(anew, value) };
  }
  return undefined;
}
