import { type Anew, type Content, noteTraces } from "./anew.ts";
import type { Drawn } from "./drawn.ts";
import { inlinePicture } from "./inlinePicture.ts";
import { refuseHidden } from "./layers.ts";
import { type Cursor, nextObject } from "./lexer.ts";
import {
  type Dict,
  isDict,
  isList,
  isName,
  isNum,
  isOperator,
  isText,
  type Name,
  PdfFault,
  type Value,
} from "./objects.ts";
import { type Kind, kinds, marks, NAMED, operators } from "./operators.ts";
import { made } from "./resources.ts";
import { written } from "./writePdf.ts";

/** Looks at each operator that is written; throws a PdfFault where it sees what must not be published. */
export type Watch = (drawn: Drawn) => void;

/** More than any operator takes. */
const MOST_OPERANDS = 64;
const INTENTS = new Set(["AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual"]);
const PLAIN_SPACES = new Set(["DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern"]);

/**
 * Rewrites a stream of operators (7.8.2): known operators with their operands. Comments, marks, unknown operators and
 * unused resources are dropped, and resources get new names.
 */
export function contentAnew(anew: Anew, data: Buffer, resources: Dict, watch: Watch = () => {}): Content {
  const used = new Map<Kind, Map<string, { name: string; value: Value }>>();
  const out: string[] = [];
  const cursor: Cursor = { bytes: data, at: 0, hasRefs: false };
  let operands: Value[] = [];
  const open: Mark[] = [];
  let shown = 0;
  /** How text is drawn (9.3.6), and whether its place is told since some was left out. */
  let [mode, isMoved] = [0, true];
  const modes: number[] = [];
  /** The new name of a resource; undefined where there is none, or nothing that can be drawn. */
  const renamed = (kind: Kind, name: string, make = () => made(anew, kind, name, resources)): Name | undefined => {
    const known = used.get(kind) ?? new Map<string, { name: string; value: Value }>();
    used.set(kind, known);
    const value = known.get(name)?.value ?? make();
    if (value === undefined) return undefined;
    const entry = known.get(name) ?? { name: `${kinds[kind]}${known.size + 1}`, value };
    known.set(name, entry);
    return { name: entry.name };
  };
  for (let next = nextObject(cursor); next !== undefined; next = nextObject(cursor)) {
    if (!isOperator(next)) {
      operands.push(next);
      if (operands.length > MOST_OPERANDS) operands.shift();
      continue;
    }
    const { operator } = next;
    const given = operands;
    operands = [];
    if (operator === "BI") {
      const picture = inlinePicture(anew, cursor, resources);
      const name = picture && renamed("XObject", `inline ${cursor.at}`, () => picture);
      if (name !== undefined) {
        out.push(`${written(name)} Do`);
        watch({ operator: "Do", taken: [name], made: picture });
      }
      continue;
    }
    if (operator === "BMC" || operator === "BDC")
      out.push("") && open.push({ at: out.length - 1, letter: letterIn(given), before: shown });
    if (operator === "EMC") closeMark(open.pop(), shown, out);
    if (marks.has(operator)) {
      markTraces(anew, given, resources);
      continue;
    }
    const taken = takenBy(operator, given);
    if (taken === undefined) continue;
    const at = taken.findIndex(isName);
    const name = taken[at];
    let resource: Value | undefined;
    if (isName(name) && !isPlain(operator, name.name)) {
      const kind = NAMED[operator];
      const fresh = kind && renamed(kind, name.name);
      if (fresh === undefined) continue;
      taken[at] = fresh;
      resource = kind && used.get(kind)?.get(name.name)?.value;
    }
    const isShowing = SHOWING.has(operator);
    if (isShowing && mode === UNDRAWN && bytesShown(taken) > 0) {
      anew.traces.add("text that is not drawn");
      anew.losses.add("text that is not drawn");
      out.push(...withoutText(operator, taken));
      isMoved = false;
      continue;
    }
    // What is not drawn moves what follows it in the same line.
    if (isShowing && !isMoved && bytesShown(taken) > 0) throw new PdfFault("text that is not drawn");
    if (MOVING.has(operator)) isMoved = true;
    if (operator === "Tr") mode = Number(written(taken[0] ?? null));
    if (operator === "q") modes.push(mode);
    if (operator === "Q") mode = modes.pop() ?? mode;
    out.push([...taken.map(written), operator].join(" "));
    watch({ operator, taken, made: resource });
    shown += bytesShown(taken);
  }
  watch({ operator: "", taken: [] });
  for (const name of ["DefaultGray", "DefaultRGB", "DefaultCMYK"]) useDefault(anew, name, resources, used);
  const dict = new Map(
    [...used]
      .filter(([, entries]) => entries.size > 0)
      .map(([kind, entries]): [string, Value] => [
        kind,
        new Map([...entries.values()].map(({ name, value }) => [name, value])),
      ]),
  );
  return {
    data: Buffer.from(
      out
        .filter((line) => line !== "")
        .map((line) => `${line}\n`)
        .join(""),
      "latin1",
    ),
    resources: dict,
  };
}

/** The mode in which text is not drawn: programs put what they have read in a scan over its picture so. */
const UNDRAWN = 3;
const SHOWING = new Set(["Tj", "TJ", "'", '"']);
const MOVING = new Set(["BT", "Td", "TD", "Tm", "T*", "'", '"']);

/** The effect of an operator besides showing text. */
function withoutText(operator: string, taken: readonly Value[]): string[] {
  if (operator === "'") return ["T*"];
  if (operator !== '"') return [];
  const [words = null, letters = null] = taken;
  return [`${written(words)} Tw`, `${written(letters)} Tc`, "T*"];
}

/** Default colour spaces replace the plain ones without being named. */
function useDefault(
  anew: Anew,
  name: string,
  resources: Dict,
  used: Map<Kind, Map<string, { name: string; value: Value }>>,
): void {
  const spaces = anew.file.look(resources.get("ColorSpace"));
  if (!isDict(spaces) || !spaces.has(name)) return;
  const value = made(anew, "ColorSpace", name, resources);
  if (value !== undefined)
    used.set("ColorSpace", new Map([...(used.get("ColorSpace") ?? []), [name, { name, value }]]));
}

function isPlain(operator: string, name: string): boolean {
  return operator === "ri" ? INTENTS.has(name) : /^cs$/i.test(operator) && PLAIN_SPACES.has(name);
}

/**
 * Returns the operands that an operator takes, without superfluous ones; undefined if the operator is unknown or its
 * operands do not fit.
 */
function takenBy(operator: string, given: Value[]): Value[] | undefined {
  const wanted = operators[operator];
  if (wanted === undefined) return undefined;
  if (wanted === "*")
    return given.every((one, at) => isNum(one) || (isName(one) && at === given.length - 1)) && given.length > 0
      ? given
      : undefined;
  const taken = given.slice(given.length - wanted.length);
  return given.length >= wanted.length && taken.every((one, at) => fits(one, wanted[at] ?? ""))
    ? taken.map((one, at) =>
        wanted[at] === "t" && isList(one) ? one.filter((part) => isNum(part) || isText(part)) : one,
      )
    : undefined;
}

function fits(value: Value, kind: string): boolean {
  if (kind === "n") return isNum(value);
  if (kind === "a") return isName(value);
  if (kind === "s") return isText(value);
  return isList(value) && (kind === "t" || value.every(isNum));
}

/** A mark that is not closed yet. */
interface Mark {
  /** The index of the line reserved for it. */
  at: number;
  letter: Value | undefined;
  /** Bytes of text drawn before it. */
  before: number;
}

/** One letter that a mark gives for what is drawn; `ff`, `ffi` are drawn as one. Undefined for all other marks. */
function letterIn(given: readonly Value[]): Value | undefined {
  const [tag, properties] = given.slice(-2);
  const actual = isName(tag) && tag.name === "Span" && isDict(properties) ? properties.get("ActualText") : undefined;
  if (!isText(actual ?? null)) return undefined;
  const { text } = actual as { text: Buffer };
  const isWide = text[0] === 0xfe && text[1] === 0xff;
  const letters = isWide
    ? Buffer.from(text.subarray(2, 2 + ((text.length - 2) & ~1)))
        .swap16()
        .toString("utf16le")
    : text.toString("latin1");
  return [...letters].length === 1 || /^(ff|fi|fl|ffi|ffl)$/.test(letters) ? { text } : undefined;
}

/** Puts the mark of a letter around its text, if that is no more than a letter. */
function closeMark(mark: Mark | undefined, shown: number, out: string[]): void {
  if (mark?.letter === undefined || shown === mark.before || shown > mark.before + 2) return;
  out[mark.at] = `/Span ${written(new Map([["ActualText", mark.letter]]))} BDC`;
  out.push("EMC");
}

function bytesShown(taken: readonly Value[]): number {
  return taken
    .flatMap((one) => (isList(one) ? one : [one]))
    .reduce((sum, one) => sum + (isText(one) ? one.text.length : 0), 0);
}

/**
 * Adds the properties of a mark to the traces; none are copied. Marks of layers are examined, so that hidden content is
 * not revealed.
 */
function markTraces(anew: Anew, given: readonly Value[], resources: Dict): void {
  const [tag, properties] = given.slice(-2);
  const listed = anew.file.look(resources.get("Properties"));
  const found = isName(properties) && isDict(listed) ? anew.file.look(listed.get(properties.name)) : properties;
  if (!isDict(found)) return;
  if (isName(tag) && tag.name === "OC") refuseHidden(anew, found);
  else
    noteTraces(anew, found, {
      ...(letterIn(given) === undefined ? {} : { ActualText: true }),
      MCID: true,
      Lang: true,
      Type: true,
      BBox: true,
      Attached: true,
      Subtype: true,
    });
}
