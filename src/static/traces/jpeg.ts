import { behind, exifName, type Part } from "./part.ts";

/** Segments of a JPEG (ITU T.81, JFIF, EXIF): tables, frames and scans are the picture, all else are traces. */
export function jpegParts(bytes: Buffer): Part[] | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const parts: Part[] = [{ start: 0, end: 2 }];
  let at = 2;
  while (at < bytes.length) {
    const start = at;
    while (at < bytes.length && bytes[at] !== 0xff) at += 1;
    if (at > start) parts.push({ start, end: at, trace: "bytes between segments" });
    // A marker may be preceded by any number of fill bytes.
    const first = at;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) break;
    if (marker === 0xd9) return [...parts, { start: first, end: at + 2 }, ...behind(bytes, at + 2)];
    if (marker === 0x01 || marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) {
      parts.push({
        start: first,
        end: at + 2,
        ...(marker === 0 || marker === 0xd8 ? { trace: "bytes between segments" } : {}),
      });
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) break;
    const segment = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === 0xda ? endOfScan(bytes, segment) : segment;
    parts.push({
      start: first,
      end: Math.min(end, bytes.length),
      trace: traceOf(marker, bytes.subarray(at + 4, segment)),
    });
    at = end;
  }
  return parts;
}

/** Returns the offset of the next marker after the data of a scan. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** True if a table or head has just the bytes that it says it needs (ITU T.81, B.2). */
function isExact(marker: number, data: Buffer): boolean {
  if (marker === 0xdd) return data.length === 2;
  if (marker === 0xda) return data.length === 4 + 2 * (data[0] ?? 0);
  if (marker === 0xc4 || marker === 0xdb) {
    let at = 0;
    while (at < data.length)
      at +=
        marker === 0xdb
          ? 1 + ((data[at] ?? 0) >> 4 === 0 ? 64 : 128)
          : 17 + data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    return at === data.length;
  }
  return marker < 0xc0 || marker > 0xcf || marker === 0xc8 || marker === 0xcc || data.length === 6 + 3 * (data[5] ?? 0);
}

function traceOf(marker: number, data: Buffer): string | undefined {
  if (!isExact(marker, data)) return "a table with more than it needs";
  const head = data.toString("latin1", 0, 40);
  if (marker === 0xfe) return "comment";
  // JFIF says how to read the colours; a preview may follow it. Adobe's segment says whether they are YCbCr.
  if (marker === 0xe0) return head.startsWith("JFIF\0") && data.length === 14 ? undefined : "preview (JFIF)";
  if (marker === 0xee) return head.startsWith("Adobe") && data.length === 12 ? undefined : "APP14";
  if (marker === 0xe1)
    return head.startsWith("Exif") ? exifName(data) : head.startsWith("http://ns.adobe.com/") ? "XMP" : "APP1";
  if (marker === 0xe2)
    return head.startsWith("ICC_PROFILE") ? "ICC" : head.startsWith("MPF") ? "more pictures (MPF)" : "APP2";
  if (marker === 0xed) return "IPTC";
  return (marker >= 0xe0 && marker <= 0xef) || marker >= 0xf0 || marker < 0xc0 ? `APP${marker & 15}` : undefined;
}
