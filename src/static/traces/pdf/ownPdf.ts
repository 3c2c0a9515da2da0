import { unpacked } from "./filters.ts";
import { type Dict, isDict, isStream, isText, PdfFault, type Text, type Value } from "./objects.ts";
import { type PdfFile, readPdf } from "./readPdf.ts";

/** Parts of a PDF from Typst besides its pages: title, structure for screen readers, headings, named destinations. */
const OWN = new Set(["Title", "Creator", "Metadata", "StructTreeRoot", "Outlines", "Names", "PageLabels"]);
const CREATOR = /^Typst \d+\.\d+\.\d+$/;
/** The frame of an XMP packet from Typst. */
const FRAME =
  /^<\?xpacket begin="\ufeff?" id="\w+"\?><x:xmpmeta xmlns:x="adobe:ns:meta\/" x:xmptk="xmp-writer"><rdf:RDF xmlns:rdf="http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#"><rdf:Description rdf:about=""(?: +xmlns:\w+="http:\/\/[\w./-]+")+ *>(.*)<\/rdf:Description><\/rdf:RDF><\/x:xmpmeta><\?xpacket end="[rw]"\?>\s*$/s;
const TITLE = /<dc:title><rdf:Alt><rdf:li xml:lang="[\w-]+">([^<]*)<\/rdf:li><\/rdf:Alt><\/dc:title>/;
/** Its fields: languages, numbers and hashes of the document. */
const PARTS = [
  TITLE,
  /<xmp:CreatorTool>Typst [\d.]+<\/xmp:CreatorTool>/,
  /<dc:language><rdf:Bag>(?:<rdf:li>[\w-]+<\/rdf:li>)+<\/rdf:Bag><\/dc:language>/,
  /<dc:format>application\/pdf<\/dc:format>/,
  /<(pdfuaid|pdfaid):(part|conformance|rev)>\w+<\/\1:\2>/g,
  /<xmpTPg:NPages>\d+<\/xmpTPg:NPages>/,
  /<xmpMM:(InstanceID|DocumentID)>[\w+/=-]{1,64}<\/xmpMM:\1>/g,
  /<xmpMM:RenditionClass>proof<\/xmpMM:RenditionClass>/,
  /<pdf:PDFVersion>[\d.]+<\/pdf:PDFVersion>/,
];

/**
 * Returns true for a PDF that Dari has typeset (`src/base/typeset/`): beyond its pages it contains only Typst's own
 * metadata and text from the pages.
 */
export function isOwnPdf(source: Buffer, traces: readonly string[]): boolean {
  if (!traces.every((trace) => OWN.has(trace))) return false;
  try {
    return saysNothing(readPdf(source));
  } catch (error) {
    if (error instanceof PdfFault || error instanceof RangeError) return false;
    throw error;
  }
}

function saysNothing(file: PdfFile): boolean {
  const { look, trailer } = file;
  const [information, catalogue] = [look(trailer.get("Info")), look(trailer.get("Root"))];
  if (!isDict(information) || !isDict(catalogue)) return false;
  const creator = look(information.get("Creator"));
  const isTypst = isText(creator) && CREATOR.test(creator.text.toString("latin1"));
  const names = look(catalogue.get("Names"));
  const places = !isDict(names) || [...names.keys()].every((key) => key === "Dests" || key === "IDTree");
  return (
    isTypst &&
    [...information.keys()].every((key) => OWN.has(key)) &&
    places &&
    isOwnPacket(file, catalogue, look(information.get("Title")))
  );
}

function isOwnPacket({ look, budget }: PdfFile, catalogue: Dict, title: Value): boolean {
  const packet = look(catalogue.get("Metadata"));
  if (packet === null) return true;
  if (!isStream(packet)) return false;
  const { data, picture } = unpacked(packet, look, budget);
  const said = picture === undefined && data.length < 10_000 ? data.toString("utf8") : "";
  const rest = PARTS.reduce((text, part) => text.replace(part, ""), FRAME.exec(said)?.[1] ?? "?");
  const writtenTitle = TITLE.exec(said)?.[1];
  return (
    rest === "" && (writtenTitle === undefined || unescaped(writtenTitle) === (isText(title) ? wordsOf(title) : ""))
  );
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

function wordsOf({ text }: Text): string {
  const isWide = text[0] === 0xfe && text[1] === 0xff && text.length % 2 === 0;
  return isWide ? Buffer.from(text.subarray(2)).swap16().toString("utf16le") : text.toString("latin1");
}
