import { behind, type Part } from "./part.ts";

/** Applications whose blocks say how often a picture moves, and nothing else. */
const LOOPS = /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** Blocks of a GIF (89a): frames, their timing and their number of turns are the picture. */
export function gifParts(bytes: Buffer): Part[] | undefined {
  const table = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = 13 + table(bytes[10] ?? 0);
  const parts: Part[] = [{ start: 0, end: at }];
  while (at < bytes.length) {
    const start = at;
    const block = bytes[at];
    if (block === 0x3b) return [...parts, { start, end: at + 1 }, ...behind(bytes, at + 1)];
    if (block === 0x2c) {
      at = endOfBlocks(bytes, at + 11 + table(bytes[at + 9] ?? 0));
      parts.push({ start, end: at });
    } else if (block === 0x21) {
      at = endOfBlocks(bytes, at + 2);
      parts.push({ start, end: at, trace: traceOf(bytes.subarray(start, at)) });
    } else return undefined;
  }
  // Without its last byte a GIF is shown all the same.
  return at === bytes.length ? parts : undefined;
}

function endOfBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (let size = bytes[at] ?? 0; size !== 0; size = bytes[at] ?? 0) at += size + 1;
  return Math.min(at + 1, bytes.length);
}

function traceOf(extension: Buffer): string | undefined {
  if (extension[1] === 0xf9) return undefined;
  if (extension[1] === 0xfe) return "comment";
  const name = extension.toString("latin1", 3, 14);
  if (extension[1] === 0xff)
    return LOOPS.test(name) && extension.length <= 19
      ? undefined
      : name.startsWith("XMP")
        ? "XMP"
        : name.startsWith("ICC")
          ? "ICC"
          : "application data";
  return "text";
}
