import { deflateSync, inflateSync } from "node:zlib";
import { jpegParts } from "./jpeg.ts";
import { blanked } from "./pdfDictionary.ts";
import { endOfDictionary } from "./pdfStrings.ts";

/** A PDF without what it says of people and software; every byte stays in its place. */
export interface CleanPdf {
  bytes: Buffer;
  /** What it said. */
  traces: string[];
  /** What cannot be taken out, or not even be seen. */
  blocked: string[];
}

const XMP = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="r"?>';
/** What in an XMP packet is about people, software and times; a title and a conformance level are not. */
const TELLING = /<(dc:creator|dc:contributor|pdf:Producer|xmp:(Create|Modify|Metadata)Date|xmpMM:(History|DerivedFrom|Ingredients)|photoshop:|pdfx:|xap:)|(pdf:Producer|xmp:CreatorTool|xmp:\w+Date)="|<xmp:CreatorTool>(?!Typst [\d.]+<)/;

interface Walk {
  text: string;
  bytes: Buffer;
  infos: ReadonlySet<string>;
  traces: Set<string>;
  blocked: Set<string>;
}

/** Reads a PDF object by object, older versions of it too, and blanks what it says of people and software. */
export function cleanPdf(source: Buffer): CleanPdf {
  const text = source.toString("latin1");
  const walk: Walk = { text, bytes: Buffer.from(source), infos: new Set([...text.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)].map(([, number = ""]) => number)), traces: new Set(), blocked: new Set() };
  if (!text.startsWith("%PDF-")) walk.blocked.add("bytes before the beginning");
  const header = /(\d+)\s+\d+\s+obj\b/g;
  let before = 0;
  for (let found = header.exec(text); found !== null; found = header.exec(text)) {
    // Between objects stand cross-references and trailers; nothing of them is compressed.
    outside(walk, before, found.index);
    header.lastIndex = before = object(walk, found[1] ?? "", header.lastIndex);
  }
  outside(walk, before, text.length);
  const end = text.lastIndexOf("%%EOF") + 5;
  const isLonger = end > 5 && text.slice(end).trim() !== "";
  if (isLonger) walk.traces.add(`${text.length - end} bytes behind the end`);
  return { bytes: isLonger ? Buffer.concat([walk.bytes.subarray(0, end), Buffer.from("\n")]) : walk.bytes, traces: [...walk.traces], blocked: [...walk.blocked] };
}

function outside({ text, blocked }: Walk, start: number, end: number): void {
  if (/\/Encrypt\b/.test(text.slice(start, end))) blocked.add("encrypted");
}

/** Looks at one object; returns where it ends. */
function object(walk: Walk, number: string, start: number): number {
  const { text, bytes, blocked } = walk;
  const { end, hasStream } = endOfDictionary(text, start) ?? { end: text.length, hasStream: false };
  const dictionary = text.slice(start, end);
  bytes.write(blanked(dictionary, walk.infos.has(number), walk.traces), start, "latin1");
  refuse(dictionary, blocked);
  if (!hasStream) return end;
  const from = end + (text[end + 6] === "\r" ? 8 : 7);
  const to = endOfStream(text, dictionary, from);
  stream(walk, dictionary, from, to);
  return to;
}

function refuse(dictionary: string, blocked: Set<string>): void {
  if (/\/Type\s*\/XRef\b/.test(dictionary) && /\/Encrypt\b/.test(dictionary)) blocked.add("encrypted");
  if (/\/Type\s*\/EmbeddedFile\b|\/EF\s*<</.test(dictionary)) blocked.add("attached files");
  if (/\/AIPrivateData|\/AIMetaData/.test(dictionary)) blocked.add("a drawing program's own data");
}

function endOfStream(text: string, dictionary: string, from: number): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN);
  if (/^\s{0,2}endstream/.test(text.slice(from + length, from + length + 12))) return from + length;
  const end = text.indexOf("endstream", from);
  return end < 0 ? text.length : end - (/\r\n$/.test(text.slice(end - 2, end)) ? 2 : /[\r\n]/.test(text[end - 1] ?? "") ? 1 : 0);
}

function stream(walk: Walk, dictionary: string, from: number, to: number): void {
  const { bytes, traces } = walk;
  if (/\/Type\s*\/Metadata\b/.test(dictionary)) replaceFlate(walk, dictionary, from, to, (xmp) => {
    if (TELLING.test(xmp)) traces.add("XMP");
    // A packet without traces is one of ours: it carries the title and the promise of accessibility.
    return TELLING.test(xmp) ? (xmp.length < XMP.length ? " ".repeat(xmp.length) : XMP.padEnd(xmp.length)) : xmp;
  });
  else if (/\/Type\s*\/ObjStm\b/.test(dictionary)) replaceFlate(walk, dictionary, from, to, (packed) => objectStream(walk, dictionary, packed));
  else if (/\/Filter\s*\[?\s*\/DCTDecode\s*\]?\s*(\/|>>)/.test(dictionary)) photograph(bytes.subarray(from, to), traces);
}

/** Changes the text of a stream, compressed or not, within the bytes that it has. */
function replaceFlate({ text, bytes, blocked }: Walk, dictionary: string, from: number, to: number, change: (text: string) => string): void {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, "");
  const raw = text.slice(from, to);
  if (filter === undefined) return void bytes.write(change(raw).slice(0, to - from), from, "latin1");
  const isReadable = /^\/(FlateDecode|Fl)$/.test(filter) && !/\/Predictor\s+([2-9]|1\d)/.test(dictionary);
  if (!isReadable) return void blocked.add(`data in ${filter}`);
  try {
    const plain = inflateSync(bytes.subarray(from, to), { maxOutputLength: 200_000_000 }).toString("latin1");
    const changed = change(plain);
    if (changed === plain) return;
    const packed = deflateSync(Buffer.from(changed, "latin1"), { level: 9, memLevel: 9 });
    if (packed.length > to - from) return void blocked.add("data that would grow");
    bytes.fill(0, from, to);
    packed.copy(bytes, from);
  } catch {
    blocked.add("data that cannot be unpacked");
  }
}

/** The objects in an object stream, each with its number (7.5.7). */
function objectStream({ infos, traces, blocked }: Walk, dictionary: string, packed: string): string {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const numbers = packed.slice(0, first).trim().split(/\s+/);
  const starts = numbers.filter((_, at) => at % 2 === 1).map((offset) => first + Number(offset));
  return packed.slice(0, first) + starts.map((start, at) => {
    const text = packed.slice(start, starts[at + 1] ?? packed.length);
    refuse(text, blocked);
    return blanked(text, infos.has(numbers[at * 2] ?? ""), traces);
  }).join("");
}

/** Zeros in the place of what a photograph in the document says besides its pixels; its colours stay as they are. */
function photograph(jpeg: Buffer, traces: Set<string>): void {
  let parts;
  try {
    parts = jpegParts(jpeg);
  } catch {
    return;
  }
  for (const { start, end, trace } of parts ?? []) {
    if (trace === undefined || trace === "ICC" || trace.startsWith("bytes ")) continue;
    const said = jpeg.subarray(start + 4, end);
    if (said.every((byte) => byte === 0)) continue;
    traces.add(`${trace} of a photograph`);
    said.fill(0);
  }
}
