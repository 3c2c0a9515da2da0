import { type Area, around, isApart, isInside, type Matrix, moved } from "./area.ts";

export type Point = readonly [number, number];

/** The area that a path encloses, in the measure of the page; its curves are many short lines. */
export interface Shape {
  rings: readonly (readonly Point[])[];
  isEvenOdd: boolean;
  area: Area;
  /** The shape is its area. */
  isBox: boolean;
}

/** The lines that one curve becomes. */
const PIECES = 8;

/** A path as it is drawn, operator by operator (8.5.2). */
export interface Path {
  /** Takes an operator of a path with its numbers; says whether it is one. */
  add(operator: string, numbers: readonly number[], now: Matrix): boolean;
  shape(isEvenOdd: boolean): Shape | undefined;
  clear(): void;
}

/** An empty path. */
export function newPath(): Path {
  let rings: Point[][] = [];
  const ringOf = () => rings.at(-1) ?? [];
  const add: Path["add"] = (operator, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], now) => {
    const curve = (one: Point, two: Point, end: Point) => {
      const from = ringOf().at(-1) ?? one;
      for (let at = 1; at <= PIECES; at += 1) ringOf().push(onCurve(at / PIECES, [from, one, two, end]));
    };
    if (operator === "m") rings.push([moved(now, a, b)]);
    else if (operator === "l") ringOf().push(moved(now, a, b));
    else if (operator === "c") curve(moved(now, a, b), moved(now, c, d), moved(now, e, f));
    else if (operator === "v") curve(ringOf().at(-1) ?? [0, 0], moved(now, a, b), moved(now, c, d));
    else if (operator === "y") curve(moved(now, a, b), moved(now, c, d), moved(now, c, d));
    else if (operator === "re") rings.push(cornersOf(now, [a, b, a + c, b + d]));
    else if (operator === "h") {
      const [first] = ringOf();
      if (first !== undefined) rings.push([first]);
    } else return false;
    return true;
  };
  return {
    add,
    shape: (isEvenOdd) => shapeOf(rings, isEvenOdd),
    clear: () => void (rings = []),
  };
}

function onCurve(part: number, [p, q, r, s]: readonly [Point, Point, Point, Point]): Point {
  const rest = 1 - part;
  const at = (axis: 0 | 1) =>
    rest ** 3 * p[axis] + 3 * rest ** 2 * part * q[axis] + 3 * rest * part ** 2 * r[axis] + part ** 3 * s[axis];
  return [at(0), at(1)];
}

function cornersOf(now: Matrix, [left, bottom, right, top]: Area): Point[] {
  return [moved(now, left, bottom), moved(now, right, bottom), moved(now, right, top), moved(now, left, top)];
}

/** An area as a shape, where it comes to lie. */
export function areaShape(now: Matrix, area: Area): Shape {
  const corners = cornersOf(now, area);
  return { rings: [corners], isEvenOdd: false, area: around(corners), isBox: isBoxRing(corners) };
}

function shapeOf(all: readonly Point[][], isEvenOdd: boolean): Shape | undefined {
  const rings = all.filter((ring) => ring.length > 1);
  if (rings.length === 0) return undefined;
  let area: Area = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring)
      area = [Math.min(area[0], x), Math.min(area[1], y), Math.max(area[2], x), Math.max(area[3], y)];
  return { rings, isEvenOdd, area, isBox: rings.length === 1 && isBoxRing(rings[0] ?? []) };
}

function isBoxRing(ring: readonly Point[]): boolean {
  const corners = ring.length === 5 && isSame(ring[0], ring[4]) ? ring.slice(0, 4) : ring;
  const next = (at: number) => corners[(at + 1) % 4] ?? [0, 0];
  return (
    corners.length === 4 &&
    corners.every(([x, y], at) => (at % 2 === 0) === (y === next(at)[1]) && (at % 2 === 1) === (x === next(at)[0])) !==
      corners.every(([x, y], at) => (at % 2 === 0) === (x === next(at)[0]) && (at % 2 === 1) === (y === next(at)[1]))
  );
}

const isSame = (one: Point | undefined, other: Point | undefined) => one?.[0] === other?.[0] && one?.[1] === other?.[1];

/** How many corners are looked at to say where a box lies. */
export const looksFor = ({ rings, isBox }: Shape): number =>
  isBox ? 1 : rings.reduce((sum, { length }) => sum + length, 0);

/** Where a box lies: in a shape, outside of it, or across its edge. */
export function placeIn(shape: Shape, box: Area): "inside" | "outside" | "across" {
  if (isApart(box, shape.area)) return "outside";
  if (shape.isBox) return isInside(box, shape.area) ? "inside" : "across";
  const middle: Point = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  let [turns, crossings] = [0, 0];
  for (const ring of shape.rings)
    for (const [at, from] of ring.entries()) {
      const to = ring[(at + 1) % ring.length] ?? from;
      if (meets(from, to, box)) return "across";
      if (from[1] > middle[1] === to[1] > middle[1]) continue;
      const x = from[0] + ((middle[1] - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
      if (x <= middle[0]) continue;
      crossings += 1;
      turns += to[1] > from[1] ? 1 : -1;
    }
  return (shape.isEvenOdd ? crossings % 2 === 1 : turns !== 0) ? "inside" : "outside";
}

/** True if a line crosses a box. */
function meets([x1, y1]: Point, [x2, y2]: Point, box: Area): boolean {
  if (isApart([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)], box)) return false;
  const side = (x: number, y: number) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  const sides = [side(box[0], box[1]), side(box[2], box[1]), side(box[2], box[3]), side(box[0], box[3])];
  return sides.some((one) => one !== sides[0]) || sides[0] === 0;
}
