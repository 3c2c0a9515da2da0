import { type Anew, bytesOf, dictOf, once, picked } from "./anew.ts";
import { spaceAnew } from "./colours.ts";
import { lookIn, refuseWords } from "./drawn.ts";
import { functionsAnew } from "./functions.ts";
import { flag, number, numbers, oneOf } from "./kept.ts";
import { type Dict, isDict, isStream, numberIn, type Stream, type Value } from "./objects.ts";
import { packedStream } from "./writePdf.ts";

/** A pattern (8.7): tiles, or a passage of colours. Undefined for what is none. */
export function patternAnew(anew: Anew, source: Value, around: Dict): Value | undefined {
  const dict = dictOf(source);
  if (dict === undefined) return undefined;
  if (isStream(source)) return once(anew, "tiles", source, () => tiles(anew, source, around));
  return once(anew, "passage", source, () =>
    picked(anew, dict, {
      Type: oneOf("Pattern"),
      PatternType: number,
      Matrix: numbers(anew),
      Shading: (value) => shadingAnew(anew, value),
      ExtGState: () => undefined,
    }),
  );
}

function tiles(anew: Anew, source: Stream, around: Dict): Value {
  const own = anew.file.look(source.dict.get("Resources"));
  const { data, resources } = anew.content(bytesOf(anew, source), isDict(own) ? own : around);
  const entries = picked(anew, source.dict, {
    Type: oneOf("Pattern"),
    PatternType: number,
    PaintType: number,
    TilingType: number,
    BBox: numbers(anew),
    XStep: number,
    YStep: number,
    Matrix: numbers(anew),
    Resources: () => undefined,
  });
  const made = packedStream(data, [...entries, ["Resources", resources]]);
  refuseWords(made, lookIn(anew.objects));
  return made;
}

/** A passage from one colour to another (8.7.4.5). Undefined for what is none. */
export function shadingAnew(anew: Anew, value: Value): Value | undefined {
  const source = anew.file.look(value);
  const dict = dictOf(source);
  return (
    dict &&
    once(anew, "shading", source, () => {
      const entries = picked(anew, dict, {
        ShadingType: number,
        ColorSpace: (space) => spaceAnew(anew, space),
        Background: numbers(anew),
        BBox: numbers(anew),
        AntiAlias: flag,
        Function: (inner) => functionsAnew(anew, inner),
        Coords: numbers(anew),
        Domain: numbers(anew),
        Matrix: numbers(anew),
        Extend: (list) => (Array.isArray(list) ? list.map((one) => anew.file.look(one) === true) : undefined),
        BitsPerCoordinate: number,
        BitsPerComponent: number,
        BitsPerFlag: number,
        VerticesPerRow: number,
        Decode: numbers(anew),
      });
      return isStream(source) && (numberIn(entries.get("ShadingType")) ?? 0) >= 4
        ? packedStream(bytesOf(anew, source), entries)
        : entries;
    })
  );
}
