/** Units of AV1 that make a picture (AV1, 6.2.2): headers, frames, tiles. Metadata and padding do not. */
const PICTURE = new Set([1, 2, 3, 4, 6, 7]);

/** Names of units that are no part of a picture coded in AV1. */
export function unitTraces(data: Buffer): string[] {
  for (let at = 0; at < data.length; ) {
    const head = data[at] ?? 0;
    const [type, isLong, hasSize] = [(head >> 3) & 15, (head & 4) !== 0, (head & 2) !== 0];
    if ((head & 0x81) !== 0) return ["units of an unknown kind"];
    if (!PICTURE.has(type)) return [type === 5 ? "metadata of the picture" : "units of an unknown kind"];
    at += isLong ? 2 : 1;
    // Only the last unit may leave its size to the one around it.
    if (!hasSize) return [];
    let size = 0;
    for (let byte = 0, step = 0; step < 8; step += 1) {
      byte = data[at] ?? 0;
      size += (byte & 127) * 128 ** step;
      at += 1;
      if ((byte & 128) === 0) break;
    }
    at += size;
    if (at > data.length) return ["broken"];
  }
  return [];
}
