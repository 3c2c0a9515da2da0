/** Characters from the first to the last, as code points. */
export type Range = readonly [first: number, last: number];

/** The characters that an OpenType font has signs for, in ascending ranges: its `cmap` in format 12 or 4 (OpenType 1.9). */
export function coverageOf(font: Buffer): Range[] {
  const cmap = tableOf(font, "cmap");
  if (cmap === undefined) return [];
  const encodings = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8),
  );
  const full = encodings.find((at) => font.readUInt16BE(at) === 12);
  if (full !== undefined)
    return Array.from({ length: font.readUInt32BE(full + 12) }, (_, at): Range => {
      const group = full + 16 + at * 12;
      return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    });
  const basic = encodings.find((at) => font.readUInt16BE(at) === 4);
  if (basic === undefined) return [];
  const doubled = font.readUInt16BE(basic + 6);
  return Array.from(
    { length: doubled / 2 },
    (_, at): Range => [font.readUInt16BE(basic + 16 + doubled + at * 2), font.readUInt16BE(basic + 14 + at * 2)],
  );
}

/** True if a character is in one of the ranges. */
export function isCovered(point: number, ranges: readonly Range[]): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The family that a font gives itself, as Typst knows it: its name 16, else 1 (OpenType 1.9, “name”); undefined for what is no font. */
export function familyOf(font: Buffer): string | undefined {
  try {
    const table = tableOf(font, "name");
    if (table === undefined) return undefined;
    const strings = table + font.readUInt16BE(table + 4);
    const records = Array.from({ length: font.readUInt16BE(table + 2) }, (_, at) => table + 6 + at * 12);
    const named = (id: number) => records.find((at) => font.readUInt16BE(at) === 3 && font.readUInt16BE(at + 6) === id);
    const record = named(16) ?? named(1);
    if (record === undefined) return undefined;
    const start = strings + font.readUInt16BE(record + 10);
    return Buffer.from(font.subarray(start, start + font.readUInt16BE(record + 8)))
      .swap16()
      .toString("utf16le");
  } catch {
    return undefined;
  }
}

/** Where a table of a font begins. */
function tableOf(font: Buffer, tag: string): number | undefined {
  const count = font.length < 12 ? 0 : font.readUInt16BE(4);
  const record = Array.from({ length: count }, (_, at) => 12 + at * 16).find(
    (at) => font.toString("latin1", at, at + 4) === tag,
  );
  return record === undefined ? undefined : font.readUInt32BE(record + 8);
}
