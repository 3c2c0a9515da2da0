/** The facts in the header of a frame of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.1.3; 13818-3 for the lower rates). */
export interface FrameHeader {
  isFirstVersion: boolean;
  isMono: boolean;
  hasSum: boolean;
  /** Samples in a second. */
  rate: number;
  /** Samples in the frame. */
  samples: number;
  /** Bytes of the frame, the header included. */
  size: number;
}

/** A frame in a file: it begins with its header; side information and the bytes of the sound follow. */
export interface Frame extends FrameHeader {
  start: number;
}

/** kbit/s by their index; 0 and 15 are for no file of ours. */
const FIRST = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const LATER = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES = [44_100, 48_000, 32_000];
/** How many times slower the rates of a version are: 2.5, none, 2, 1. */
const SLOWER = [4, 0, 2, 1];
export const HEADER = 4;

/** The header at a place; undefined where there is none. */
export function headerAt(bytes: Buffer, at: number): FrameHeader | undefined {
  if (at + HEADER > bytes.length) return undefined;
  const word = bytes.readUInt32BE(at);
  const version = (word >>> 19) & 3;
  const bits = (word >>> 12) & 15;
  const slower = SLOWER[version] ?? 0;
  const isFirstVersion = version === 3;
  const kilobits = (isFirstVersion ? FIRST : LATER)[bits] ?? 0;
  const rate = (RATES[(word >>> 10) & 3] ?? 0) / slower;
  // Eleven bits set, then the version, then layer III.
  if (word >>> 21 !== 0x7ff || slower === 0 || ((word >>> 17) & 3) !== 1 || kilobits === 0 || !(rate > 0))
    return undefined;
  const samples = isFirstVersion ? 1152 : 576;
  return {
    isFirstVersion,
    isMono: ((word >>> 6) & 3) === 3,
    hasSum: ((word >>> 16) & 1) === 0,
    rate,
    samples,
    size: Math.floor((samples * kilobits * 125) / rate) + ((word >>> 9) & 1),
  };
}

/** Bytes between the header of a frame and the bytes of its sound. */
export function sideOf({ isFirstVersion, isMono, hasSum }: FrameHeader): number {
  return (hasSum ? 2 : 0) + (isFirstVersion ? (isMono ? 17 : 32) : isMono ? 9 : 17);
}

/** The side information of a frame on its sound: how far before its own bytes it begins, and how many bits it has. */
export function soundOf(bytes: Buffer, frame: Frame): { before: number; bits: number } {
  const { isFirstVersion, isMono, hasSum, start } = frame;
  const from = (start + HEADER + (hasSum ? 2 : 0)) * 8;
  const channels = isMono ? 1 : 2;
  const pointer = isFirstVersion ? 9 : 8;
  const unused = isFirstVersion ? (isMono ? 5 : 3) : channels;
  const factors = isFirstVersion ? 4 * channels : 0;
  const granules = channels * (isFirstVersion ? 2 : 1);
  const size = isFirstVersion ? 59 : 63;
  let bits = 0;
  for (let at = 0; at < granules; at += 1) bits += bitsAt(bytes, from + pointer + unused + factors + at * size, 12);
  return { before: bitsAt(bytes, from, pointer), bits };
}

function bitsAt(bytes: Buffer, from: number, count: number): number {
  let value = 0;
  for (let bit = from; bit < from + count; bit += 1)
    value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  return value;
}
