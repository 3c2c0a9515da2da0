import { deflateRawSync, deflateSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { kindOf } from "../../src/pictures/kind.ts";
import { inspectFile } from "../../src/static/traces/inspectFile.ts";
import { filesInText } from "../../src/static/traces/inText.ts";
import { rebuiltPdf } from "../../src/static/traces/pdf/rebuiltPdf.ts";
import { cleanSvg } from "../../src/static/traces/svg.ts";
import { growthOf } from "../support/growth.ts";
import { picture, zip } from "../support/planted.ts";
import { onePage, stream } from "../support/plantedPdf.ts";

const growth = suite("readers of files take no more than their share of time");
const latin = (text: string) => Buffer.from(text, "latin1");
const [jpeg, png, gif, webp, avif] = await Promise.all([
  picture().jpeg().toBuffer(),
  picture().png().toBuffer(),
  picture().gif().toBuffer(),
  picture().webp().toBuffer(),
  picture().avif().toBuffer(),
]);
const u32 = (value: number) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
const u32le = (value: number) => u32(value).reverse();
const many = (part: Buffer, size: number) =>
  Buffer.concat(Array.from({ length: Math.ceil(size / part.length) }, () => part));

/** Files that grow, by what grows in them. */
const files: Record<string, (size: number) => Buffer> = {
  "JPEG: comments": (size) =>
    Buffer.concat([jpeg.subarray(0, 2), many(latin("\xff\xfe\0\x04ab"), size), jpeg.subarray(2)]),
  "JPEG: bytes between segments": (size) =>
    Buffer.concat([jpeg.subarray(0, 2), many(latin("a"), size), jpeg.subarray(2)]),
  "JPEG: fill bytes": (size) => Buffer.concat([jpeg.subarray(0, 2), many(latin("\xff"), size), jpeg.subarray(3)]),
  "JPEG: restarts": (size) => Buffer.concat([jpeg.subarray(0, 2), many(latin("\xff\xd0"), size), jpeg.subarray(2)]),
  "JPEG: scans without end": (size) => Buffer.concat([jpeg.subarray(0, 2), many(latin("\xff\xda\0\x02a"), size)]),
  "PNG: chunks": (size) =>
    Buffer.concat([png.subarray(0, 33), many(latin("\0\0\0\0tEXt\0\0\0\0"), size), png.subarray(33)]),
  "GIF: comments": (size) => Buffer.concat([gif.subarray(0, 13), many(latin("!\xfe\x01a\0"), size)]),
  "GIF: empty blocks": (size) => Buffer.concat([gif.subarray(0, 13), many(latin("!\xfe\0"), size)]),
  "GIF: a long block": (size) =>
    Buffer.concat([gif.subarray(0, 13), latin("!\xff\x0bXMP DataXMP"), many(latin("\x01a"), size)]),
  "WebP: chunks": (size) => {
    const body = Buffer.concat([webp.subarray(8), many(Buffer.concat([latin("XMP "), u32le(0)]), size)]);
    return Buffer.concat([latin("RIFF"), u32le(body.length), body]);
  },
  "WebP: frames in frames": (size) => {
    const body = Buffer.concat([
      latin("WEBP"),
      many(Buffer.concat([latin("ANMF"), u32le(24), Buffer.alloc(16), latin("VP8 "), u32le(0)]), size),
    ]);
    return Buffer.concat([latin("RIFF"), u32le(body.length), body]);
  },
  "AVIF: boxes": (size) => Buffer.concat([avif, many(latin("\0\0\0\x08free"), size)]),
  "AVIF: different boxes": (size) =>
    Buffer.concat([avif, ...Array.from({ length: size / 8 }, (_, at) => Buffer.concat([u32(8), u32(at + 1)]))]),
  "AVIF: properties": (size) => avifWith(many(latin("\0\0\0\x0apixi\0\0"), size)),
  "ICO: pictures": (size) =>
    Buffer.concat([latin("\0\0\x01\0"), Buffer.from([255, 0]), many(Buffer.alloc(16, 7), size)]),
  "SVG: elements": (size) => latin(`<svg xmlns="http://www.w3.org/2000/svg">${"<g/>".repeat(size / 4)}</svg>`),
  "SVG: blanks in an address": (size) =>
    latin(`<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:url(${"\n".repeat(size)}</style></svg>`),
  "PDF: a number in a function": (size) =>
    onePage({
      resources: "/ColorSpace<</C[/Separation/Black/DeviceCMYK 10 0 R]>>",
      content: "/C cs 0.5 scn 0 0 9 9 re f\n",
      objects: {
        10: stream("/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1 0 1]", `{ ${"0".repeat(size)}x }`),
      },
    }),
  "PDF: an address": (size) =>
    onePage({
      page: `/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://a${"#".repeat(size)} b)>>>>]`,
    }),
  "SVG: nesting": (size) => latin(`<svg xmlns="http://www.w3.org/2000/svg">${"<g>".repeat(size / 3)}`),
  "SVG: attributes": (size) =>
    latin(
      `<svg xmlns="http://www.w3.org/2000/svg"><g ${Array.from({ length: size / 10 }, (_, at) => `a${at}="x"`).join(" ")}/></svg>`,
    ),
  "SVG: text in pieces": (size) =>
    latin(`<svg xmlns="http://www.w3.org/2000/svg"><text>${"a&amp;".repeat(size / 6)}</text></svg>`),
  "SVG: style in pieces": (size) =>
    latin(`<svg xmlns="http://www.w3.org/2000/svg"><style>${"a&gt;".repeat(size / 5)}</style></svg>`),
  "SVG: comments": (size) => latin(`<svg xmlns="http://www.w3.org/2000/svg">${"<!-- -->".repeat(size / 8)}</svg>`),
  "SVG: comments that do not end": (size) =>
    latin(`<svg xmlns="http://www.w3.org/2000/svg">${"<!--".repeat(size / 4)}`),
  "SVG: before its first element": (size) =>
    latin(`${"<!-- a -->\n".repeat(size / 11)}<svg xmlns="http://www.w3.org/2000/svg"/>`),
  "SVG: a DOCTYPE that does not end": (size) => latin(`<!DOCTYPE svg ${"[".repeat(size)}`),
  "SVG: pictures": (size) =>
    latin(
      `<svg xmlns="http://www.w3.org/2000/svg">${`<image href="data:image/png;base64,${png.toString("base64")}"/>`.repeat(size / 3000 + 1)}</svg>`,
    ),
  ...Object.fromEntries(
    ["@charset ", "@charset;", "/* ", "/**/", "url(", "url('", "a(", "(", "@import", "\\", "a{", "url( ", "a-"].map(
      (part) => [
        `SVG: a style of ${part}`,
        (size: number) =>
          latin(`<svg xmlns="http://www.w3.org/2000/svg"><style>${part.repeat(size / part.length)}</style></svg>`),
      ],
    ),
  ),
  "ZIP: files": (size) =>
    zip(Object.fromEntries(Array.from({ length: size / 100 }, (_, at) => [`f${at}.txt`, latin("text")]))),
  "ZIP: names": (size) => zip({ [`${"a/".repeat(Math.min(30_000, size / 2))}b`]: latin("text") }),
  "text: addresses of data": (size) => latin("data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAA ".repeat(size / 48)),
  "text: addresses that do not end": (size) => latin("data:image/svg+xml,".repeat(size / 19)),
  "text: addresses in quotation marks that do not end": (size) => latin('"data:image/svg+xml,'.repeat(size / 20)),
  "text: parameters": (size) => latin(`data:a${";a=b".repeat(size / 4)}`),
  "text: types": (size) => latin(`data:${"a".repeat(size)}`),
  "text: blanks in data": (size) => latin(`data:image/png;base64,${" ".repeat(size)}`),
  "text: lines like the head of a mail": (size) => latin(`a: ${"b: c\n".repeat(size / 5)}`),
  "text: blanks": (size) => latin(" ".repeat(size)),
  "PDF: objects": (size) =>
    onePage({ objects: Object.fromEntries(Array.from({ length: size / 60 }, (_, at) => [10 + at, "(a)"])) }),
  "PDF: brackets": (size) => onePage({ content: "(".repeat(size) }),
  "PDF: strings that do not end": (size) =>
    onePage({ objects: { 10: "/Author (".repeat(size / 9) }, trailer: "/Info 10 0 R" }),
  "PDF: a list that does not end": (size) => onePage({ content: "[ ".repeat(size / 2) }),
  "PDF: hexadecimal that does not end": (size) => onePage({ content: "<4 ".repeat(size / 3) }),
  "PDF: comments": (size) => onePage({ content: "% a\n".repeat(size / 4) }),
  "PDF: operands": (size) => onePage({ content: "1 ".repeat(size / 2) }),
  "PDF: operators": (size) => onePage({ content: "q Q ".repeat(size / 4) }),
  "PDF: unknown operators": (size) => onePage({ content: "zz ".repeat(size / 3) }),
  "PDF: marks": (size) => onePage({ content: "/Span <</ActualText(a)>> BDC ".repeat(size / 29) }),
  "PDF: marks of letters": (size) =>
    onePage({ content: "BT /F 9 Tf /Span <</ActualText(a)>> BDC (a) Tj EMC ET ".repeat(size / 54) }),
  "PDF: pictures between operators that do not end": (size) => onePage({ content: "BI ID a".repeat(size / 7) }),
  "PDF: a picture between operators with false ends": (size) =>
    onePage({ content: `BI /W 1 /H 1 /CS /G /BPC 8 ID ${" EI\x01".repeat(size / 4)}` }),
  "PDF: resources": (size) =>
    onePage({
      resources: `/ExtGState<<${Array.from({ length: size / 20 }, (_, at) => `/G${at}<</LW 1>>`).join("")}>>`,
      content: Array.from({ length: size / 20 }, (_, at) => `/G${at} gs `).join(""),
    }),
  "PDF: forms in forms": (size) =>
    onePage({
      resources: "/XObject<</X 10 0 R>>",
      content: "/X Do",
      objects: Object.fromEntries(
        Array.from({ length: Math.min(30, size / 400) }, (_, at) => [
          10 + at,
          stream(
            `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${11 + at} 0 R>>>>`,
            "/X Do ".repeat(size / 300),
          ),
        ]),
      ),
    }),
  "PDF: keys": (size) => onePage({ catalogue: Array.from({ length: size / 10 }, (_, at) => `/K${at} 1`).join("") }),
  "PDF: streams without length": (size) =>
    onePage({
      content: "a",
      objects: Object.fromEntries(
        Array.from({ length: size / 80 }, (_, at) => [10 + at, "<<>>\nstream\na\nendstream"]),
      ),
    }),
  "PDF: remarks": (size) => onePage({ page: `/Annots[${"<</Subtype/Text/T(a)>>".repeat(size / 22)}]` }),
  "PDF: links to names": (size) =>
    onePage({
      catalogue: `/Names<</Dests<</Names[${Array.from({ length: size / 40 }, (_, at) => `(n${at})[3 0 R/Fit]`).join("")}]>>>>`,
      page: `/Annots[${Array.from({ length: size / 80 }, (_, at) => `<</Subtype/Link/Rect[0 0 1 1]/Dest(n${at})>>`).join("")}]`,
    }),
  "PDF: a map of letters": (size) =>
    onePage({
      objects: {
        5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 10 0 R>>",
        10: stream("", `1 beginbfchar ${"<01> <0041> ".repeat(size / 12)} endbfchar`),
      },
    }),
  "PDF: words in a Type 1 font": (size) =>
    onePage({
      objects: {
        5: "<</Type/Font/Subtype/Type1/BaseFont/A/FontDescriptor 10 0 R>>",
        10: "<</FontName/A/Flags 4/FontFile 11 0 R>>",
        11: stream("/Length1 10/Length2 10/Length3 0", `%!PS\n${"/FontName /a def (((".repeat(size / 19)}eexec`),
      },
    }),
  "PDF: tables of a TrueType font": (size) =>
    onePage({
      objects: {
        5: "<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor 10 0 R>>",
        10: "<</FontName/A/Flags 4/FontFile2 11 0 R>>",
        11: stream(
          "",
          Buffer.concat([
            latin("\0\x01\0\0\0\x64\0\0\0\0\0\0"),
            many(latin("glyf\0\0\0\0\0\0\0\0\0\0\x10\0"), 1600),
            many(latin("a"), size),
          ]),
        ),
      },
    }),
  "PDF: older versions": (size) =>
    Buffer.concat([
      onePage({}),
      ...Array.from({ length: Math.min(150, size / 200) }, () => latin(`xref\n0 0\ntrailer\n<</Root 1 0 R/Prev 0>>\n`)),
    ]),
  "PDF: LZW": (size) =>
    onePage({
      resources: "/XObject<</X 10 0 R>>",
      content: "/X Do",
      objects: {
        10: stream(
          "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/LZWDecode",
          Buffer.alloc(size, 0x80),
        ),
      },
    }),
  "PDF: ASCII 85": (size) =>
    onePage({
      resources: "/XObject<</X 10 0 R>>",
      content: "/X Do",
      objects: {
        10: stream(
          "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCII85Decode",
          "z".repeat(size),
        ),
      },
    }),
};

function avifWith(properties: Buffer): Buffer {
  const box = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    return Buffer.concat([u32(body.length + 8), latin(type), body]);
  };
  return Buffer.concat([
    box("ftyp", latin("avif\0\0\0\0avif")),
    box("meta", u32(0), box("iprp", box("ipco", properties))),
    box("mdat"),
  ]);
}

for (const [name, make] of Object.entries(files)) {
  growth(name, () =>
    assert.is(
      growthOf(make, (bytes) => inspectFile(bytes), 200_000),
      undefined,
    ),
  );
}

growth("what a file is, is told by its beginning", () => {
  for (const part of ["<!-- ", "<?xml", " ", "<", "a: \n", "\xef\xbb\xbf", "<!DOCTYPE svg ", "-----"])
    assert.is(
      growthOf((size) => latin(part.repeat(size / part.length)), kindOf, 200_000),
      undefined,
      part,
    );
});

growth("what is in a text is taken out of it", () => {
  for (const part of ["data:", "data:a/b;base64,", "data:;base64,AAAAAAAAAAAAAAAA", "'data:image/svg+xml,"])
    assert.is(
      growthOf((size) => part.repeat(size / part.length), filesInText, 200_000),
      undefined,
      part,
    );
});

growth("what would unpack to more than anybody can look through is refused at once", () => {
  const bomb = deflateSync(Buffer.alloc(400_000_000));
  const before = process.cpuUsage();
  const told = [
    inspectFile(
      onePage({
        catalogue: "/Metadata 10 0 R",
        filter: "/Filter/FlateDecode",
        content: bomb,
        objects: { 10: stream("/Filter/FlateDecode", bomb) },
      }),
    ),
    inspectFile(onePage({ filter: "/Filter[/FlateDecode/FlateDecode]", content: deflateSync(bomb) })),
    inspectFile(bombs()),
  ];
  const { user } = process.cpuUsage(before);
  for (const { blocked } of told) assert.ok(blocked.length > 0);
  assert.ok(user / 1000 < 5000, `${user / 1000} ms`);
  assert.ok(rebuiltPdf(onePage({})).bytes);
  assert.ok(cleanSvg("<svg xmlns='http://www.w3.org/2000/svg'/>", (bytes) => bytes));
});

/** An archive of files that are one and the same stretch of bytes, packed very small. */
function bombs(): Buffer {
  const data = deflateRawSync(Buffer.alloc(190_000_000));
  const local = Buffer.concat([
    latin("PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0"),
    u32le(data.length),
    u32le(190_000_000),
    latin("\x01\0\0\0a"),
    data,
  ]);
  const row = Buffer.concat([
    latin("PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0"),
    u32le(data.length),
    u32le(190_000_000),
    latin("\x01\0\0\0\0\0\0\0\0\0\0\0\0\0"),
    u32le(0),
    latin("a"),
  ]);
  const list = many(row, row.length * 16);
  return Buffer.concat([
    local,
    list,
    latin("PK\x05\x06\0\0\0\0\x10\0\x10\0"),
    u32le(list.length),
    u32le(local.length),
    latin("\0\0"),
  ]);
}

growth.run();
