import { zlibSync } from "fflate";
import {
  type Dict,
  isDict,
  isList,
  isRef,
  isStream,
  nameIn,
  numberIn,
  PdfFault,
  type Value,
} from "../../static/traces/pdf/objects.ts";
import { type PdfFile, readPdf } from "../../static/traces/pdf/readPdf.ts";
import { objectsOf, writeCompact } from "./compactPdf.ts";

interface Imposing {
  /** True if the booklet is bound on the right. */
  isReversed: boolean;
  title: string;
  stamp: string;
}

/** A booklet as sheets to be printed on both sides, folded once and stapled: two of its pages side by side, in the order of the fold. */
export function imposed(pdf: Buffer, { isReversed, title, stamp }: Imposing): Buffer {
  const file = readPdf(pdf);
  const { objects } = objectsOf(file);
  const all = new Map(objects);
  let next = Math.max(0, ...objects.keys()) + 1;
  const add = (value: Value): Value => {
    all.set(next, value);
    next += 1;
    return { ref: next - 1 };
  };
  const pages = pagesOf(file);
  const [, , width = 0, height = 0] = boxOf(file, pages[0]);
  const forms = pages.map((page) => add(formOf(file, page)));
  const num = (value: number): Value => ({ num: String(Math.round(value * 1000) / 1000) });
  const tree = next;
  next += 1;
  const sheets = sidesOf(pages.length).map(([left, right]) => {
    const [first, second] = isReversed ? [right, left] : [left, right];
    const drawn = [first, second].flatMap((page, at) =>
      forms[page] === undefined ? [] : [`q 1 0 0 1 ${Math.round(at * width * 1000) / 1000} 0 cm /P${at} Do Q`],
    );
    const shown = [first, second].flatMap(
      (page, at): Array<readonly [string, Value]> => (forms[page] === undefined ? [] : [[`P${at}`, forms[page]]]),
    );
    const contents = add({
      dict: new Map([["Filter", { name: "FlateDecode" }]]),
      data: Buffer.from(zlibSync(Buffer.from(drawn.join("\n")), { level: 9 })),
    });
    return add(
      new Map<string, Value>([
        ["Type", { name: "Page" }],
        ["Parent", { ref: tree }],
        ["MediaBox", [num(0), num(0), num(width * 2), num(height)]],
        ["Resources", new Map<string, Value>([["XObject", new Map(shown)]])],
        ["Contents", contents],
      ]),
    );
  });
  all.set(
    tree,
    new Map<string, Value>([
      ["Type", { name: "Pages" }],
      ["Kids", sheets],
      ["Count", { num: String(sheets.length) }],
    ]),
  );
  const root = add(
    new Map<string, Value>([
      ["Type", { name: "Catalog" }],
      ["Pages", { ref: tree }],
    ]),
  );
  const information = add(
    new Map<string, Value>([
      ["Title", { text: utf16(title) }],
      ["Keywords", { text: utf16(stamp) }],
    ]),
  );
  return writeCompact({
    objects: all,
    trailer: new Map([
      ["Root", root],
      ["Info", information],
    ]),
  });
}

/** Both sides of each sheet, as pages from 0: the last and the first, then the second and the last but one. */
export function sidesOf(pages: number): Array<readonly [left: number, right: number]> {
  const count = Math.ceil(pages / 4) * 4;
  return Array.from({ length: count / 2 }, (_, side) =>
    side % 2 === 0 ? ([count - 1 - side, side] as const) : ([side, count - 1 - side] as const),
  );
}

/** The pages of a PDF in their order. */
function pagesOf({ look, trailer }: PdfFile): Dict[] {
  const root = look(trailer.get("Root"));
  const below = (value: Value): Dict[] => {
    const node = look(value);
    if (!isDict(node)) return [];
    const kids = look(node.get("Kids"));
    return nameIn(look(node.get("Type"))) === "Pages" && isList(kids) ? kids.flatMap(below) : [node];
  };
  return isDict(root) ? below(root.get("Pages") ?? null) : [];
}

function boxOf({ look }: PdfFile, page: Dict | undefined): number[] {
  const box = look(page?.get("MediaBox"));
  return isList(box) ? box.map((side) => numberIn(look(side)) ?? 0) : [];
}

/** A page as something that another page shows. */
function formOf(file: PdfFile, page: Dict): Value {
  const contents = page.get("Contents") ?? null;
  const stream = file.look(isList(contents) && contents.length === 1 ? contents[0] : contents);
  if (!isStream(stream)) throw new PdfFault("a page in several pieces");
  const kept = ["Filter", "DecodeParms"].flatMap((key): Array<readonly [string, Value]> => {
    const value = stream.dict.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  const resources = page.get("Resources") ?? new Map<string, Value>();
  return {
    dict: new Map<string, Value>([
      ["Type", { name: "XObject" }],
      ["Subtype", { name: "Form" }],
      ["BBox", page.get("MediaBox") ?? []],
      ["Resources", isRef(resources) ? resources : (file.look(resources) ?? resources)],
      ...kept,
    ]),
    data: stream.data,
  };
}

function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
}
