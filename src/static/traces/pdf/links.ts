import { type Anew, picked } from "./anew.ts";
import { number, numbers, oneOf } from "./kept.ts";
import {
  type Dict,
  isDict,
  isList,
  isName,
  isNum,
  isRef,
  isText,
  nameIn,
  numberIn,
  PdfFault,
  type Ref,
  type Value,
} from "./objects.ts";
import type { PdfFile } from "./readPdf.ts";

/** Remarks that show nothing, or a sign that something is attached: nobody misses them. */
const UNSEEN = new Set(["Text", "Popup", "FileAttachment", "Sound"]);
const [INVISIBLE, HIDDEN, NO_VIEW] = [1, 2, 32];
const FITS: Readonly<Record<string, number>> = {
  XYZ: 3,
  Fit: 0,
  FitH: 1,
  FitV: 1,
  FitR: 4,
  FitB: 0,
  FitBH: 1,
  FitBV: 1,
};

/**
 * The links of a page, rewritten. Throws a PdfFault for visible annotations, and for a form that is filled in: Dari
 * cannot judge what they cover or say.
 */
export function linksAnew(anew: Anew, page: Dict, pages: ReadonlyMap<Dict, Ref>): Value[] {
  const { file } = anew;
  const all = file.look(page.get("Annots"));
  const order = [...pages.values()];
  return (isList(all) ? all : []).flatMap((one): Value[] => {
    const note = file.look(one);
    if (!isDict(note)) return [];
    const kind = nameIn(file.look(note.get("Subtype")));
    if (kind === "Link") return link(anew, note, pages, order);
    anew.traces.add(kind === "Widget" ? "fields of a form" : kind === "FileAttachment" ? "attached files" : "remarks");
    const isHidden = ((numberIn(file.look(note.get("F"))) ?? 0) & (INVISIBLE | HIDDEN | NO_VIEW)) !== 0;
    if (kind === "Widget") field(anew, note, isHidden);
    else if (!isHidden && !UNSEEN.has(kind) && !isEmpty(anew, note))
      throw new PdfFault(
        kind === "Redact" ? "places that are marked to be blackened, and are not" : "remarks that are seen on a page",
      );
    return [];
  });
}

function isEmpty({ file }: Anew, note: Dict): boolean {
  const area = file.look(note.get("Rect"));
  const [left = 0, bottom = 0, right = 0, top = 0] = isList(area)
    ? area.map((one) => numberIn(file.look(one)) ?? 0)
    : [];
  return left === right || bottom === top;
}

/** A field to fill in goes; what was filled in would go with it, so such a file is refused. */
function field(anew: Anew, note: Dict, isHidden: boolean): void {
  const { file } = anew;
  const inherited = (key: string): Value => {
    let at: Value = note;
    for (let hops = 0; isDict(at) && hops < 20; hops += 1) {
      const found = file.look(at.get(key));
      if (found !== null) return found;
      at = file.look(at.get("Parent"));
    }
    return null;
  };
  const [value, kind] = [inherited("V"), nameIn(inherited("FT"))];
  if (isHidden || isEmpty(anew, note)) return;
  const isFilled =
    kind === "Sig"
      ? value !== null
      : isText(value)
        ? value.text.length > 0
        : isName(value)
          ? value.name !== "Off"
          : value !== null && kind !== "Btn";
  if (isFilled) throw new PdfFault(kind === "Sig" ? "a signature that is seen on a page" : "a form that is filled in");
  anew.losses.add("fields of a form");
}

/** Keys of a link that are rewritten separately, or omitted on purpose. */
const gone = (): undefined => undefined;
const LINK = {
  Subtype: gone,
  Rect: gone,
  A: gone,
  Dest: gone,
  P: gone,
  AP: gone,
  AS: gone,
  NM: gone,
  Contents: gone,
  PA: gone,
};

function link(anew: Anew, note: Dict, pages: ReadonlyMap<Dict, Ref>, order: readonly Ref[]): Value[] {
  const { file } = anew;
  const area = numbers(anew)(file.look(note.get("Rect")));
  const action = file.look(note.get("A"));
  const look = picked(anew, note, {
    ...LINK,
    Border: numbers(anew),
    C: numbers(anew),
    H: oneOf("N", "I", "O", "P"),
    F: number,
    QuadPoints: numbers(anew),
    BS: (style) =>
      isDict(style)
        ? picked(anew, style, { W: number, S: oneOf("S", "D", "B", "I", "U"), D: numbers(anew) })
        : undefined,
  });
  const common: Array<[string, Value]> = [
    ["Type", { name: "Annot" }],
    ["Subtype", { name: "Link" }],
    ["Rect", area ?? []],
    ...look,
  ];
  if (area === undefined) return [];
  const kind = isDict(action) ? nameIn(file.look(action.get("S"))) : "";
  if (isDict(action) && kind === "URI") {
    const address = addressIn(file.look(action.get("URI")));
    if (address === undefined) anew.traces.add("links to files");
    return address === undefined
      ? []
      : [
          new Map<string, Value>([
            ...common,
            [
              "A",
              new Map<string, Value>([
                ["S", { name: "URI" }],
                ["URI", { text: Buffer.from(address, "latin1") }],
              ]),
            ],
          ]),
        ];
  }
  if (kind !== "" && kind !== "GoTo") {
    anew.traces.add(`actions (${kind.replace(/[^\w]/g, "?")})`);
    return [];
  }
  const target = isDict(action) ? action.get("D") : note.get("Dest");
  const place = placeOf(anew, target ?? null, pages, order);
  return place === undefined ? [] : [new Map<string, Value>([...common, ["Dest", place]])];
}

/** An address that a reader can follow from anywhere, without a name and password in it. */
function addressIn(value: Value): string | undefined {
  const text = isText(value) ? value.text.toString("latin1").trim() : "";
  const isPlain = /^(https?:\/\/[^\s/@?#]+([/?#][^\s]*)?|mailto:[^\s]+|tel:[\d+().-]+)$/i.test(text);
  return isPlain && !/[^!-~]/.test(text) ? text : undefined;
}

/** A place in the document, by page; names of places are looked up. */
function placeOf(anew: Anew, target: Value, pages: ReadonlyMap<Dict, Ref>, order: readonly Ref[]): Value | undefined {
  const { file } = anew;
  const found = file.look(target);
  const named = isText(found)
    ? namedPlace(anew, found.text.toString("latin1"))
    : isName(found)
      ? namedPlace(anew, found.name)
      : found;
  const place = isDict(named) ? file.look(named.get("D")) : named;
  if (!isList(place)) return undefined;
  const [page, fit, ...rest] = place;
  const wanted = file.look(page);
  const ref = isRef(page) && isDict(wanted) ? pages.get(wanted) : isNum(wanted) ? order[Number(wanted.num)] : undefined;
  const name = nameIn(file.look(fit));
  const count = FITS[name];
  if (ref === undefined || count === undefined) return undefined;
  return [
    ref,
    { name },
    ...Array.from({ length: count }, (_, at) => {
      const number = file.look(rest[at]);
      return isNum(number) ? number : null;
    }),
  ];
}

const places = new WeakMap<PdfFile, ReadonlyMap<string, Value>>();

/** A place by its name. */
function namedPlace({ file }: Anew, name: string): Value {
  const known = places.get(file) ?? placesOf(file);
  places.set(file, known);
  return file.look(known.get(name));
}

/** All places that have names: in the old dictionary, and in the tree of names. */
function placesOf(file: PdfFile): ReadonlyMap<string, Value> {
  const catalogue = file.look(file.trailer.get("Root"));
  const found = new Map<string, Value>();
  if (!isDict(catalogue)) return found;
  const old = file.look(catalogue.get("Dests"));
  if (isDict(old)) for (const [name, place] of old) found.set(name, place);
  const names = file.look(catalogue.get("Names"));
  const waiting: Value[] = [isDict(names) ? file.look(names.get("Dests")) : null];
  for (let steps = 0; waiting.length > 0 && steps < 20_000; steps += 1) {
    const node = waiting.pop() ?? null;
    if (!isDict(node)) continue;
    const pairs = file.look(node.get("Names"));
    if (isList(pairs)) {
      for (let at = 0; at + 1 < pairs.length; at += 2) {
        const key = file.look(pairs[at]);
        const name = isText(key) ? key.text.toString("latin1") : "";
        if (!found.has(name)) found.set(name, pairs[at + 1] ?? null);
      }
    }
    const kids = file.look(node.get("Kids"));
    if (isList(kids)) for (const kid of kids) waiting.push(file.look(kid));
  }
  return found;
}
