import { type Anew, bytesOf, dictOf, once, picked } from "./anew.ts";
import { number, numbers } from "./kept.ts";
import { type Dict, isList, isName, isStream, numberIn, PdfFault, type Value } from "./objects.ts";
import { packedStream } from "./writePdf.ts";

const CALCULATOR = new Set(
  "abs add atan ceiling cos cvi cvr div exp floor idiv ln log mod mul neg round sin sqrt sub truncate and bitshift eq false ge gt le lt ne not or true xor if ifelse copy dup exch index pop roll { }".split(
    " ",
  ),
);

/** A function (7.10), or a list of them; `named` allows predefined names. Undefined for anything else. */
export function functionsAnew(anew: Anew, source: Value, named = false): Value | undefined {
  const value = anew.file.look(source);
  if (named && isName(value)) return ["Identity", "Default"].includes(value.name) ? value : undefined;
  if (isList(value)) {
    const all = value.map((one) => functionsAnew(anew, one, named));
    return all.every((one) => one !== undefined) ? all : undefined;
  }
  const dict = dictOf(value);
  return dict && once(anew, "function", value, () => functionAnew(anew, value, dict));
}

function functionAnew(anew: Anew, value: Value, dict: Dict): Value {
  const kind = numberIn(anew.file.look(dict.get("FunctionType")));
  const common = { FunctionType: number, Domain: numbers(anew), Range: numbers(anew) };
  if (kind === 0 && isStream(value))
    return packedStream(
      samples(anew, bytesOf(anew, value), dict),
      picked(anew, dict, {
        ...common,
        Size: numbers(anew),
        BitsPerSample: number,
        Order: number,
        Encode: numbers(anew),
        Decode: numbers(anew),
      }),
    );
  if (kind === 2) return picked(anew, dict, { ...common, C0: numbers(anew), C1: numbers(anew), N: number });
  if (kind === 3)
    return picked(anew, dict, {
      ...common,
      Functions: (inner) => functionsAnew(anew, inner),
      Bounds: numbers(anew),
      Encode: numbers(anew),
    });
  if (kind === 4 && isStream(value)) return packedStream(calculator(bytesOf(anew, value)), picked(anew, dict, common));
  throw new PdfFault("a function of an unknown kind");
}

/** So many values as the table has, and nothing behind them. */
function samples({ file }: Anew, bytes: Buffer, dict: Dict): Buffer {
  const [sizes, range] = [file.look(dict.get("Size")), file.look(dict.get("Range"))];
  const count = (isList(sizes) ? sizes : []).reduce<number>(
    (product, one) => product * (numberIn(file.look(one)) ?? 1),
    1,
  );
  const outputs = isList(range) ? range.length / 2 : 0;
  return bytes.subarray(0, Math.ceil((count * outputs * (numberIn(file.look(dict.get("BitsPerSample"))) ?? 8)) / 8));
}

/** A small program for colours: numbers and the operators that there are, no comments. */
function calculator(bytes: Buffer): Buffer {
  const words = bytes
    .toString("latin1")
    .replace(/%[^\r\n]*/g, " ")
    .replace(/[{}]/g, " $& ")
    .split(/[\0\s]+/)
    .filter((word) => word !== "");
  if (!words.every((word) => CALCULATOR.has(word) || /^[-+]?(\d+(?:\.\d*)?|\.\d+)([eE]-?\d+)?$/.test(word)))
    throw new PdfFault("a function of an unknown kind");
  return Buffer.from(words.join(" "), "latin1");
}
