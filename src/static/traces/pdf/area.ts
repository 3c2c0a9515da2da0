/** Left, bottom, right, top. */
export type Area = readonly [number, number, number, number];
/** How a place is moved, turned and made larger: a b c d e f (8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];
export const EVERYWHERE: Area = [-Infinity, -Infinity, Infinity, Infinity];

/** The product of two matrices: the first is applied first. */
export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** Where a place comes to lie. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest area around places. */
export function around(places: ReadonlyArray<readonly [number, number]>): Area {
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Where an area comes to lie; one that is turned comes to lie in a larger one. */
export function movedArea(matrix: Matrix, [left, bottom, right, top]: Area): Area {
  return around([
    moved(matrix, left, bottom),
    moved(matrix, right, bottom),
    moved(matrix, left, top),
    moved(matrix, right, top),
  ]);
}

/** The intersection of two areas; one with its right before its left where they have nothing. */
export function common([a, b, c, d]: Area, [e, f, g, h]: Area): Area {
  return [Math.max(a, e), Math.max(b, f), Math.min(c, g), Math.min(d, h)];
}

/** True if two areas are further apart than this. */
export function isApart([a, b, c, d]: Area, [e, f, g, h]: Area, distance = 0): boolean {
  return c < e - distance || a > g + distance || d < f - distance || b > h + distance;
}

/** True if the first area lies in the second. */
export function isInside([a, b, c, d]: Area, [e, f, g, h]: Area): boolean {
  return a >= e && b >= f && c <= g && d <= h;
}

/** True if an area stays one when it is moved: nothing is turned or slanted. */
export function isUpright([a, b, c, d]: Matrix): boolean {
  return (b === 0 && c === 0) || (a === 0 && d === 0);
}
