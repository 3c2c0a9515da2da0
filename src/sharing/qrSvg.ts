import { encode } from "uqr";

/** Modules that stay empty around a QR code (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/**
 * A QR code as SVG, black on white in any colour scheme; a row's black modules are strokes, which take half the bytes
 * of squares.
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: "L", border: 0 });
  const strokes = data.flatMap((row, y) => {
    const runs = [
      ...row
        .map((isBlack) => (isBlack ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ];
    return runs.map((run) => ({ x: run.index, y, length: run[0].length }));
  });
  let [x, y] = [0, 0];
  const path = strokes
    .map((stroke) => {
      const step = `m${stroke.x - x} ${stroke.y - y}h${stroke.length}`;
      [x, y] = [stroke.x + stroke.length, stroke.y];
      return step;
    })
    .join("");
  const whole = size + 2 * QUIET;
  return `<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}" shape-rendering="crispEdges"><path fill="#fff" d="M-${QUIET}-${QUIET}h${whole}v${whole}h-${whole}z"/><path stroke="#000" d="M0 .5${path}"/></svg>`;
}
