import {
  type Area,
  around,
  common,
  EVERYWHERE,
  isApart,
  isInside,
  isUpright,
  type Matrix,
  moved,
  movedArea,
  SAME,
  times,
} from "./area.ts";
import { type Drawn, drawnBy, isCovering, type Look, pictureIn, type Steps } from "./drawn.ts";
import { isList, isNum, isStream, isText, numberIn, PdfFault, type Value } from "./objects.ts";

/** Of a letter's height: how wide one is at least, whatever the font. */
const NARROW = 0.2;
/** More text than that on a page is not followed (pieces); what is not followed is not judged. */
const MOST = 20_000;
/** Pieces of text times areas that are compared: a map of a hundred thousand areas has no words under bars. */
const MOST_LOOKS = 20_000_000;
const DEEPEST = 12;
/** Half the height of a letter that nobody can read (points). */
const SMALLEST = 0.2;
/** A line that is so broad may be a ground for text. */
const BROAD = 6;
/** How far from the edge something may begin (points). */
const NEAR = 2;

/** What `q` keeps and `Q` brings back. */
interface State {
  now: Matrix;
  size: number;
  leading: number;
  mode: number;
  isPlain: boolean;
  /** Of lines. */
  width: number;
  /** Whether what is filled is white, as paper is; undefined where the colour is not known. */
  isWhite: boolean | undefined;
  /** What of the page is drawn on; undefined where that is no rectangle. */
  clip: Area | undefined;
}

/** What covers something: white text shows on it. */
type Ground = Area | "anywhere";

/**
 * Watches the operators of a page for what nobody sees and everybody can copy: text and pictures outside of the page, text below
 * a filled rectangle or a picture that is drawn over it, as people do who believe that this takes a name away, white text on
 * nothing. Forms are followed, for so many steps. Widths are guessed low: what it tells is so, and what it does not tell may be
 * so. The operator "" ends the page.
 */
export function unseenText(page: Area, look: Look, steps: Steps): (drawn: Drawn) => void {
  let state: State = {
    now: SAME,
    size: 1,
    leading: 0,
    mode: 0,
    isPlain: true,
    width: 1,
    isWhite: false,
    clip: EVERYWHERE,
  };
  const saved: State[] = [];
  let [text, line]: [Matrix, Matrix] = [SAME, SAME];
  const shown: Area[] = [];
  const grounds: Ground[] = [];
  let rectangles: Area[] = [];
  let [hasLines, clips] = [false, false];
  let [hidden, looks, depth] = [0, MOST_LOOKS, 0];

  const next = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const refuseOutside = (area: Area, what: string) => {
    if (isApart(area, page, NEAR)) throw new PdfFault(`${what} outside of its page`);
  };
  const show = (value: Value | undefined) => {
    const letters = (isList(value) ? value : [value]).reduce<number>(
      (sum, one) => sum + (isText(one ?? null) ? (one as { text: Buffer }).text.length : 0),
      0,
    );
    if (letters === 0 || shown.length > MOST) return;
    const place = times(text, state.now);
    const [start, end, top] = [
      moved(place, 0, 0),
      moved(place, letters * state.size * NARROW * 0.5, 0),
      moved(place, 0, state.size * 0.5),
    ];
    if (Math.hypot(top[0] - start[0], top[1] - start[1]) < SMALLEST)
      throw new PdfFault("text that is too small to be seen");
    if (state.mode === 3 || state.mode === 7) hidden += 1;
    const area = around([start, end, top]);
    refuseOutside(area, "text");
    if (state.mode === 0 && state.isWhite === true && !hasGround(area)) throw new PdfFault("text in white on nothing");
    shown.push(area);
  };
  const hasGround = (area: Area) =>
    (looks -= grounds.length) <= 0 || grounds.some((ground) => ground === "anywhere" || !isApart(ground, area));
  const cover = (area: Area, what: string) => {
    if (!state.isPlain || state.clip === undefined || (looks -= shown.length) <= 0) return;
    const covered = common(area, state.clip);
    if (shown.some((one) => isInside(one, covered))) throw new PdfFault(`text under ${what}`);
  };
  const fill = () => {
    if (!hasLines) for (const rectangle of rectangles) cover(rectangle, "a bar");
    if (state.isWhite === true || grounds.length > MOST) return;
    if (hasLines) grounds.push("anywhere");
    else grounds.push(...rectangles);
  };
  const endPath = () => {
    const { clip } = state;
    if (clips)
      state.clip =
        clip !== undefined && rectangles.length === 1 && !hasLines ? common(clip, rectangles[0] ?? clip) : undefined;
    [rectangles, hasLines, clips] = [[], false, false];
  };
  const paint = (made: Value | undefined) => {
    const picture = pictureIn(made);
    if (picture !== undefined) {
      const area = movedArea(state.now, [0, 0, 1, 1]);
      refuseOutside(area, "text or a picture");
      if (isUpright(state.now) && !["SMask", "Mask", "ImageMask"].some((key) => picture.has(key)))
        cover(area, "a picture");
      grounds.push(area);
    } else if (isStream(made)) follow(made);
  };
  /** Draws a form where it stands (8.10.1). */
  const follow = (form: Extract<Value, { data: Buffer }>) => {
    if (depth >= DEEPEST || steps.left <= 0) return void grounds.push("anywhere");
    const before = state;
    const numbers = (key: string) => {
      const list = look(form.dict.get(key));
      return isList(list) ? list.map((one) => numberIn(look(one)) ?? 0) : undefined;
    };
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers("Matrix") ?? [];
    const now = times([a, b, c, d, e, f], state.now);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers("BBox") ?? [];
    const box = movedArea(now, [
      Math.min(left, right),
      Math.min(bottom, top),
      Math.max(left, right),
      Math.max(bottom, top),
    ]);
    state = {
      ...state,
      now,
      clip: state.clip === undefined || !isUpright(now) ? undefined : common(state.clip, box),
      isPlain: state.isPlain && form.dict.get("Group") === undefined,
    };
    depth += 1;
    const kept = saved.length;
    for (const drawn of drawnBy(form, look, steps)) step(drawn);
    saved.length = kept;
    depth -= 1;
    [state, text, line] = [before, SAME, SAME];
  };
  const step = ({ operator, taken, made }: Drawn): void => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = taken.map((one) => numberIn(one) ?? 0);
    if (operator === "" && hidden > 0 && grounds.length === 0) throw new PdfFault("text that is not drawn");
    if (operator === "Do") paint(look(made));
    else if (operator === "sh") grounds.push("anywhere");
    else if (operator === "Tr") state = { ...state, mode: a };
    else if (operator === "q") saved.push(state);
    else if (operator === "Q") state = saved.pop() ?? state;
    else if (operator === "cm") state = { ...state, now: times([a, b, c, d, e, f], state.now) };
    else if (operator === "BT") [text, line] = [SAME, SAME];
    else if (operator === "Tf") state = { ...state, size: Math.abs(numberIn(taken[1]) ?? 1) };
    else if (operator === "TL") state = { ...state, leading: a };
    else if (operator === "Td" || operator === "TD") {
      if (operator === "TD") state = { ...state, leading: -b };
      next(a, b);
    } else if (operator === "Tm") {
      line = [a, b, c, d, e, f];
      text = line;
    } else if (operator === "T*") next(0, -state.leading);
    else if (operator === "Tj" || operator === "TJ") show(taken[0]);
    else if (operator === "'" || operator === '"') {
      next(0, -state.leading);
      show(taken.at(-1));
    } else if (operator === "re" && taken.every(isNum)) {
      if (isUpright(state.now)) rectangles.push(around([moved(state.now, a, b), moved(state.now, a + c, b + d)]));
      else hasLines = true;
    } else if (/^(f|F|f\*|B|B\*|b|b\*)$/.test(operator)) {
      fill();
      endPath();
    } else if (operator === "gs") state = { ...state, isPlain: isCovering(look(made)) };
    else if (operator === "g") state = { ...state, isWhite: a >= 1 };
    else if (operator === "rg") state = { ...state, isWhite: Math.min(a, b, c) >= 1 };
    else if (operator === "k") state = { ...state, isWhite: Math.max(a, b, c, d) <= 0 };
    else if (/^(cs|sc|scn)$/.test(operator)) state = { ...state, isWhite: undefined };
    else if (/^[mlcvy]$/.test(operator)) hasLines = true;
    else if (operator === "W" || operator === "W*") clips = true;
    else if (operator === "w") state = { ...state, width: a };
    else if (/^(n|s|S)$/.test(operator)) {
      if (operator !== "n" && state.width > BROAD) grounds.push("anywhere");
      endPath();
    }
  };
  return step;
}
