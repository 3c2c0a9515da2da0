import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { noise } from "./published.ts";

/** A PDF that says “Secret” somewhere besides its one page, which shows the word “Visible”. */
export interface PlantedPdf {
  name: string;
  bytes: Buffer;
  /** It cannot be told apart from what the page shows, or not be looked into. */
  isRefused?: true;
}

const latin = (text: string) => Buffer.from(text, "latin1");

/** The parts of a PDF: objects from 10 on are the test's own. */
interface Parts {
  catalogue?: string;
  page?: string;
  resources?: string;
  content?: string | Buffer;
  /** The keys of the content's dictionary, where it is packed. */
  filter?: string;
  objects?: Readonly<Record<number, string | Buffer>>;
  trailer?: string;
  comment?: string;
  /** Objects whose numbers the table says are free. */
  free?: readonly number[];
  behind?: string | Buffer;
}

/** A stream with these keys. */
export function stream(keys: string, data: string | Buffer): Buffer {
  const bytes = typeof data === "string" ? latin(data) : data;
  return Buffer.concat([latin(`<<${keys}/Length ${bytes.length}>>\nstream\n`), bytes, latin("\nendstream")]);
}

/** A picture of one grey pixel, between operators. */
const GREY = "BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI";
const VISIBLE = "BT /F 12 Tf 20 100 Td (Visible) Tj ET\n";

/** A PDF of one page that shows “Visible”. */
export function onePage({
  catalogue = "",
  page = "",
  resources = "",
  content = "",
  filter = "",
  objects = {},
  trailer = "",
  comment = "",
  free = [],
  behind = "",
}: Parts): Buffer {
  const all: Record<number, string | Buffer> = {
    1: `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>${page}>>`,
    4: stream(filter, Buffer.isBuffer(content) ? content : VISIBLE + content),
    5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...objects,
  };
  const parts: Buffer[] = [latin(`%PDF-1.7\n${comment}`)];
  let length = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  for (const [number, object] of Object.entries(all)) {
    offsets.set(Number(number), length);
    const written = Buffer.concat([
      latin(`${number} 0 obj\n`),
      typeof object === "string" ? latin(object) : object,
      latin("\nendobj\n"),
    ]);
    parts.push(written);
    length += written.length;
  }
  const rows = [...offsets]
    .filter(([number]) => !free.includes(number))
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`)
    .join("");
  parts.push(
    latin(
      `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<</Size 60/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
    Buffer.isBuffer(behind) ? behind : latin(behind),
  );
  return Buffer.concat(parts);
}

/** A newer version of some objects behind a PDF. */
function newer(bytes: Buffer, objects: Readonly<Record<number, string | Buffer>>, trailer = ""): Buffer {
  const before = /startxref\n(\d+)/.exec(bytes.toString("latin1"))?.[1] ?? "0";
  const parts = [bytes];
  let length = bytes.length;
  let rows = "";
  for (const [number, object] of Object.entries(objects)) {
    rows += `${number} 1\n${String(length).padStart(10, "0")} 00000 n \n`;
    const written = Buffer.concat([
      latin(`${number} 0 obj\n`),
      typeof object === "string" ? latin(object) : object,
      latin("\nendobj\n"),
    ]);
    parts.push(written);
    length += written.length;
  }
  return Buffer.concat([
    ...parts,
    latin(`xref\n${rows}trailer\n<</Size 60/Root 1 0 R/Prev ${before}${trailer}>>\nstartxref\n${length}\n%%EOF\n`),
  ]);
}

/** Bytes as letters and digits (7.4.3). */
export function ascii85(bytes: Buffer): string {
  let out = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const part = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).subarray(0, 4);
    let value = part.readUInt32BE(0);
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(33 + digit);
    }).reverse();
    out += digits.slice(0, Math.min(4, bytes.length - at) + 1).join("");
  }
  return `${out}~>`;
}

const XMP = (inner: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta>`;
const CREATOR = XMP(
  '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Secret</dc:creator></rdf:Description>',
);
const utf16 = (text: string) =>
  `<FEFF${[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;
const link = (action: string, more = "") =>
  `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 90 90]/Border[0 0 0]/A<<${action}>>${more}>>]`;
const note = (kind: string, more: string) => `/Annots[<</Type/Annot/Subtype/${kind}/Rect[0 0 90 90]${more}>>]`;
const drawn = (name: string) => `/XObject<</X ${name}>>`;

/** A profile of colours whose description is “Secret”. */
function profile(): Buffer {
  const tags = {
    cprt: latin("text\0\0\0\0Secret\0"),
    desc: Buffer.concat([latin("desc\0\0\0\0\0\0\0\x07Secret\0"), Buffer.alloc(78)]),
    dmnd: latin("text\0\0\0\0Secret\0"),
    kTRC: latin("curv\0\0\0\0\0\0\0\0"),
    wtpt: latin("XYZ \0\0\0\0\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d"),
  };
  const head = Buffer.alloc(128 + 4 + Object.keys(tags).length * 12);
  head.write("Secr\x02\x10\0\0mntrGRAYXYZ ", 4, "latin1");
  head.write("acsp", 36, "latin1");
  head.write("SecretSecret", 48, "latin1");
  head.writeUInt32BE(Object.keys(tags).length, 128);
  let length = head.length;
  const data = Object.entries(tags).map(([tag, bytes], at) => {
    head.write(tag, 132 + at * 12, "latin1");
    head.writeUInt32BE(length, 136 + at * 12);
    head.writeUInt32BE(bytes.length, 140 + at * 12);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    length += padded.length;
    return padded;
  });
  head.writeUInt32BE(length, 0);
  return Buffer.concat([head, ...data]);
}

const photo = (keys: string, data: Buffer) =>
  stream(`/Type/XObject/Subtype/Image/Width 48/Height 32/ColorSpace/DeviceRGB/BitsPerComponent 8${keys}`, data);
const withPhoto = (photograph: Buffer, more: Parts = {}): Buffer =>
  onePage({
    ...more,
    resources: drawn("10 0 R"),
    content: "40 0 0 40 9 9 cm /X Do\n",
    objects: { 10: photograph, ...more.objects },
  });

/** A picture of 48 times 32 pixels that says “Secret” in its upper half, where its mask shows nothing. */
function hidingPicture({ keys, mask, isTurned = false, jpeg }: Hiding): Buffer {
  const half = Buffer.from("Secret".repeat(16 * 24), "latin1");
  const pixels = Buffer.concat([half, Buffer.alloc(half.length, 200)]);
  const [hidden, shown] = isTurned ? [255, 0] : [0, 255];
  const isStencil = mask.includes("ImageMask");
  const alpha = isStencil
    ? Buffer.concat([Buffer.alloc(6 * 16, 255), Buffer.alloc(6 * 16, 0)])
    : Buffer.concat([Buffer.alloc(48 * 16, hidden), Buffer.alloc(48 * 16, shown)]);
  return withPhoto(
    photo(`${keys}/Filter/${jpeg === undefined ? "FlateDecode" : "DCTDecode"}`, jpeg ?? deflateSync(pixels)),
    mask === ""
      ? {}
      : {
          objects: {
            11: stream(`/Type/XObject/Subtype/Image/Width 48/Height 32${mask}/Filter/FlateDecode`, deflateSync(alpha)),
          },
        },
  );
}

interface Hiding {
  keys: string;
  /** The keys of the mask; "" where there is none. */
  mask: string;
  isTurned?: boolean;
  jpeg?: Buffer;
}

/** PDFs, each of which says “Secret” in another way. */
export async function plantedPdfs(): Promise<PlantedPdf[]> {
  const jpeg = await sharp(noise(48, 32, 3), { raw: { width: 48, height: 32, channels: 3 } })
    .withExif({ IFD0: { Artist: "Secret" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1" } })
    .jpeg()
    .toBuffer();
  const packed = deflateSync(jpeg);
  const layer = (state: string) => `/OCProperties<</OCGs[10 0 R]/D<<${state}>>>>`;
  return [
    {
      name: "information",
      bytes: onePage({
        trailer: "/Info 10 0 R",
        objects: { 10: "<</Title(Secret)/Author(Kim \\(Secret\\))/Creator<536563726574>/Company(Secret)>>" },
      }),
    },
    {
      name: "information by reference",
      bytes: onePage({ trailer: "/Info 10 0 R", objects: { 10: "<</Author 11 0 R>>", 11: "(Secret)" } }),
    },
    {
      name: "information in UTF-16",
      bytes: onePage({ trailer: "/Info 10 0 R", objects: { 10: `<</Author${utf16("Secret")}>>` } }),
    },
    { name: "information in the trailer", bytes: onePage({ trailer: "/Info<</Author(Secret)>>" }) },
    { name: "information of its own in the trailer", bytes: onePage({ trailer: "/DocChecksum/Secret" }) },
    { name: "number of the document", bytes: onePage({ trailer: "/ID[(Secret)(Secret)]" }) },
    ...Object.entries({
      "a creator": latin(CREATOR),
      "an attribute": latin(XMP('<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Secret"/>')),
      "another prefix": latin(
        XMP(
          '<rdf:Description xmlns:q="http://purl.org/dc/elements/1.1/"><q:creator>Secret</q:creator></rdf:Description>',
        ),
      ),
      "UTF-16": Buffer.from(`\ufeff${CREATOR}`, "utf16le"),
      "an owner of rights": latin(
        XMP(
          '<rdf:Description xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"><xmpRights:Owner>Secret</xmpRights:Owner></rdf:Description>',
        ),
      ),
    }).map(([name, data]) => ({
      name: `XMP with ${name}`,
      bytes: onePage({ catalogue: "/Metadata 10 0 R", objects: { 10: stream("/Type/Metadata/Subtype/XML", data) } }),
    })),
    {
      name: "XMP that is packed, without a type",
      bytes: onePage({
        catalogue: "/Metadata 10 0 R",
        objects: { 10: stream("/Filter/FlateDecode", deflateSync(CREATOR)) },
      }),
    },
    {
      name: "XMP of a page",
      bytes: onePage({ page: "/Metadata 10 0 R", objects: { 10: stream("/Type/Metadata", CREATOR) } }),
    },
    {
      name: "XMP of a picture",
      bytes: withPhoto(photo("/Metadata 11 0 R/Filter/FlateDecode", deflateSync(Buffer.alloc(4608))), {
        objects: { 11: stream("/Type/Metadata", CREATOR) },
      }),
    },
    {
      name: "an older version of the page",
      bytes: newer(onePage({ content: "(Secret) Tj\n" }), { 4: stream("", VISIBLE) }),
    },
    {
      name: "an older version of the information",
      bytes: newer(onePage({ trailer: "/Info 10 0 R", objects: { 10: "<</Author(Secret)>>" } }), { 10: "<<>>" }),
    },
    { name: "bytes behind the end", bytes: onePage({ behind: "Secret" }) },
    { name: "a whole file behind the end", bytes: onePage({ behind: Buffer.concat([latin("\n"), jpeg]) }) },
    { name: "an object that nothing leads to", bytes: onePage({ objects: { 10: "(Secret)" } }) },
    { name: "an object that is deleted", bytes: onePage({ objects: { 10: "(Secret)" }, free: [10] }) },
    { name: "a comment between objects", bytes: onePage({ comment: "% made by Secret\n" }) },
    {
      name: "an attached file",
      bytes: onePage({
        catalogue: "/Names<</EmbeddedFiles<</Names[(a)10 0 R]>>>>",
        objects: {
          10: "<</Type/Filespec/F(Secret.docx)/EF<</F 11 0 R>>>>",
          11: stream("/Type/EmbeddedFile", "Secret"),
        },
      }),
    },
    {
      name: "an attached file without types",
      bytes: onePage({
        catalogue: "/Names<</EmbeddedFiles<</Names[(a)10 0 R]>>>>",
        objects: { 10: "<</F(Secret.docx)/EF 12 0 R>>", 11: stream("", "Secret"), 12: "<</F 11 0 R>>" },
      }),
    },
    {
      name: "a file that belongs to the page",
      bytes: onePage({
        page: "/AF[10 0 R]",
        objects: { 10: "<</Type/Filespec/F(Secret.csv)/EF<</F 11 0 R>>>>", 11: stream("", "Secret") },
      }),
    },
    {
      name: "a file pinned to the page",
      bytes: onePage({
        page: note("FileAttachment", "/FS<</F(Secret)/EF<</F 10 0 R>>>>"),
        objects: { 10: stream("", "Secret") },
      }),
    },
    { name: "a portfolio", bytes: onePage({ catalogue: "/Collection<</Schema<</A<</N(Secret)>>>>>>" }) },
    {
      name: "a program's own data",
      bytes: onePage({ page: "/PieceInfo<</Illustrator<</Private 10 0 R>>>>", objects: { 10: stream("", "Secret") } }),
    },
    {
      name: "a script",
      bytes: onePage({ catalogue: "/Names<</JavaScript<</Names[(Secret)<</S/JavaScript/JS(Secret)>>]>>>>" }),
    },
    {
      name: "an action when it is opened",
      bytes: onePage({ catalogue: "/OpenAction<</S/URI/URI(https://tracker.example/Secret)>>" }),
    },
    { name: "actions of a page", bytes: onePage({ page: "/AA<</O<</S/JavaScript/JS(Secret)>>>>" }) },
    { name: "a program that is started", bytes: onePage({ page: link("/S/Launch/F(/home/Secret/a.exe)") }) },
    { name: "a link to a file", bytes: onePage({ page: link("/S/URI/URI(file:///C:/Users/Secret/a.html)") }) },
    {
      name: "a link to another PDF",
      bytes: onePage({ page: link("/S/GoToR/F(C:\\\\Users\\\\Secret\\\\a.pdf)/D[0/Fit]") }),
    },
    {
      name: "a link with a name and a password",
      bytes: onePage({ page: link("/S/URI/URI(https://Secret:Secret@example.org/)") }),
    },
    {
      name: "a link with actions of its own",
      bytes: onePage({
        page: link(
          "/S/URI/URI(https://example.org/)/Next<</S/URI/URI(https://Secret.example/)>>",
          "/Contents(Secret)/NM(Secret)/AA<</E<</S/JavaScript/JS(Secret)>>>>",
        ),
      }),
    },
    { name: "where links begin", bytes: onePage({ catalogue: "/URI<</Base(file:///home/Secret/)>>" }) },
    {
      name: "a signature",
      bytes: onePage({
        catalogue: "/AcroForm<</Fields[10 0 R]/SigFlags 3>>",
        page: "/Annots[10 0 R]",
        objects: {
          10: "<</FT/Sig/T(Secret)/V<</Type/Sig/Name(Secret)/Location(Secret)/Contents<536563726574>>>/Subtype/Widget/Rect[0 0 0 0]>>",
        },
      }),
    },
    {
      name: "a signature that is seen",
      isRefused: true,
      bytes: onePage({
        catalogue: "/AcroForm<</Fields[10 0 R]>>",
        page: "/Annots[10 0 R]",
        objects: { 10: "<</FT/Sig/T(s)/V<</Type/Sig/Name(Secret)>>/Subtype/Widget/Rect[0 0 50 50]>>" },
      }),
    },
    {
      name: "certificates",
      bytes: onePage({ catalogue: "/DSS<</Certs[10 0 R]>>", objects: { 10: stream("", "Secret") } }),
    },
    {
      name: "a form that is filled in",
      isRefused: true,
      bytes: onePage({
        catalogue: "/AcroForm<</Fields[10 0 R]>>",
        page: "/Annots[10 0 R]",
        objects: { 10: "<</FT/Tx/T(name)/V(Secret)/Subtype/Widget/Rect[0 0 50 50]>>" },
      }),
    },
    {
      name: "a form of another kind (XFA)",
      bytes: onePage({
        catalogue: "/AcroForm<</XFA 10 0 R/Fields[]>>",
        objects: { 10: stream("", "<xfa>Secret</xfa>") },
      }),
    },
    {
      name: "a field that sends",
      bytes: onePage({
        catalogue: "/AcroForm<</Fields[10 0 R]>>",
        page: "/Annots[10 0 R]",
        objects: {
          10: "<</FT/Btn/T(send)/A<</S/SubmitForm/F(https://Secret.example/)>>/Subtype/Widget/Rect[0 0 50 50]>>",
        },
      }),
    },
    { name: "a remark", bytes: onePage({ page: note("Text", "/T(Secret)/Contents(Secret)/M(D:2024)") }) },
    {
      name: "a remark whose name is elsewhere",
      bytes: onePage({ page: note("Popup", "/T 10 0 R"), objects: { 10: "(Secret)" } }),
    },
    {
      name: "a remark that is seen",
      isRefused: true,
      bytes: onePage({ page: note("Highlight", "/T(Secret)/QuadPoints[0 0 1 0 0 1 1 1]") }),
    },
    {
      name: "a bar that covers a name",
      isRefused: true,
      bytes: onePage({ content: "BT /F 12 Tf 20 60 Td (Secret) Tj ET\n", page: note("Square", "/IC[0 0 0]") }),
    },
    {
      name: "a name marked to be blackened",
      isRefused: true,
      bytes: onePage({ content: "BT /F 12 Tf 20 60 Td (Secret) Tj ET\n", page: note("Redact", "/T(Secret)") }),
    },
    {
      name: "a bar that is drawn over a name",
      isRefused: true,
      bytes: onePage({ content: "BT /F 12 Tf 20 60 Td (Secret) Tj ET 0 g 15 55 80 20 re f\n" }),
    },
    {
      name: "a white bar over a name, in its own state",
      isRefused: true,
      bytes: onePage({
        resources: "/ExtGState<</G<</ca 1/BM/Normal>>>>",
        content:
          "q 2 0 0 2 0 0 cm BT /F 6 Tf 1 0 0 1 10 30 Tm [(Sec) -20 (ret)] TJ ET Q q /G gs 1 g 15 55 80 20 re f Q\n",
      }),
    },
    {
      name: "a name beside the page",
      isRefused: true,
      bytes: onePage({ page: "/CropBox[0 0 200 150]", content: "BT /F 12 Tf 20 180 Td (Secret) Tj ET\n" }),
    },
    {
      name: "a name below the page",
      isRefused: true,
      bytes: onePage({ content: "BT /F 12 Tf 14 TL 20 10 Td T* T* (Secret) ' ET\n" }),
    },
    {
      name: "a name that is not drawn",
      bytes: onePage({ content: "BT 3 Tr /F 12 Tf 20 60 Td (Secret) Tj ET\n" }),
    },
    {
      name: "a name that is not drawn, before one that is",
      isRefused: true,
      bytes: onePage({ content: "BT /F 12 Tf 20 60 Td 3 Tr (Secret) Tj 0 Tr (Shown) Tj ET\n" }),
    },
    {
      name: "what a program has read in a scan",
      bytes: onePage({
        content: `q 200 0 0 90 0 0 cm ${GREY} Q BT 3 Tr /F 12 Tf 20 60 Td (Secret) Tj 1 0 0 1 20 40 Tm (Secret) ' ET\n`,
      }),
    },
    {
      name: "a name under a picture",
      isRefused: true,
      bytes: onePage({ content: `BT /F 12 Tf 20 60 Td (Secret) Tj ET q 100 0 0 30 15 50 cm ${GREY} Q\n` }),
    },
    {
      name: "a picture beside the page",
      isRefused: true,
      bytes: onePage({ content: `q 100 0 0 30 -300 50 cm ${GREY} Q BT /F 12 Tf 20 60 Td (Shown) Tj ET\n` }),
    },
    {
      name: "a name in white",
      isRefused: true,
      bytes: onePage({ content: "0 g 0 0 50 20 re f 1 1 1 rg BT /F 12 Tf 20 60 Td (Secret) Tj ET\n" }),
    },
    {
      name: "a name in a form, under a bar",
      isRefused: true,
      bytes: onePage({
        resources: "/XObject<</X 10 0 R>>",
        content: "q 1 0 0 1 10 10 cm /X Do Q 0 g 15 55 80 30 re f\n",
        objects: {
          10: stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 200 150]/Resources<</Font<</F 5 0 R>>>>",
            "BT /F 12 Tf 10 50 Td (Secret) Tj ET",
          ),
        },
      }),
    },
    ...Object.entries({
      "a name in the middle of a line, under a bar":
        "BT /F 12 Tf 20 60 Td (Name: Secret Secret, born in May) Tj ET 0 g 60 55 60 20 re f\n",
      "a name under an ellipse":
        "BT /F 12 Tf 40 60 Td (Secret) Tj ET 20 64 m 20 84 100 84 100 64 c 100 44 20 44 20 64 c f\n",
      "a name under a polygon": "BT /F 12 Tf 40 60 Td (Secret) Tj ET 20 50 m 110 45 l 115 80 l 60 95 l 15 78 l h f\n",
      "a name under a bar that is turned":
        "BT /F 12 Tf 60 60 Td (Secret) Tj ET q .966 .259 -.259 .966 0 0 cm 60 20 90 50 re f Q\n",
      "a name under a broad line": "BT /F 12 Tf 20 60 Td (Secret) Tj ET 16 w 10 64 m 120 64 l S\n",
      "a name under a bar that darkens": "BT /F 12 Tf 20 60 Td (Secret) Tj ET /G gs 0 g 15 55 80 20 re f\n",
      "a name on a bar of its colour": "0 g 15 55 80 20 re f BT /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a name on a bar of its colour, in other words":
        "0 0 0 1 k 15 55 80 20 re f 0 0 0 rg BT /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a name in nearly white": ".98 g BT /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a name in white on a white bar":
        "0 g 0 0 200 200 re f 1 g 10 50 100 30 re f BT /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a name in white by a profile": "/C cs 1 1 1 scn BT /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a name in an ink without ink": "/I cs 0 scn BT /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a name with a white rim": "1 G BT 1 Tr /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a transparent name": "/T gs BT /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a name below a mask": "/M gs BT /F 12 Tf 20 60 Td (Secret) Tj ET\n",
      "a name that is cut off": "q 0 0 20 20 re W n BT /F 12 Tf 20 60 Td (Secret) Tj ET Q\n",
      "the end of a line that is cut off": "q 0 50 90 30 re W n BT /F 12 Tf 20 60 Td (It is shown: Secret) Tj ET Q\n",
      "a name cut off by a curve": "q 100 100 m 150 190 l 190 100 l h W n BT /F 9 Tf 105 180 Td (Secret) Tj ET Q\n",
      "a name behind the edge of the page": "BT /F 12 Tf 170 60 Td (Yes: Secret) Tj ET\n",
      "a name that only cuts out": "0 0 9 9 re f q BT 7 Tr /F 12 Tf 20 60 Td (Secret) Tj ET Q 0 0 9 9 re f\n",
      "a name raised out of the page": "BT /F 12 Tf 300 Ts 20 60 Td (Secret) Tj ET\n",
      "a form that is drawn where text is not": "BT 3 Tr ET /X Do\n",
      "a name under a passage of colours": "BT /F 12 Tf 20 60 Td (Secret) Tj ET q 15 55 80 20 re W n /S sh Q\n",
      "words as the pattern of a ground": "/Pattern cs /P scn 0 0 90 90 re f\n",
      "words in a mask": "/W gs 0 0 90 90 re f\n",
    }).map(
      ([name, content]): PlantedPdf => ({
        name,
        isRefused: true,
        bytes: onePage({
          content,
          resources:
            "/ExtGState<</G<</BM/Multiply>>/T<</ca 0>>/M<</SMask<</S/Luminosity/G 11 0 R>>>>/W<</SMask<</S/Luminosity/G 10 0 R>>>>>>/ColorSpace<</C[/ICCBased 12 0 R]/I[/Separation/Black/DeviceCMYK 13 0 R]>>/XObject<</X 10 0 R>>/Shading<</S 14 0 R>>/Pattern<</P 15 0 R>>",
          objects: {
            10: stream(
              "/Type/XObject/Subtype/Form/BBox[0 0 200 150]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Font<</F 5 0 R>>>>",
              "BT /F 12 Tf 10 50 Td (Secret) Tj ET",
            ),
            11: stream(
              "/Type/XObject/Subtype/Form/BBox[0 0 200 150]/Group<</S/Transparency/CS/DeviceGray>>/Resources<<>>",
              "0 g 0 0 9 9 re f",
            ),
            12: stream("/N 3/Alternate/DeviceRGB", profile()),
            13: stream("/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1 0 1]", "{ 0 exch 0 exch 0 exch }"),
            14: "<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 90 0]/Extend[true true]/Function<</FunctionType 2/N 1/Domain[0 1]/C0[0]/C1[.2]>>>>",
            15: stream(
              "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 50 50]/XStep 50/YStep 50/Resources<</Font<</F 5 0 R>>>>",
              "BT /F 12 Tf 10 10 Td (Secret) Tj ET",
            ),
          },
        }),
      }),
    ),
    ...Object.entries({
      "a picture that is cut off": `q 0 0 60 60 re W n 120 0 0 60 0 0 cm ${GREY} Q\n`,
      "a face under a bar": `q 120 0 0 90 9 9 cm ${GREY} Q 0 g 40 40 30 30 re f\n`,
      "a face under an ellipse": `q 120 0 0 90 9 9 cm ${GREY} Q 0 g 40 50 m 40 65 70 65 70 50 c 70 35 40 35 40 50 c f\n`,
      "a transparent picture": `q /T gs 120 0 0 90 9 9 cm ${GREY} Q\n`,
      "a picture below a mask": `q /M gs 120 0 0 90 9 9 cm ${GREY} Q\n`,
    }).map(
      ([name, content]): PlantedPdf => ({
        name: `${name} (Secret)`,
        isRefused: true,
        bytes: onePage({
          content,
          resources: "/ExtGState<</T<</ca 0>>/M<</SMask<</S/Luminosity/G 11 0 R>>>>>>",
          objects: {
            11: stream(
              "/Type/XObject/Subtype/Form/BBox[0 0 200 150]/Group<</S/Transparency/CS/DeviceGray>>/Resources<<>>",
              "0 g 0 0 9 9 re f",
            ),
          },
        }),
      }),
    ),
    ...Object.entries({
      "below a soft mask": { keys: "/SMask 11 0 R", mask: "/ColorSpace/DeviceGray/BitsPerComponent 8" },
      "below a soft mask that is turned": {
        keys: "/SMask 11 0 R",
        mask: "/ColorSpace/DeviceGray/BitsPerComponent 8/Decode[1 0]",
        isTurned: true,
      },
      "below a stencil": { keys: "/Mask 11 0 R", mask: "/ImageMask true/BitsPerComponent 1" },
      "in colours that are not drawn": { keys: "/Mask[60 122 60 122 60 122]", mask: "" },
    }).map(
      ([name, one]): PlantedPdf => ({
        name: `a picture with a name ${name}`,
        bytes: hidingPicture(one),
      }),
    ),
    {
      name: "a photograph with a name below a soft mask",
      isRefused: true,
      bytes: hidingPicture({ keys: "/SMask 11 0 R", mask: "/ColorSpace/DeviceGray/BitsPerComponent 8", jpeg }),
    },
    {
      name: "a name in letters that nobody can read",
      isRefused: true,
      bytes: onePage({ content: "BT /F .1 Tf 20 60 Td (Secret) Tj ET\n" }),
    },
    {
      name: "a font with a name behind that of a known one",
      isRefused: true,
      bytes: onePage({ objects: { 5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Secret>>" } }),
    },
    {
      name: "a map of letters by name",
      bytes: onePage({ objects: { 5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/Secret-H>>" } }),
    },
    { name: "a film", isRefused: true, bytes: onePage({ page: note("Screen", "/T(Secret)") }) },
    { name: "a photograph", bytes: withPhoto(photo("/Filter/DCTDecode", jpeg)) },
    { name: "a photograph packed twice", bytes: withPhoto(photo("/Filter[/FlateDecode/DCTDecode]", packed)) },
    {
      name: "a photograph whose filter is elsewhere",
      bytes: withPhoto(photo("/Filter 11 0 R", packed), { objects: { 11: "[/Fl/DCT]" } }),
    },
    {
      name: "a photograph in letters",
      bytes: withPhoto(photo("/Filter[/ASCII85Decode/DCTDecode]", latin(ascii85(jpeg)))),
    },
    {
      name: "a photograph among operators",
      bytes: onePage({
        content: Buffer.concat([
          latin(
            `${VISIBLE}q 40 0 0 40 9 9 cm BI /W 48 /H 32 /CS /RGB /BPC 8 /F [/A85 /DCT] ID ${ascii85(jpeg)}\nEI Q\n`,
          ),
        ]),
      }),
    },
    {
      name: "a picture in JPEG 2000",
      isRefused: true,
      bytes: withPhoto(photo("/Filter/JPXDecode", latin("\0\0\0\x0cjP  \r\n\x87\nSecret"))),
    },
    { name: "a picture in JBIG2", isRefused: true, bytes: withPhoto(photo("/Filter/JBIG2Decode", latin("Secret"))) },
    { name: "a picture of a fax", isRefused: true, bytes: withPhoto(photo("/Filter/CCITTFaxDecode", latin("Secret"))) },
    {
      name: "bytes behind the pixels",
      bytes: withPhoto(photo("", Buffer.concat([Buffer.alloc(4608), latin("Secret")]))),
    },
    {
      name: "another picture for printing",
      bytes: withPhoto(photo("/Alternates[<</Image 11 0 R>>]/Filter/FlateDecode", deflateSync(Buffer.alloc(4608))), {
        objects: { 11: photo("/Filter/DCTDecode", jpeg) },
      }),
    },
    {
      name: "a small picture of the page",
      bytes: onePage({ page: "/Thumb 10 0 R", objects: { 10: photo("/Filter/DCTDecode", jpeg) } }),
    },
    {
      name: "a picture that is not shown",
      bytes: onePage({ resources: drawn("10 0 R"), objects: { 10: photo("/Filter/DCTDecode", jpeg) } }),
    },
    {
      name: "marks for screen readers",
      bytes: onePage({
        catalogue:
          "/MarkInfo<</Marked true>>/StructTreeRoot<</Type/StructTreeRoot/K<</S/Figure/Alt(Secret)/T(Secret)/Pg 3 0 R/K 0>>/RoleMap<</Secret/P>>>>",
        content: "/Figure<</MCID 0>> BDC EMC\n",
      }),
    },
    {
      name: "words behind letters",
      bytes: onePage({ content: "BT /F 12 Tf /Span<</ActualText(Secret)>> BDC (a) Tj EMC ET\n" }),
    },
    {
      name: "words of a mark",
      bytes: onePage({
        resources: "/Properties<</M<</Author(Secret)>>>>",
        content: "/P /M BDC EMC /Secret MP /A <</B(Secret)>> DP\n",
      }),
    },
    { name: "a comment on the page", bytes: onePage({ content: "% Secret\n" }) },
    { name: "an operator that is none", bytes: onePage({ content: "BX (Secret) Secret EX\n" }) },
    {
      name: "names of resources",
      bytes: onePage({ resources: "/ExtGState<</Secret<</LW 2/Secret(Secret)>>>>", content: "/Secret gs\n" }),
    },
    {
      name: "a layer",
      bytes: onePage({
        catalogue: layer(""),
        resources: "/Properties<</L 10 0 R>>",
        content: "/OC /L BDC EMC\n",
        objects: { 10: "<</Type/OCG/Name(Secret)>>" },
      }),
    },
    {
      name: "a layer that is off",
      isRefused: true,
      bytes: onePage({
        catalogue: layer("/OFF[10 0 R]"),
        resources: "/Properties<</L 10 0 R>>",
        content: "/OC /L BDC BT /F 9 Tf (Secret) Tj ET EMC\n",
        objects: { 10: "<</Type/OCG/Name(a)>>" },
      }),
    },
    {
      name: "a layer that shows when another is off",
      isRefused: true,
      bytes: onePage({
        catalogue: layer(""),
        resources: "/Properties<</L<</Type/OCMD/OCGs 10 0 R/P/AllOff>>>>",
        content: "/OC /L BDC BT /F 9 Tf (Secret) Tj ET EMC\n",
        objects: { 10: "<</Type/OCG/Name(a)>>" },
      }),
    },
    {
      name: "bookmarks",
      bytes: onePage({
        catalogue: "/Outlines<</First 10 0 R>>",
        objects: { 10: "<</Title(Secret)/Dest[3 0 R/Fit]>>" },
      }),
    },
    {
      name: "names of places",
      bytes: onePage({ catalogue: "/Dests<</Secret[3 0 R/Fit]>>", page: link("/S/GoTo/D/Secret") }),
    },
    { name: "names of pages", bytes: onePage({ catalogue: "/PageLabels<</Nums[0<</P(Secret)>>]>>" }) },
    { name: "threads", bytes: onePage({ catalogue: "/Threads[<</I<</Author(Secret)>>>>]" }) },
    {
      name: "a page fetched from the web",
      bytes: onePage({
        catalogue: "/SpiderInfo<</V 1/C[<</URL(https://Secret.example/)>>]>>/Names<</URLS<</Names[(Secret)3 0 R]>>>>",
      }),
    },
    {
      name: "where it is to be printed",
      bytes: onePage({ catalogue: "/OutputIntents[<</S/GTS_PDFX/Info(Secret)/OutputCondition(Secret)>>]" }),
    },
    {
      name: "colours of a screen",
      bytes: onePage({
        resources: "/ColorSpace<</C[/ICCBased 10 0 R]>>",
        content: "/C cs 0.5 sc 0 0 9 9 re f\n",
        objects: { 10: stream("/N 1/Alternate/DeviceGray", profile()) },
      }),
    },
    {
      name: "an ink",
      bytes: onePage({
        resources: "/ColorSpace<</C[/Separation/Secret/DeviceCMYK 10 0 R]>>",
        content: "/C cs 0.5 scn 0 0 9 9 re f\n",
        objects: { 10: stream("/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1 0 1]", "{ % Secret\n dup dup dup }") },
      }),
    },
    {
      name: "a font by name",
      isRefused: true,
      bytes: onePage({ objects: { 5: "<</Type/Font/Subtype/Type1/BaseFont/Secret-Regular>>" } }),
    },
    {
      name: "a family of fonts",
      bytes: onePage({
        objects: {
          5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Name/Secret/FontDescriptor 10 0 R>>",
          10: "<</Type/FontDescriptor/FontName/Secret/FontFamily(Secret)/Flags 32/Secret(Secret)>>",
        },
      }),
    },
    {
      name: "a map of letters",
      bytes: onePage({
        objects: {
          5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 10 0 R>>",
          10: stream(
            "",
            "% Secret\n/CMapName /Secret def /Registry (Secret) def begincmap 1 begincodespacerange <00><ff> endcodespacerange 1 beginbfchar <56> <0056> endbfchar endcmap",
          ),
        },
      }),
    },
    {
      name: "a letter that is drawn",
      bytes: onePage({
        resources: "",
        content: "BT /F 9 Tf ET\n",
        page: "/Annots[]",
        objects: {
          4: stream("", `${VISIBLE}BT /D 9 Tf (a) Tj ET\n`),
          3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R/D 10 0 R>>>>>>",
          10: "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 11 0 R>>/Secret(Secret)>>",
          11: stream("", "9 0 0 0 9 9 d1 % Secret\n0 0 9 9 re f"),
        },
      }),
    },
    {
      name: "a program for printers",
      isRefused: true,
      bytes: withPhoto(stream("/Type/XObject/Subtype/PS", "(Secret) print")),
    },
    {
      name: "a page of another file",
      isRefused: true,
      bytes: withPhoto(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(Secret.pdf)/Page 0>>", "")),
    },
    {
      name: "a piece of a page, with where it is from",
      bytes: withPhoto(
        stream(
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/LastModified(D:2024Secret)/PieceInfo<</A<</Private(Secret)>>>>/PTEX.FileName(./Secret.pdf)/PTEX.InfoDict<</Author(Secret)>>/Name/Secret",
          "% Secret\n0 0 .1 .1 re f",
        ),
      ),
    },
    {
      name: "keys of their own",
      bytes: onePage({
        catalogue: "/Secret(Secret)",
        page: "/Secret(Secret)/LastModified(Secret)/Tabs/S",
        resources: "/Secret(Secret)",
      }),
    },
    {
      name: "data in another file",
      isRefused: true,
      bytes: withPhoto(photo("/F(Secret.jpg)/FFilter/DCTDecode", Buffer.alloc(0))),
    },
    {
      name: "a password",
      isRefused: true,
      bytes: onePage({ trailer: "/Encrypt 10 0 R", objects: { 10: "<</Filter/Standard/O(Secret)>>" } }),
    },
  ];
}
