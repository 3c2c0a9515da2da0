/** Bytes of a picture's rows, filtered as PNG does (9.2), and how they are to be read. */
interface Rows {
  bytes: Buffer;
  width: number;
  height: number;
  /** 8 or 16 bits for each of the parts. */
  depth: number;
  /** 2 for grey with transparency, 4 for colours with it. */
  parts: 2 | 4;
}

/** Of the highest value: what is fainter shows nothing of its colour, but edges of what shows are so faint. */
const FAINT = 4;
/** So much of a picture may be edges. */
const EDGES = 0.01;

/** True if colours differ where nothing shows: what an eraser has made transparent is still there, and can be turned back. */
export function hidesColours({ bytes, width, height, depth, parts }: Rows): boolean {
  const size = (parts * depth) / 8;
  const wide = width * size;
  const alpha = size - depth / 8;
  let before = Buffer.alloc(wide);
  let shown: Buffer | undefined;
  let faint = 0;
  for (let y = 0; y < height; y += 1) {
    const start = y * (wide + 1);
    const row = Buffer.from(bytes.subarray(start + 1, start + 1 + wide));
    unfilter(bytes[start] ?? 0, row, before, size);
    for (let at = 0; at + size <= row.length; at += size) {
      if ((row[at + alpha] ?? 0) >= FAINT) continue;
      const colour = row.subarray(at, at + alpha);
      shown ??= Buffer.from(colour);
      if (shown.equals(colour)) continue;
      if (row[at + alpha] === 0) return true;
      faint += 1;
    }
    before = row;
  }
  return faint > width * height * EDGES;
}

/** Turns a row back into what it was before it was filtered. */
function unfilter(filter: number, row: Buffer, before: Buffer, size: number): void {
  if (filter === 0) return;
  for (let at = 0; at < row.length; at += 1) {
    const left = at < size ? 0 : (row[at - size] ?? 0);
    const up = before[at] ?? 0;
    const corner = at < size ? 0 : (before[at - size] ?? 0);
    const guess =
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : filter === 4
              ? paeth(left, up, corner)
              : 0;
    row[at] = ((row[at] ?? 0) + guess) & 255;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
