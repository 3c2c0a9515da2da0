import { type Area, common, isApart, type Matrix, SAME, times } from "./area.ts";
import { type Drawn, drawnBy, type Look, pictureIn, type Steps } from "./drawn.ts";
import { type Clip, newLayers } from "./layered.ts";
import { type Dict, isDict, isList, isNum, isStream, nameIn, numberIn, PdfFault, type Value } from "./objects.ts";
import { BLACK, isDark, type Paint, paintIn, UNKNOWN } from "./paint.ts";
import { noteSeen } from "./seen.ts";
import { areaShape, newPath, type Point, placeIn, type Shape } from "./shape.ts";
import { type TextRun, type TextState, textRun, UNKNOWN_WIDTHS, widthsOf } from "./textRun.ts";

const DEEPEST = 12;
/** The height of a letter that nobody can read (points). */
const SMALLEST = 0.4;
/** A line that is so broad may hide text, or be a ground for it (points). */
const BROAD = 4;
/** How far from the edge something may begin (points). */
const NEAR = 2;
/** Opacity below which nobody sees anything, and above which it covers. */
const [FAINT, DENSE] = [0.04, 0.95];
const UNIT: Area = [0, 0, 1, 1];

/** The graphics state that `q` keeps and `Q` brings back. */
interface State extends TextState {
  now: Matrix;
  leading: number;
  mode: number;
  /** Of lines. */
  width: number;
  fill: Paint;
  fillSpace: Value;
  stroke: Paint;
  strokeSpace: Value;
  alpha: number;
  strokeAlpha: number;
  blend: string;
  /** True if a mask lies over what is drawn (11.6.5.2). */
  isMasked: boolean;
  clip: Clip;
  /** Text that cuts out what is drawn after it. */
  cutting: Cutting | undefined;
}

interface Cutting {
  area: Area;
  isPainted: boolean;
}

const GRAY: Value = { name: "DeviceGray" };

/**
 * Watches the operators of a page for what nobody sees and everybody can copy: text and pictures outside of the page or cut
 * off, text below what is drawn over it, as people do who believe that this takes a name away, text in the colour of its
 * ground, or transparent; a picture below a bar. Forms are followed, for so many steps. The operator "" ends the page.
 */
export function unseenText(page: Area, look: Look, steps: Steps): (drawn: Drawn) => void {
  const [left, bottom, right, top] = page;
  let state: State = {
    now: SAME,
    size: 1,
    spacing: 0,
    words: 0,
    scale: 1,
    rise: 0,
    widths: UNKNOWN_WIDTHS,
    leading: 0,
    mode: 0,
    width: 1,
    fill: BLACK,
    fillSpace: GRAY,
    stroke: BLACK,
    strokeSpace: GRAY,
    alpha: 1,
    strokeAlpha: 1,
    blend: "Normal",
    isMasked: false,
    clip: { area: [left - NEAR, bottom - NEAR, right + NEAR, top + NEAR], shapes: [] },
    cutting: undefined,
  };
  const all = areaShape(SAME, state.clip.area);
  const saved: State[] = [];
  const layers = newLayers();
  const path = newPath();
  const cuttings: Cutting[] = [];
  let [text, line]: [Matrix, Matrix] = [SAME, SAME];
  let cuts: "W" | "W*" | undefined;
  let depth = 0;

  const set = (changed: Partial<State>) => void (state = { ...state, ...changed });
  const next = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const isCovering = () =>
    !state.isMasked &&
    state.alpha >= DENSE &&
    (/^(Normal|Compatible|)$/.test(state.blend) ||
      (/^(Multiply|Darken|ColorBurn)$/.test(state.blend) && isDark(state.fill)));
  const show = (value: Value | undefined) => {
    const run = textRun(value, state, text, state.now);
    text = run.end;
    if (run.letters.length === 0) return;
    if (run.height < SMALLEST || Math.abs(state.scale) < 0.02) throw new PdfFault("text that is too small to be seen");
    if (state.mode === 3) throw new PdfFault("text that is not drawn");
    refuseOutside(run);
    if (state.mode === 7) {
      state.cutting = { area: run.area, isPainted: false };
      cuttings.push(state.cutting);
    } else {
      if (state.isMasked) throw new PdfFault("text below a mask");
      refuseLost(run);
    }
    layers.write(run, []);
  };
  /** Of letters that are drawn together, more than one must not be cut off. */
  const refuseOutside = ({ letters, area }: TextRun) => {
    const { clip } = state;
    if (isApart(area, page, NEAR)) throw new PdfFault("text outside of its page");
    const lost = letters.filter((letter) => isCutOff(letter, clip)).length;
    if (lost > 1 || lost === letters.length) throw new PdfFault("text that is cut off");
  };
  const refuseLost = (run: TextRun) => {
    const [fills, strokes] = [[0, 2, 4, 6].includes(state.mode), [1, 2, 5, 6].includes(state.mode)];
    const paints = [
      ...(fills && state.alpha > FAINT ? [state.fill] : []),
      ...(strokes && state.strokeAlpha > FAINT ? [state.stroke] : []),
    ];
    if (paints.length === 0) throw new PdfFault("text that is transparent");
    if (layers.isLost(run, paints)) throw new PdfFault("text in the colour of its ground");
  };
  /** Draws a shape over what is there. */
  const cover = (shape: Shape, what: string, paint: Paint) => {
    if (state.cutting !== undefined && !isApart(state.cutting.area, shape.area)) state.cutting.isPainted = true;
    if (state.alpha <= FAINT) return;
    const isWhole = isCovering();
    if (isWhole && state.cutting === undefined && layers.covers(shape, state.clip))
      throw new PdfFault(`text under ${what}`);
    layers.fill(shape, state.clip, isWhole ? paint : UNKNOWN);
    if (isWhole && what === "a bar") layers.bar(shape, state.clip, paint);
  };
  const fill = (isEvenOdd: boolean) => {
    const shape = path.shape(isEvenOdd);
    if (shape !== undefined) cover(shape, "a bar", state.fill);
  };
  const stroke = () => {
    const width = state.width * Math.sqrt(Math.abs(state.now[0] * state.now[3] - state.now[1] * state.now[2]));
    if (width < BROAD) return;
    for (const ring of path.shape(false)?.rings ?? [])
      for (const [at, to] of ring.entries()) {
        const from = ring[at - 1];
        if (from !== undefined) cover(broadLine(from, to, width), "a line", state.stroke);
      }
  };
  const endPath = () => {
    const shape = cuts && path.shape(cuts === "W*");
    const { area, shapes } = state.clip;
    if (shape !== undefined)
      set({ clip: { area: common(area, shape.area), shapes: shape.isBox ? shapes : [...shapes, shape] } });
    path.clear();
    cuts = undefined;
  };
  const paint = (made: Value | undefined) => {
    const picture = pictureIn(made);
    if (picture !== undefined) draw(picture);
    else if (isStream(made)) follow(made);
  };
  const draw = (picture: Dict) => {
    const shape = areaShape(state.now, UNIT);
    if (isApart(shape.area, page, NEAR)) throw new PdfFault("a picture outside of its page");
    if (state.alpha <= FAINT) throw new PdfFault("a picture that is transparent");
    const isStencil = picture.has("ImageMask");
    if (state.isMasked && !isStencil) throw new PdfFault("a picture below a mask");
    noteSeen(steps, picture, state.now, state.clip.area);
    const isWhole = !["SMask", "Mask", "ImageMask"].some((key) => picture.has(key));
    if (isWhole) cover(shape, "a picture", UNKNOWN);
    else layers.fill(shape, state.clip, UNKNOWN);
    if (state.cutting !== undefined && !isApart(state.cutting.area, shape.area)) state.cutting.isPainted = true;
    if (!isStencil) layers.picture(common(shape.area, state.clip.area));
  };
  /** A passage of colours covers all that is drawn on where it has no end (8.7.4.5). */
  const shade = (made: Value) => {
    const extend = isDict(made) && !made.has("BBox") ? look(made.get("Extend")) : null;
    const isEndless = isList(extend) && extend.length === 2 && extend.every((one) => one === true);
    const shape = areaShape(SAME, state.clip.area);
    if (isEndless) cover(shape, "a passage", UNKNOWN);
    else layers.fill(shape, state.clip, UNKNOWN);
  };
  /** Draws a form where it stands (8.10.1). */
  const follow = (form: Extract<Value, { data: Buffer }>) => {
    if (depth >= DEEPEST || steps.left <= 0) return layers.fill(all, state.clip, UNKNOWN);
    const numbers = (key: string) => {
      const list = look(form.dict.get(key));
      return isList(list) ? list.map((one) => numberIn(look(one)) ?? 0) : undefined;
    };
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers("Matrix") ?? [];
    const now = times([a, b, c, d, e, f], state.now);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers("BBox") ?? [];
    const box = areaShape(now, [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]);
    const [before, kept] = [state, saved.length];
    const { area, shapes } = state.clip;
    set({ now, clip: { area: common(area, box.area), shapes: box.isBox ? shapes : [...shapes, box] } });
    depth += 1;
    for (const drawn of drawnBy(form, look, steps)) step(drawn);
    saved.length = kept;
    depth -= 1;
    [state, text, line] = [before, SAME, SAME];
  };
  const stateOf = (made: Value): void => {
    if (!isDict(made)) return;
    const [alpha, strokeAlpha, blend, mask, width, font] = ["ca", "CA", "BM", "SMask", "LW", "Font"].map((key) =>
      look(made.get(key)),
    );
    set({
      alpha: numberIn(alpha) ?? state.alpha,
      strokeAlpha: numberIn(strokeAlpha) ?? state.strokeAlpha,
      blend: nameIn(blend) || state.blend,
      isMasked: made.has("SMask") ? isDict(mask) : state.isMasked,
      width: numberIn(width) ?? state.width,
    });
    if (isList(font)) setFont(look(font[0]), font[1]);
  };
  const setFont = (font: Value, size: Value | undefined) =>
    set({ widths: widthsOf(font, look), size: numberIn(size) ?? 1 });
  const colour = (operator: string, taken: readonly Value[], made: Value | undefined): void => {
    const isFill = operator === operator.toLowerCase();
    const known = PLAIN[operator.toLowerCase()];
    const isChosen = /^cs$/i.test(operator);
    const space = known ?? (isChosen ? look(made ?? taken[0]) : isFill ? state.fillSpace : state.strokeSpace);
    const chosen = paintIn(space, isChosen ? [] : taken, look);
    set(isFill ? { fillSpace: space, fill: chosen } : { strokeSpace: space, stroke: chosen });
  };
  const end = () => {
    if (cuttings.some(({ isPainted }) => !isPainted)) throw new PdfFault("text that is not drawn");
    if (layers.hasBars()) throw new PdfFault("a picture under a bar");
  };
  const step = ({ operator, taken, made }: Drawn): void => {
    const numbers = taken.map((one) => numberIn(one) ?? 0);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (taken.every(isNum) && path.add(operator, numbers, state.now)) return;
    if (/^(g|rg|k|cs|sc|scn)$/i.test(operator)) return colour(operator, taken, made);
    if (PAINTING.test(operator)) {
      if (/^[fFbB]/.test(operator)) fill(operator.endsWith("*"));
      if (/^[sSbB]/.test(operator)) stroke();
      return endPath();
    }
    const move = MOVES[operator];
    if (move !== undefined) set(move(numbers));
    else if (operator === "") end();
    else if (operator === "Do") paint(look(made));
    else if (operator === "sh") shade(look(made));
    else if (operator === "q") saved.push(state);
    else if (operator === "Q") state = saved.pop() ?? state;
    else if (operator === "cm") set({ now: times([a, b, c, d, e, f], state.now) });
    else if (operator === "gs") stateOf(look(made));
    else if (operator === "W" || operator === "W*") cuts = operator;
    else if (operator === "BT") [text, line] = [SAME, SAME];
    else if (operator === "Tf") setFont(look(made), taken[1]);
    else if (operator === "Td" || operator === "TD") {
      if (operator === "TD") set({ leading: -b });
      next(a, b);
    } else if (operator === "Tm") {
      line = [a, b, c, d, e, f];
      text = line;
    } else if (operator === "T*") next(0, -state.leading);
    else if (operator === "Tj" || operator === "TJ") show(taken[0]);
    else if (operator === "'" || operator === '"') {
      if (operator === '"') set({ words: a, spacing: b });
      next(0, -state.leading);
      show(taken.at(-1));
    }
  };
  return step;
}

const PAINTING = /^(f|F|f\*|B|B\*|b|b\*|n|s|S)$/;
const PLAIN: Readonly<Record<string, Value>> = {
  g: { name: "DeviceGray" },
  rg: { name: "DeviceRGB" },
  k: { name: "DeviceCMYK" },
};
/** Operators that set one number. */
const MOVES: Readonly<Record<string, (numbers: readonly number[]) => Partial<State>>> = {
  w: ([width = 1]) => ({ width }),
  Tr: ([mode = 0]) => ({ mode }),
  Tc: ([spacing = 0]) => ({ spacing }),
  Tw: ([words = 0]) => ({ words }),
  Tz: ([scale = 100]) => ({ scale: scale / 100 }),
  Ts: ([rise = 0]) => ({ rise }),
  TL: ([leading = 0]) => ({ leading }),
};

function isCutOff(letter: Area, { area, shapes }: Clip): boolean {
  return isApart(letter, area) || shapes.some((shape) => placeIn(shape, letter) === "outside");
}

/** A line between two points as what it covers. */
function broadLine([x1, y1]: Point, [x2, y2]: Point, width: number): Shape {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const along: Matrix = [(x2 - x1) / length, (y2 - y1) / length, (y1 - y2) / length, (x2 - x1) / length, x1, y1];
  return areaShape(along, [0, -width / 2, length, width / 2]);
}
