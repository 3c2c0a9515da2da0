import { type Area, common, isApart, isInside } from "./area.ts";
import { isAlike, isDark, PAPER, type Paint, UNKNOWN } from "./paint.ts";
import { looksFor, placeIn, type Shape } from "./shape.ts";
import type { TextRun } from "./textRun.ts";

/** The part of the page that is drawn on: an area, and the shapes that cut it further. */
export interface Clip {
  area: Area;
  shapes: readonly Shape[];
}

/** A filled shape, which may lie below what comes. */
interface Ground {
  shape: Shape;
  clip: Clip;
  paint: Paint;
}

/** A bar over a picture, on which nothing has been written yet. */
interface Bar {
  area: Area;
}

/** More text than that on a page is not followed (pieces); what is not followed is not judged. */
const MOST = 20_000;
/** Comparisons of a page: a map of a hundred thousand areas has no words under bars. */
const MOST_LOOKS = 20_000_000;
/** Bars that are smaller hide no face (points). */
const SMALL = 6;

/** The layers of a page so far, from the lowest to the highest. */
export interface Layers {
  write(run: TextRun, paints: readonly Paint[]): void;
  /** The layer that covers text; undefined where none does. Ask first if it is told apart from its ground. */
  covers(shape: Shape, clip: Clip): boolean;
  fill(shape: Shape, clip: Clip, paint: Paint): void;
  picture(area: Area): void;
  /** A shape of one colour that lies on a picture and says nothing. */
  bar(shape: Shape, clip: Clip, paint: Paint): void;
  /** True if all letters, or one of them, have the colour of what is below. */
  isLost(run: TextRun, paints: readonly Paint[]): boolean;
  hasBars(): boolean;
}

/** An empty page. */
export function newLayers(): Layers {
  const runs: TextRun[] = [];
  const grounds: Ground[] = [];
  const pictures: Area[] = [];
  let bars: Bar[] = [];
  let looks = MOST_LOOKS;

  /** How much of a box lies within what is drawn on: the whole, nothing, or a part. */
  const inClip = (box: Area, { area, shapes }: Clip) => {
    if (isApart(box, area)) return "outside";
    const places = shapes.map((shape) => ((looks -= looksFor(shape)), placeIn(shape, box)));
    if (places.includes("outside")) return "outside";
    return isInside(box, area) && !places.includes("across") ? "inside" : "across";
  };
  const paintBelow = (box: Area): Paint => {
    for (let at = grounds.length - 1; at >= 0 && (looks -= 1) > 0; at -= 1) {
      const ground = grounds[at];
      if (ground === undefined || isApart(box, ground.shape.area)) continue;
      looks -= looksFor(ground.shape);
      const [place, clipped] = [placeIn(ground.shape, box), inClip(box, ground.clip)];
      if (place === "outside" || clipped === "outside") continue;
      return place === "inside" && clipped === "inside" ? ground.paint : UNKNOWN;
    }
    return looks > 0 ? PAPER : UNKNOWN;
  };
  return {
    write(run) {
      if (bars.length > 0) bars = bars.filter(({ area }) => isApart(area, run.area));
      if (runs.length < MOST) runs.push(run);
    },
    isLost: ({ letters }, paints) =>
      letters.some((letter) => {
        const below = paintBelow(letter);
        return paints.every((paint) => isAlike(paint, below));
      }),
    covers(shape, clip) {
      const reached = common(shape.area, clip.area);
      return runs.some(
        ({ area, letters }) =>
          (looks -= 1) > 0 &&
          !isApart(area, reached) &&
          letters.some(
            (letter) =>
              isInside(letter, reached) &&
              (looks -= looksFor(shape)) > 0 &&
              placeIn(shape, letter) === "inside" &&
              inClip(letter, clip) === "inside",
          ),
      );
    },
    fill(shape, clip, paint) {
      const last = grounds.at(-1);
      if (last?.shape === shape && last.clip === clip && last.paint === paint) return;
      if (grounds.length < MOST) grounds.push({ shape, clip, paint });
      const reached = common(shape.area, clip.area);
      // What is drawn on a bar says that it is a sign, or a ground for words.
      if (bars.length > 0) bars = bars.filter(({ area }) => isApart(area, reached));
    },
    picture(area) {
      if (pictures.length < MOST) pictures.push(area);
    },
    bar(shape, clip, paint) {
      const area = common(shape.area, clip.area);
      const isPlain = shape.rings.length === 1 && (isDark(paint) || isAlike(paint, PAPER));
      if (!isPlain || area[2] - area[0] < SMALL || area[3] - area[1] < SMALL) return;
      if (pictures.some((picture) => (looks -= 1) > 0 && isInside(area, picture))) bars.push({ area });
    },
    hasBars: () => bars.length > 0,
  };
}
