import { behind, exifName, type Part } from "./part.ts";

const PICTURE = new Set(["VP8 ", "VP8L", "VP8X", "ANIM", "ALPH"]);
const NAMES: Record<string, string> = { "XMP ": "XMP", ICCP: "ICC" };
/** Flags of VP8X that say that there is a profile, EXIF or XMP. */
const TOLD = 0x20 | 0x08 | 0x04;

/** Chunks of a WebP. */
export function webpParts(bytes: Buffer): Part[] | undefined {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length + 1) return undefined;
  const parts: Part[] = [{ start: 0, end: 12 }];
  const chunks = chunksOf(bytes, 12, Math.min(end, bytes.length));
  for (const { type, start, end: stop } of chunks ?? []) {
    // A moving picture has its frames' chunks in another.
    const inner =
      type === "ANMF" ? chunksOf(bytes, start + 24, stop)?.find((chunk) => !PICTURE.has(chunk.type))?.type : undefined;
    const isPicture = PICTURE.has(type) || (type === "ANMF" && inner === undefined);
    const chunk = bytes.subarray(start, stop);
    parts.push({
      start,
      end: stop,
      trace: isPicture
        ? undefined
        : type === "EXIF"
          ? exifName(chunk)
          : (NAMES[type] ?? (inner ?? type).replace(/[^A-Za-z0-9]/g, "?")),
    });
  }
  return chunks && [...parts, ...behind(bytes, Math.min(end, bytes.length))];
}

function chunksOf(
  bytes: Buffer,
  start: number,
  end: number,
): Array<{ type: string; start: number; end: number }> | undefined {
  const chunks = [];
  for (let at = start; at < end; ) {
    if (at + 8 > end) return undefined;
    const stop = Math.min(end, at + 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) & 1));
    chunks.push({ type: bytes.toString("latin1", at, at + 4), start: at, end: stop });
    at = stop;
  }
  return chunks;
}

/** A WebP whose traces were taken out, with a head that says so. */
export function mendedWebp(bytes: Buffer): Buffer {
  const mended = Buffer.from(bytes);
  mended.writeUInt32LE(mended.length - 8, 4);
  if (mended.toString("latin1", 12, 16) === "VP8X") mended[20] = (mended[20] ?? 0) & ~TOLD;
  return mended;
}
