import { gzipSync } from "node:zlib";
import { encode } from "uqr";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { qrSvg } from "../../src/sharing/qrSvg.ts";

/** The modules that an SVG of strokes paints black, read as a browser draws it. */
function modulesOf(svg: string): { black: Set<string>; size: number } {
  const whole = Number(/viewBox="-4 -4 (\d+) \1"/.exec(svg)?.[1]);
  const path = /stroke="#000" d="M0 \.5([^"]+)"/.exec(svg)?.[1] ?? "";
  const black = new Set<string>();
  let [x, y] = [0, 0];
  for (const [, dx, dy, length] of path.matchAll(/m(-?\d+) (-?\d+)h(\d+)/g)) {
    [x, y] = [x + Number(dx), y + Number(dy)];
    for (let at = 0; at < Number(length); at++) black.add(`${x + at},${y}`);
    x += Number(length);
  }
  return { black, size: whole - 8 };
}

for (const text of [
  "https://nauh.or.kr/ko/",
  "https://example.org/ko-kp/campaigns/talk-concert/",
  `https://example.org/${"x".repeat(200)}/`,
]) {
  test(`each module of the code of ${text.length} characters is where it belongs, in at most 1 kB`, () => {
    const svg = qrSvg(text);
    const { black, size } = modulesOf(svg);
    const { data } = encode(text, { ecc: "L", border: 0 });
    assert.is(size, data.length);
    assert.equal(
      [...black].sort(),
      data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`${x},${y}`] : []))).sort(),
    );
    assert.ok(gzipSync(svg, { level: 9 }).length <= 1000, `${gzipSync(svg).length} bytes`);
  });
}

test.run();
