import { type Cursor, nextObject } from "./lexer.ts";
import { isList, isName, isNum, isOperator, isText, PdfFault, type Value } from "./objects.ts";
import { packedStream } from "./writePdf.ts";

const SECTIONS = ["codespacerange", "bfchar", "bfrange", "cidchar", "cidrange", "notdefrange", "notdefchar"] as const;
type Section = (typeof SECTIONS)[number];

/** A parsed character map (9.7.5, 9.10.3), without comments, names and authorship. */
interface Map_ {
  sections: Array<{ kind: Section; rows: string[] }>;
  isVertical: boolean;
  uses: string;
}

/** More than any font has letters. */
const MOST_ROWS = 200_000;
/** The greatest length of the text for one glyph (bytes). */
const LONGEST = 16;

function read(bytes: Buffer): Map_ {
  const cursor: Cursor = { bytes, at: 0, hasRefs: false };
  const result: Map_ = { sections: [], isVertical: false, uses: "" };
  let before: Value[] = [];
  let rows = 0;
  for (let next = nextObject(cursor); next !== undefined; next = nextObject(cursor)) {
    if (!isOperator(next)) {
      before.push(next);
      if (before.length > MOST_ROWS) throw new PdfFault("a font of an unknown kind");
      continue;
    }
    const kind = SECTIONS.find((section) => next.operator === `end${section}`);
    if (kind !== undefined) {
      const width = /range$/.test(kind) && kind !== "codespacerange" ? 3 : 2;
      const lines = Array.from({ length: Math.floor(before.length / width) }, (_, at) =>
        before.slice(at * width, (at + 1) * width),
      )
        .filter((row) => row.every((one, at) => isCode(one, at === width - 1)))
        .map((row) => row.map(code).join(" "));
      rows += lines.length;
      if (rows > MOST_ROWS) throw new PdfFault("a font of an unknown kind");
      if (lines.length > 0) result.sections.push({ kind, rows: lines });
    }
    const [key, value] = before.slice(-2);
    if (next.operator === "def" && isName(key) && key.name === "WMode" && isNum(value))
      result.isVertical = Number(value.num) === 1;
    if (next.operator === "usecmap" && isName(value ?? key ?? null))
      result.uses = ((value ?? key) as { name: string }).name;
    before = [];
  }
  return result;
}

function isCode(value: Value, isLast: boolean): boolean {
  if (isText(value)) return value.text.length <= LONGEST;
  return isLast && (isNum(value) || (isList(value) && value.every((one) => isText(one) && one.text.length <= LONGEST)));
}

function code(value: Value): string {
  if (isText(value)) return `<${value.text.toString("hex")}>`;
  return isList(value) ? `[${value.map(code).join(" ")}]` : isNum(value) ? value.num : "";
}

function written({ sections, isVertical, uses }: Map_, name: string, kind: number): Buffer {
  const body = sections.flatMap(({ kind: section, rows }) => {
    const groups = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) =>
      rows.slice(at * 100, (at + 1) * 100),
    );
    return groups.flatMap((group) => [`${group.length} begin${section}`, ...group, `end${section}`]);
  });
  return Buffer.from(
    [
      "/CIDInit /ProcSet findresource begin",
      "12 dict begin",
      "begincmap",
      ...(uses === "" ? [] : [`/${uses} usecmap`]),
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def",
      `/CMapName /${name} def`,
      `/CMapType ${kind} def`,
      ...(isVertical ? ["/WMode 1 def"] : []),
      ...body,
      "endcmap",
      "CMapName currentdict /CMap defineresource pop",
      "end",
      "end",
      "",
    ].join("\n"),
    "latin1",
  );
}

/** Rewrites a character map from glyphs to text (ToUnicode). */
export function unicodeMap(bytes: Buffer): Value {
  return packedStream(written({ ...read(bytes), uses: "" }, "Text", 2));
}

/** Which letter each code stands for. `uses` names the map of the readers that it adds to; `known` are the names of those. */
export function encodingMap(bytes: Buffer, uses: string, known: RegExp): Value {
  const map = read(bytes);
  const base = [uses, map.uses].find((name) => known.test(name)) ?? "";
  const info: Value = new Map<string, Value>([
    ["Registry", { text: Buffer.from("Adobe") }],
    ["Ordering", { text: Buffer.from("Identity") }],
    ["Supplement", { num: "0" }],
  ]);
  return packedStream(written({ ...map, uses: base }, "Codes", 1), [
    ["Type", { name: "CMap" }],
    ["CMapName", { name: "Codes" }],
    ["CIDSystemInfo", info],
    ...(map.isVertical ? [["WMode", { num: "1" }] as const] : []),
    ...(base === "" ? [] : [["UseCMap", { name: base }] as const]),
  ]);
}
