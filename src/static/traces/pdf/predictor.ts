import { type Dict, numberIn, PdfFault } from "./objects.ts";

/** Undoes what was done to rows of data before they were packed (7.4.4.4): PNG's filters, or TIFF's for whole bytes. */
export function unpredicted(data: Buffer, parameters: Dict): Buffer {
  const predictor = numberIn(parameters.get("Predictor")) ?? 1;
  if (predictor < 2) return data;
  const [colours, bits, columns] = [
    numberIn(parameters.get("Colors")) ?? 1,
    numberIn(parameters.get("BitsPerComponent")) ?? 8,
    numberIn(parameters.get("Columns")) ?? 1,
  ];
  const row = Math.ceil((colours * bits * columns) / 8);
  const step = Math.max(1, (colours * bits) >> 3);
  if (!(row > 0 && row < 1e8 && step <= 64)) throw new PdfFault("data that cannot be unpacked");
  if (predictor === 2) return tiff(data, row, step, bits);
  const rows = Math.ceil(data.length / (row + 1));
  const out = Buffer.alloc(rows * row);
  for (let line = 0; line < rows; line += 1)
    png(data.subarray(line * (row + 1), (line + 1) * (row + 1)), out, line * row, row, step);
  const last = data.length % (row + 1);
  return last === 0 ? out : out.subarray(0, (rows - 1) * row + Math.max(0, last - 1));
}

function png(line: Buffer, out: Buffer, start: number, row: number, step: number): void {
  const kind = line[0] ?? 0;
  const has = start >= row;
  for (let at = 0; at < row; at += 1) {
    const left = at >= step ? (out[start + at - step] ?? 0) : 0;
    const up = has ? (out[start + at - row] ?? 0) : 0;
    const corner = has && at >= step ? (out[start + at - row - step] ?? 0) : 0;
    const guess =
      kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth(left, up, corner) : 0;
    out[start + at] = ((line[at + 1] ?? 0) + guess) & 255;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function tiff(data: Buffer, row: number, step: number, bits: number): Buffer {
  if (bits !== 8) throw new PdfFault("data that cannot be unpacked");
  const out = Buffer.from(data);
  for (let at = 0; at < out.length; at += 1)
    if (at % row >= step) out[at] = ((out[at] ?? 0) + (out[at - step] ?? 0)) & 255;
  return out;
}
