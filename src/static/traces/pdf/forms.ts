import { type Anew, bytesOf, once, picked } from "./anew.ts";
import { spaceAnew } from "./colours.ts";
import { flag, numbers, oneOf } from "./kept.ts";
import { type Dict, isDict, nameIn, PdfFault, type Stream, type Value } from "./objects.ts";
import { packedStream } from "./writePdf.ts";

/** A form XObject (8.10). `around` are the resources of the content that draws it: old files give it none. */
export function formAnew(anew: Anew, source: Stream, around: Dict): Value {
  const { file } = anew;
  const subtype = nameIn(file.look(source.dict.get("Subtype")));
  if (subtype === "PS" || source.dict.has("Ref"))
    throw new PdfFault(subtype === "PS" ? "programs" : "pages of another file");
  const own = file.look(source.dict.get("Resources"));
  // Without resources of its own it looks different in each place.
  return once(anew, isDict(own) ? "form" : `form ${placeOf(anew, around)}`, source, () => {
    const { data, resources } = anew.content(bytesOf(anew, source), isDict(own) ? own : around);
    const dict = picked(anew, source.dict, {
      Subtype: () => ({ name: "Form" }),
      BBox: numbers(anew),
      Matrix: numbers(anew),
      Resources: () => undefined,
      FormType: () => undefined,
      Group: (group) => (isDict(group) ? groupAnew(anew, group) : undefined),
      OC: () => undefined,
    });
    return packedStream(data, [
      ["Type", { name: "XObject" }],
      ["Subtype", { name: "Form" }],
      ...dict,
      ["Resources", resources],
    ]);
  });
}

/** A number for a set of resources. */
function placeOf({ made }: Anew, around: Dict): number {
  const places = made.get("places") ?? new Map<unknown, { ref: number }>();
  made.set("places", places);
  const known = places.get(around) ?? { ref: places.size };
  places.set(around, known);
  return known.ref;
}

/** Returns the transparency group of a page or form (11.6.6), rewritten. */
export function groupAnew(anew: Anew, group: Dict): Value {
  return picked(anew, group, {
    Type: oneOf("Group"),
    S: oneOf("Transparency"),
    CS: (value) => spaceAnew(anew, value),
    I: flag,
    K: flag,
  });
}
