import { deflateRawSync, deflateSync, inflateSync } from "node:zlib";
import sharp from "sharp";
import { onePage, stream } from "./plantedPdf.ts";
import { noise } from "./published.ts";

/** A file that says more than it shows. Everything it says has “Secret” in it, where it can be spelt. */
export interface Planted {
  file: string;
  bytes: Buffer;
  /** The code by which a gate reports it. */
  trace: RegExp;
}

const latin = (text: string) => Buffer.from(text, "latin1");
const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
const exif = {
  IFD0: { Artist: "Secret Photographer", Model: "Secret Camera" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1" },
};
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Secret Photographer</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';

/** 48 by 32 pixels of something. */
export const picture = () => sharp(noise(48, 32, 3), { raw: { width: 48, height: 32, channels: 3 } });

/** A JPEG with a segment behind its first two bytes. */
const segment = (jpeg: Buffer, marker: number, data: Buffer) =>
  Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker]), u16(data.length + 2), data, jpeg.subarray(2)]);

function chunk(type: string, data: Buffer): Buffer {
  let sum = ~0;
  for (const byte of Buffer.concat([latin(type), data])) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return Buffer.concat([u32(data.length), latin(type), data, u32(~sum >>> 0)]);
}
/** A PNG with a chunk behind its head. */
const withChunk = (png: Buffer, type: string, data: Buffer) =>
  Buffer.concat([png.subarray(0, 33), chunk(type, data), png.subarray(33)]);

/** A PNG whose packed pixels hold more than pixels. */
async function hiddenPng(change: (data: Buffer) => Buffer[]): Promise<Buffer> {
  const png = await picture().png().toBuffer();
  const start = png.indexOf("IDAT") - 4;
  const data = png.subarray(start + 8, start + 8 + png.readUInt32BE(start));
  return Buffer.concat([
    png.subarray(0, start),
    chunk("IDAT", Buffer.concat(change(data))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A GIF with a block behind its table of colours. */
function withBlock(gif: Buffer, block: Buffer): Buffer {
  const at = 13 + (((gif[10] ?? 0) & 0x80) === 0 ? 0 : 3 * 2 ** (((gif[10] ?? 0) & 7) + 1));
  return Buffer.concat([gif.subarray(0, at), block, gif.subarray(at)]);
}

export async function plantedPictures(): Promise<Planted[]> {
  const [jpeg, png, webp, gif, avif] = await Promise.all([
    picture().jpeg().toBuffer(),
    picture().png().toBuffer(),
    picture().webp().toBuffer(),
    picture().gif().toBuffer(),
    picture().avif().toBuffer(),
  ]);
  const frames = [await picture().png().toBuffer(), await picture().negate().png().toBuffer()];
  const moving = await sharp(frames, { join: { animated: true } })
    .withExif(exif)
    .webp()
    .toBuffer();
  const full = (format: "jpeg" | "png" | "webp" | "avif") =>
    picture().withExif(exif).withXmp(XMP).toFormat(format).toBuffer();
  const secret = latin("Secret");
  return [
    { file: "gps.jpg", bytes: await full("jpeg"), trace: /EXIF with GPS.*XMP/ },
    { file: "gps.png", bytes: await full("png"), trace: /EXIF with GPS/ },
    { file: "gps.webp", bytes: await full("webp"), trace: /EXIF with GPS.*XMP/ },
    { file: "gps.avif", bytes: await full("avif"), trace: /EXIF.*XMP/ },
    { file: "turned.jpg", bytes: await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer(), trace: /EXIF/ },
    { file: "wide.jpg", bytes: await picture().withIccProfile("p3").jpeg().toBuffer(), trace: /ICC/ },
    { file: "wide.png", bytes: await picture().withIccProfile("p3").png().toBuffer(), trace: /ICC/ },
    { file: "wide.webp", bytes: await picture().withIccProfile("p3").webp().toBuffer(), trace: /ICC/ },
    { file: "wide.avif", bytes: await picture().withIccProfile("p3").avif().toBuffer(), trace: /ICC/ },
    {
      file: "iptc.jpg",
      bytes: segment(jpeg, 0xed, latin("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x50\0\x06Secret")),
      trace: /IPTC/,
    },
    { file: "comment.jpg", bytes: segment(jpeg, 0xfe, secret), trace: /comment/ },
    { file: "preview.jpg", bytes: segment(jpeg, 0xe0, Buffer.concat([latin("JFXX\0\x10"), secret])), trace: /preview/ },
    { file: "more.jpg", bytes: segment(jpeg, 0xe2, Buffer.concat([latin("MPF\0"), secret])), trace: /MPF/ },
    { file: "maker.jpg", bytes: segment(jpeg, 0xeb, secret), trace: /APP11/ },
    { file: "motion.jpg", bytes: Buffer.concat([jpeg, latin("\0\0\0\x18ftypmp42Secret")]), trace: /behind the end/ },
    {
      file: "between.jpg",
      bytes: Buffer.concat([jpeg.subarray(0, 2), secret, jpeg.subarray(2)]),
      trace: /between segments/,
    },
    { file: "comment.png", bytes: withChunk(png, "tEXt", latin("Author\0Secret")), trace: /comment/ },
    {
      file: "packed.png",
      bytes: withChunk(png, "zTXt", Buffer.concat([latin("Author\0\0"), deflateSync(secret)])),
      trace: /comment/,
    },
    { file: "time.png", bytes: withChunk(png, "tIME", Buffer.from([7, 229, 1, 1, 1, 1, 1])), trace: /time/ },
    { file: "own.png", bytes: withChunk(png, "seCr", secret), trace: /seCr/ },
    { file: "cropped.png", bytes: Buffer.concat([png, chunk("IDAT", deflateSync(secret))]), trace: /behind the end/ },
    { file: "longer.png", bytes: withChunk(png, "pHYs", Buffer.concat([Buffer.alloc(9), secret])), trace: /pHYs/ },
    {
      file: "comment.gif",
      bytes: withBlock(gif, Buffer.concat([Buffer.from([0x21, 0xfe, 6]), secret, Buffer.from([0])])),
      trace: /comment/,
    },
    {
      file: "xmp.gif",
      bytes: withBlock(
        gif,
        Buffer.concat([
          Buffer.from([0x21, 0xff, 11]),
          latin("XMP DataXMP"),
          Buffer.from([6]),
          secret,
          Buffer.from([0]),
        ]),
      ),
      trace: /XMP/,
    },
    { file: "behind.gif", bytes: Buffer.concat([gif, secret]), trace: /behind the end/ },
    { file: "behind.webp", bytes: Buffer.concat([webp, secret]), trace: /behind the end/ },
    { file: "moving.webp", bytes: moving, trace: /EXIF/ },
    { file: "free.avif", bytes: Buffer.concat([avif, u32(14), latin("freeSecret")]), trace: /free/ },
  ];
}

/** A PDF of one page from these objects; the last one is its information. */
export function pdf(objects: readonly (string | Buffer)[], { trailer = "", info = true } = {}): Buffer {
  const parts: Buffer[] = [latin("%PDF-1.5\n")];
  const offsets: number[] = [];
  const all = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
    ...objects,
  ];
  for (const [at, object] of all.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(latin(`${at + 1} 0 obj\n`), Buffer.isBuffer(object) ? object : latin(object), latin("\nendobj\n"));
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    latin(
      `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${all.length + 1}/Root 1 0 R${info ? `/Info ${all.length} 0 R` : ""}${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const INFO =
  "<</Title(Street)/Author(Kim \\(Secret\\))/Creator<FEFF005300650063007200650074>/Producer(Secret)/CreationDate(D:20190412)/Company(Secret)>>";

/** A document that is written anew whatever it says; `test/support/plantedPdf.ts` has all kinds of them. */
export function plantedDocuments(): Planted[] {
  return [
    { file: "author.pdf", bytes: pdf([INFO]), trace: /Author.*Creator.*Producer.*CreationDate.*Company/ },
    {
      file: "xmp.pdf",
      bytes: onePage({
        catalogue: "/Metadata 10 0 R",
        objects: { 10: stream("/Type/Metadata/Subtype/XML", latin(XMP)) },
      }),
      trace: /Metadata/,
    },
    { file: "behind.pdf", bytes: Buffer.concat([pdf([], { info: false }), latin("Secret")]), trace: /behind the end/ },
  ];
}

const box = (type: string, data: Buffer) => Buffer.concat([u32(data.length + 8), latin(type), data]);
const movie = (about: Buffer, track = "vide") =>
  Buffer.concat([
    box("ftyp", latin("isom\0\0\x02\0isom")),
    box(
      "moov",
      Buffer.concat([
        about,
        box("trak", box("mdia", box("hdlr", latin(`\0\0\0\0\0\0\0\0${track}${"\0".repeat(12)}\0`)))),
      ]),
    ),
    box("mdat", Buffer.from("pixels")),
  ]);

/** A ZIP of these files, packed. */
export function zip(files: Record<string, Buffer>, flags = 0): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const data = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const start = Buffer.alloc(4);
    start.writeUInt32LE(offset);
    local.push(latin("PK\x03\x04"), common, latin(name), data);
    central.push(latin("PK\x01\x02\x14\0"), common, Buffer.alloc(10), start, latin(name));
    offset += 30 + name.length + data.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, list, latin("PK\x05\x06"), end]);
}

/** Files that cannot be cleaned, and the message that says so. */
export async function closed(): Promise<Array<{ file: string; bytes: Buffer; code: string }>> {
  const photograph = await picture().withExif(exif).jpeg().toBuffer();
  return [
    { file: "locked.pdf", bytes: pdf([INFO], { trailer: "/Encrypt 9 0 R" }), code: "static/pdf-password" },
    {
      file: "covered.pdf",
      bytes: onePage({ page: "/Annots[<</Type/Annot/Subtype/Square/Rect[0 0 90 90]/IC[0 0 0]>>]" }),
      code: "static/pdf-remarks",
    },
    {
      file: "filled.pdf",
      bytes: onePage({ page: "/Annots[<</FT/Tx/V(Secret)/Subtype/Widget/Rect[0 0 50 50]>>]" }),
      code: "static/pdf-form",
    },
    {
      file: "hidden.pdf",
      bytes: onePage({ catalogue: "/OCProperties<</OCGs[]/D<</BaseState/OFF>>>>" }),
      code: "static/pdf-layers",
    },
    {
      file: "fonts.pdf",
      bytes: onePage({ objects: { 5: "<</Type/Font/Subtype/Type1/BaseFont/Secret>>" } }),
      code: "static/pdf-fonts",
    },
    {
      file: "bar.pdf",
      bytes: onePage({ content: "BT /F 12 Tf 20 60 Td (Secret) Tj ET 0 g 15 55 80 20 re f\n" }),
      code: "static/pdf-unseen",
    },
    { file: "before.pdf", bytes: Buffer.concat([latin("Secret\n"), pdf([], { info: false })]), code: "static/pdf" },
    {
      file: "letter.docx",
      bytes: zip({ "docProps/core.xml": latin("<dc:creator>Secret</dc:creator>"), "word/document.xml": latin("x") }),
      code: "static/office",
    },
    {
      file: "table.ods",
      bytes: zip({ mimetype: latin("application/vnd.oasis.opendocument.spreadsheet"), "meta.xml": latin("x") }),
      code: "static/office",
    },
    {
      file: "form.hwp",
      bytes: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), latin("Secret")]),
      code: "static/office",
    },
    { file: "photos.zip", bytes: zip({ "a/market.jpg": photograph }), code: "static/archive" },
    { file: "locked.zip", bytes: zip({ "a.txt": latin("Secret") }, 1), code: "static/archive" },
    { file: "walk.mp4", bytes: movie(Buffer.alloc(0), "meta"), code: "static/media" },
    { file: "street.mp4", bytes: movie(Buffer.alloc(0)), code: "static/media" },
    {
      file: "voice.mp3",
      bytes: Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(600, 1)]),
      code: "static/mp3",
    },
    {
      file: "tagged.mp3",
      bytes: Buffer.concat([
        latin("ID3\x04\0\0\0\0\0\x0cTPE1Secret  "),
        Buffer.from([0xff, 0xfb, 0x90, 0x64]),
        Buffer.alloc(600, 1),
      ]),
      code: "static/mp3",
    },
    { file: "talk.wav", bytes: latin("RIFF\0\0\0\0WAVESecret"), code: "static/media" },
    { file: "clip.webm", bytes: latin("\x1aE\xdf\xa3Secret\0"), code: "static/media" },
    { file: "clean.zip", bytes: zip({ "a.txt": latin("text") }), code: "static/archive" },
    {
      file: "pages.zip",
      bytes: zip({ "Index/Document.iwa": latin("Secret"), "preview.jpg": photograph }),
      code: "static/office",
    },
    {
      file: "letter.fodt",
      bytes: latin(
        '<?xml version="1.0"?><office:document xmlns:office="urn:x"><office:meta>Secret</office:meta></office:document>',
      ),
      code: "static/office",
    },
    { file: "letter.rtf", bytes: latin("{\\rtf1{\\info{\\author Secret}}}"), code: "static/office" },
    { file: "letter.eml", bytes: latin("From: Secret\r\nMIME-Version: 1.0\r\n\r\nText"), code: "static/office" },
    { file: "drawing.eps", bytes: latin("%!PS-Adobe-3.0\n%%For: Secret\n"), code: "static/office" },
    {
      file: "pack.tar",
      bytes: Buffer.concat([latin("Secret.txt".padEnd(257, "\0")), latin("ustar\x0000"), Buffer.alloc(248)]),
      code: "static/archive",
    },
    { file: "pack.7z", bytes: latin("7z\xbc\xaf\x27\x1c\0\x04Secret"), code: "static/archive" },
    { file: "pack.rar", bytes: latin("Rar!\x1a\x07\x01\0Secret"), code: "static/archive" },
    { file: "pack.xz", bytes: latin("\xfd7zXZ\0Secret"), code: "static/archive" },
    { file: "pack.bz2", bytes: latin("BZh91AY&SY\xffSecret"), code: "static/archive" },
    { file: "pack.zst", bytes: latin("\x28\xb5\x2f\xfdSecret"), code: "static/archive" },
    { file: "pack.alz", bytes: latin("ALZ\x01\n\0\0\0Secret"), code: "static/archive" },
    { file: "pack.egg", bytes: latin("EGGA\0\x01Secret"), code: "static/archive" },
    { file: "data.sqlite", bytes: latin("SQLite format 3\0Secret"), code: "static/unknown" },
    { file: "data.bin", bytes: latin("\0\x01\x02\xfeSecret"), code: "static/unknown" },
    { file: "korean.csv", bytes: Buffer.from([0xc0, 0xcc, 0xb8, 0xa7, 0x2c, 0x0a]), code: "static/unknown" },
    {
      file: "pointer.jpg",
      bytes: latin("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n"),
      code: "static/lfs",
    },
    {
      file: "last.png",
      bytes: await hiddenPng((data) => [data, deflateSync(latin("Secret"))]),
      code: "static/picture",
    },
    {
      file: "rows.png",
      bytes: await hiddenPng((data) => [deflateSync(Buffer.concat([inflateSync(data), latin("Secret")]))]),
      code: "static/picture",
    },
    { file: "moving.avif", bytes: latin("\0\0\0\x18ftypavis\0\0\0\0avismsf1"), code: "static/picture" },
    { file: "voice.ogg", bytes: latin("OggS\0Secret"), code: "static/media" },
    { file: "phone.heic", bytes: latin("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), code: "static/picture" },
    { file: "scan.tif", bytes: await picture().tiff().toBuffer(), code: "static/picture" },
    {
      file: "entity.svg",
      bytes: latin(
        '<!DOCTYPE svg [<!ENTITY a "Secret">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
      ),
      code: "static/svg",
    },
  ];
}
