import { deflateSync } from "node:zlib";
import { jpegParts } from "../jpeg.ts";
import { withoutTraces } from "../part.ts";
import { type Anew, once, picked } from "./anew.ts";
import { spaceAnew, spaceParts } from "./colours.ts";
import { unpacked } from "./filters.ts";
import { flag, number, numbers, oneOf } from "./kept.ts";
import { refuseHidden } from "./layers.ts";
import { blankBelow, blankKeyed, type Mask, namesMany, readMask, samplesOf } from "./masked.ts";
import { isList, isStream, numberIn, PdfFault, type Stream, type Value } from "./objects.ts";

/**
 * A picture (8.9), rewritten: its pixels, and of a JPEG nothing but the picture. Throws a PdfFault if it cannot be
 * examined.
 */
export function pictureAnew(anew: Anew, source: Stream): Value {
  return once(anew, "picture", source, () => {
    const { file } = anew;
    refuseHidden(anew, file.look(source.dict.get("OC")));
    const { data: stored, picture, parameters } = unpacked(source, file.look, file.budget);
    const masked = readMask(anew, source.dict);
    const isOpaque = masked?.mask.isOpaque === true;
    const data = picture === undefined ? shownColours(anew, source, stored, masked?.mask) : stored;
    if (picture !== undefined && (masked?.mask.hasClear || namesMany(keysOf(anew, source))))
      throw new PdfFault("a picture with hidden colours");
    const entries = picked(anew, source.dict, {
      Width: number,
      Height: number,
      ColorSpace: (space) => spaceAnew(anew, space),
      BitsPerComponent: number,
      ImageMask: flag,
      Decode: numbers(anew),
      Interpolate: flag,
      Intent: oneOf("AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual"),
      SMaskInData: () => undefined,
      OC: () => undefined,
      Mask: (mask) =>
        isStream(mask) && !isOpaque ? pictureAnew(anew, mask) : isList(mask) ? numbers(anew)(mask) : undefined,
      SMask: (mask) => (isStream(mask) && !isOpaque ? pictureAnew(anew, mask) : undefined),
      Matte: numbers(anew),
    });
    const dict = new Map<string, Value>([["Type", { name: "XObject" }], ["Subtype", { name: "Image" }], ...entries]);
    if (picture === undefined)
      return pixels(
        dict,
        data,
        dict.get("ImageMask") === true ? 1 : spaceParts(anew, source.dict.get("ColorSpace") ?? null),
      );
    if (picture !== "DCTDecode") throw new PdfFault(`a picture in ${picture.replace("Decode", "")}`);
    const transform = parameters.get("ColorTransform");
    dict.set("Filter", { name: "DCTDecode" });
    if (transform !== undefined) dict.set("DecodeParms", new Map([["ColorTransform", transform]]));
    return { dict, data: photograph(anew, data) };
  });
}

/** The unpacked pixels of a picture, without the colours that its mask hides. */
function shownColours(anew: Anew, source: Stream, data: Buffer, mask: Mask | undefined): Buffer {
  const keys = keysOf(anew, source);
  if (mask?.hasClear !== true && !namesMany(keys)) return data;
  const samples = samplesOf(anew, source.dict, Buffer.from(data));
  if (![1, 2, 4, 8, 16].includes(samples.bits)) throw new PdfFault("a picture that is broken");
  const isChanged = [mask?.hasClear && blankBelow(samples, mask), namesMany(keys) && blankKeyed(samples, keys)];
  if (isChanged.includes(true)) anew.traces.add("colours below what is transparent");
  return samples.data;
}

/** Colours that are not drawn, from and to for each part. */
function keysOf({ file }: Anew, { dict }: Stream): number[] {
  const list = file.look(dict.get("Mask"));
  return isList(list) ? list.map((one) => numberIn(file.look(one)) ?? 0) : [];
}

/** Removes the metadata of a JPEG. A colour profile is not reported, since the document defines the colours. */
function photograph({ traces }: Anew, jpeg: Buffer): Buffer {
  let parts: ReturnType<typeof jpegParts>;
  try {
    parts = jpegParts(jpeg);
  } catch {
    // A length that leads out of the file.
  }
  if (parts === undefined) throw new PdfFault("a picture that is broken");
  for (const { trace } of parts) if (trace !== undefined && trace !== "ICC") traces.add(`${trace} of a photograph`);
  return withoutTraces(jpeg, parts);
}

/** So many pixels as the picture has, and nothing behind them. */
function pixels(dict: Map<string, Value>, data: Buffer, parts: number): Value {
  const [width, height, depth] = ["Width", "Height", "BitsPerComponent"].map((key) => numberIn(dict.get(key)));
  const bits = dict.get("ImageMask") === true ? 1 : (depth ?? 8);
  const row = Math.ceil(((width ?? 0) * parts * bits) / 8);
  const plain = data.subarray(0, row * (height ?? 0));
  const rows = row > 0 && plain.length === row * (height ?? 0) && bits === 8 ? differences(plain, row) : undefined;
  const [asIs, asRows] = [deflateSync(plain, { level: 9 }), rows && deflateSync(rows, { level: 9 })];
  dict.set("Filter", { name: "FlateDecode" });
  if (asRows === undefined || asRows.length >= asIs.length) return { dict, data: asIs };
  dict.set(
    "DecodeParms",
    new Map<string, Value>([
      ["Predictor", { num: "12" }],
      ["Colors", { num: String(parts) }],
      ["Columns", { num: String(width ?? 0) }],
    ]),
  );
  return { dict, data: asRows };
}

/** Each row as its difference from the one above: photographs without loss pack better so. */
function differences(plain: Buffer, row: number): Buffer {
  const height = plain.length / row;
  const out = Buffer.alloc(plain.length + height);
  for (let line = 0; line < height; line += 1) {
    out[line * (row + 1)] = 2;
    for (let at = 0; at < row; at += 1)
      out[line * (row + 1) + 1 + at] =
        ((plain[line * row + at] ?? 0) - (line === 0 ? 0 : (plain[(line - 1) * row + at] ?? 0))) & 255;
  }
  return out;
}
