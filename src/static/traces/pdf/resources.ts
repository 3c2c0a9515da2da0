import { type Anew, dictOf, once, picked } from "./anew.ts";
import { spaceAnew } from "./colours.ts";
import { lookIn, refuseWords } from "./drawn.ts";
import { fontAnew } from "./fonts.ts";
import { formAnew } from "./forms.ts";
import { functionsAnew } from "./functions.ts";
import { flag, number, numbers, oneOf } from "./kept.ts";
import { refuseHidden } from "./layers.ts";
import { type Dict, isDict, isList, isStream, nameIn, type Value } from "./objects.ts";
import type { Kind } from "./operators.ts";
import { patternAnew, shadingAnew } from "./patterns.ts";
import { pictureAnew } from "./pictures.ts";

/** A resource written anew; undefined where the page names one that is not there. */
export function made(anew: Anew, kind: Kind, name: string, resources: Dict): Value | undefined {
  const all = anew.file.look(resources.get(kind));
  const source = isDict(all) ? anew.file.look(all.get(name)) : null;
  if (source === null) return undefined;
  if (kind === "ColorSpace") return spaceAnew(anew, source);
  if (kind === "Font") return isDict(source) ? fontAnew(anew, source, resources) : undefined;
  if (kind === "ExtGState")
    return isDict(source) ? once(anew, "state", source, () => state(anew, source, resources)) : undefined;
  if (kind === "Pattern") return patternAnew(anew, source, resources);
  if (kind === "Shading") return shadingAnew(anew, source);
  if (!isStream(source)) return undefined;
  refuseHidden(anew, anew.file.look(source.dict.get("OC")));
  return nameIn(anew.file.look(source.dict.get("Subtype"))) === "Image"
    ? pictureAnew(anew, source)
    : formAnew(anew, source, resources);
}

/** Returns a graphics state (8.4.5), rewritten. */
function state(anew: Anew, source: Dict, resources: Dict): Value {
  const { file } = anew;
  return picked(anew, source, {
    Type: oneOf("ExtGState"),
    LW: number,
    LC: number,
    LJ: number,
    ML: number,
    D: numbers(anew),
    RI: oneOf("AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual"),
    OP: flag,
    op: flag,
    OPM: number,
    FL: number,
    SM: number,
    SA: flag,
    CA: number,
    ca: number,
    AIS: flag,
    TK: flag,
    BM: (value) =>
      isList(value)
        ? value.map((one) => file.look(one)).find((one) => BLEND.has(nameIn(one)))
        : BLEND.has(nameIn(value))
          ? value
          : undefined,
    Font: (value) => {
      const [font, size] = isList(value) ? value.map((one) => file.look(one)) : [];
      return isDict(font) && size !== undefined && number(size) !== undefined
        ? [fontAnew(anew, font, resources), size]
        : undefined;
    },
    TR: (value) => functionsAnew(anew, value, true),
    TR2: (value) => functionsAnew(anew, value, true),
    SMask: (value) => (nameIn(value) === "None" ? value : mask(anew, value, resources)),
  });
}

const BLEND = new Set([
  "Normal",
  "Compatible",
  "Multiply",
  "Screen",
  "Overlay",
  "Darken",
  "Lighten",
  "ColorDodge",
  "ColorBurn",
  "HardLight",
  "SoftLight",
  "Difference",
  "Exclusion",
  "Hue",
  "Saturation",
  "Color",
  "Luminosity",
]);

/** Returns a soft mask (11.6.5.2), rewritten. */
function mask(anew: Anew, value: Value, resources: Dict): Value | undefined {
  const dict = dictOf(value);
  return (
    dict &&
    picked(anew, dict, {
      Type: oneOf("Mask"),
      S: oneOf("Alpha", "Luminosity"),
      BC: numbers(anew),
      TR: (one) => functionsAnew(anew, one, true),
      G: (group) => {
        const form = isStream(group) ? formAnew(anew, group, resources) : undefined;
        const look = lookIn(anew.objects);
        refuseWords(look(form), look);
        return form;
      },
    })
  );
}
