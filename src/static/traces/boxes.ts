/** A box of the ISO base media file format: AVIF, MP4. */
export interface Box {
  type: string;
  start: number;
  /** The offset of its contents. */
  body: number;
  end: number;
}

/** The boxes between two offsets; undefined when they do not fit. */
export function boxesIn(bytes: Buffer, start: number, end: number): Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    if (at + 8 > end) return undefined;
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= end;
    const size = short === 0 ? end - at : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < (isLong ? 16 : 8) || at + size > end) return undefined;
    boxes.push({
      type: bytes.toString("latin1", at + 4, at + 8),
      start: at,
      body: at + (isLong ? 16 : 8),
      end: at + size,
    });
    at += size;
  }
  return boxes;
}
