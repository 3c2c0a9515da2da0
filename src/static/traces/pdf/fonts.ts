import { type Anew, bytesOf, once, picked } from "./anew.ts";
import { encodingMap, unicodeMap } from "./cmap.ts";
import { cffWithoutWords } from "./fontPrograms/cff.ts";
import { trueTypeWithoutWords } from "./fontPrograms/trueType.ts";
import { type1WithoutWords } from "./fontPrograms/type1.ts";
import { listOf, number, numbers, oneOf } from "./kept.ts";
import {
  type Dict,
  isDict,
  isList,
  isName,
  isNum,
  isStream,
  nameIn,
  PdfFault,
  type Stream,
  type Value,
} from "./objects.ts";
import { packedStream } from "./writePdf.ts";

/** Fonts that those who show a page have, or have something like; of others the name may say whose they are. */
const KNOWN = new RegExp(
  `^(${[
    "Helvetica|Times|TimesNewRoman|Courier|CourierNew|Symbol|ZapfDingbats|Arial|ArialUnicode|Verdana|Georgia|Tahoma|TrebuchetMS|Calibri|Cambria|Candara|Consolas|Segoe|DejaVu|Liberation|Noto",
    "Malgun|MalgunGothic|Batang|BatangChe|Gulim|GulimChe|Dotum|DotumChe|Gungsuh|GungsuhChe|HYSMyeongJo|HYGoThic|HYMyeongJo|HYGothic|HCRBatang|HCRDotum|HamchoromBatang|HamchoromDotum|Nanum|NanumGothic|NanumMyeongjo|NanumBarunGothic|NanumSquare|SourceHan|AppleSDGothicNeo|AppleGothic|AppleMyungjo|AdobeMyungjoStd|AdobeGothicStd|KozMinPro|KozGoPro|STSong|STHeiti|SimSun|SimHei|MSMincho|MSGothic|MingLiU",
  ].join(
    "|",
  )})((-|,|_|)(Bold|Italic|Oblique|Regular|Normal|Medium|Light|Thin|Black|Heavy|Semi|Demi|Extra|Ultra|Condensed|Narrow|Roman|MT|PS|New|UI|Sans|Serif|Mono|Neue|Gothic|Myeongjo|CJK|CJKkr|CJKjp|CJKsc|CJKtc|KR|JP|SC|TC|K|Std|Pro|Acro|M|L|R|B))*$`,
);
const ENCODINGS = [
  "WinAnsiEncoding",
  "MacRomanEncoding",
  "MacExpertEncoding",
  "StandardEncoding",
  "Identity-H",
  "Identity-V",
];
/** Names of character maps that readers have (9.7.5.2): KSCms-UHC-H, UniKS-UCS2-H, 90ms-RKSJ-H. */
const MAP =
  /^((KSC|KSCms|KSCpc|UniKS|UniAKR|GB|GBT|GBpc|GBK|GBKp|GBK2K|UniGB|B5|B5pc|HKscs|ETen|ETenms|ETHK|CNS|CNS1|CNS2|UniCNS|83pv|90ms|90msp|90pv|78|78ms|Add|Ext|NWP|UniJIS|UniJIS2004|UniJISPro|UniJISX0213|UniJISX02132004|Hankaku|Hiragana|Katakana|Roman|WP)(-(EUC|UHC|HW|Johab|UCS2|UTF8|UTF16|UTF32|RKSJ|B5|Symbol))*-)?[HV]$/;

/**
 * Returns a font (9.6 to 9.9), rewritten without the text in its own files. Throws a PdfFault if it cannot be shown
 * from the document alone.
 */
export function fontAnew(anew: Anew, font: Dict, around: Dict): Value {
  return once(anew, "font", font, () => {
    const kind = nameIn(anew.file.look(font.get("Subtype")));
    if (kind === "Type3") return drawnFont(anew, font, around);
    if (kind === "Type0") return composite(anew, font);
    if (!["Type1", "MMType1", "TrueType"].includes(kind)) throw new PdfFault("a font of an unknown kind");
    const descriptor = anew.file.look(font.get("FontDescriptor"));
    const name = nameOf(anew, nameIn(anew.file.look(font.get("BaseFont"))), descriptor);
    return new Map<string, Value>([
      ["Type", { name: "Font" }],
      ["Subtype", { name: kind }],
      ["BaseFont", { name }],
      ...picked(anew, font, {
        Subtype: () => undefined,
        BaseFont: () => undefined,
        FirstChar: number,
        LastChar: number,
        Widths: numbers(anew),
        FontDescriptor: (value) => (isDict(value) ? describe(anew, value, name) : undefined),
        Encoding: (value) => encoding(anew, value),
        ToUnicode: (value) => unicode(anew, value),
      }),
    ]);
  });
}

/** A font of a document has no name of its own any more; one that is not in it must be known to readers by its name. */
function nameOf({ file, objects }: Anew, name: string, descriptor: Value): string {
  if (
    isDict(descriptor) &&
    ["FontFile", "FontFile2", "FontFile3"].some((key) => isStream(file.look(descriptor.get(key))))
  ) {
    // Its number in the new file, in letters: what is cleaned twice stays the same.
    return `${[...String(objects.length).padStart(6, "0")].map((digit) => String.fromCharCode(65 + Number(digit))).join("")}+Font`;
  }
  const known = name.replace(/^[A-Z]{6}\+/, "");
  if (KNOWN.test(known)) return known;
  throw new PdfFault("a font that is not in the document");
}

function composite(anew: Anew, font: Dict): Value {
  const { file } = anew;
  const descendants = file.look(font.get("DescendantFonts"));
  const inner = isList(descendants) ? file.look(descendants[0]) : null;
  if (!isDict(inner)) throw new PdfFault("a font of an unknown kind");
  const kind = nameIn(file.look(inner.get("Subtype")));
  const name = nameOf(anew, nameIn(file.look(inner.get("BaseFont"))), file.look(inner.get("FontDescriptor")));
  const descendant = once(
    anew,
    "descendant",
    inner,
    () =>
      new Map<string, Value>([
        ["Type", { name: "Font" }],
        ["Subtype", { name: kind === "CIDFontType0" ? kind : "CIDFontType2" }],
        ["BaseFont", { name }],
        ...picked(anew, inner, {
          Subtype: () => undefined,
          BaseFont: () => undefined,
          CIDSystemInfo: (value) => (isDict(value) ? system(anew, value) : undefined),
          DW: number,
          W: numbers(anew),
          DW2: numbers(anew),
          W2: numbers(anew),
          FontDescriptor: (value) => (isDict(value) ? describe(anew, value, name) : undefined),
          CIDToGIDMap: (value) =>
            isStream(value)
              ? once(anew, "glyphs", value, () => packedStream(bytesOf(anew, value).subarray(0, 131_072)))
              : oneOf("Identity")(value),
        }),
      ]),
  );
  return new Map<string, Value>([
    ["Type", { name: "Font" }],
    ["Subtype", { name: "Type0" }],
    ["BaseFont", { name }],
    ...picked(anew, font, {
      Subtype: () => undefined,
      BaseFont: () => undefined,
      Encoding: (value) => encoding(anew, value),
      DescendantFonts: () => [descendant],
      ToUnicode: (value) => unicode(anew, value),
    }),
  ]);
}

/** Returns the character collection of a font; only those of Adobe keep their names. */
function system(anew: Anew, value: Dict): Value {
  const known =
    (sets: readonly string[], orElse: string) =>
    (one: Value): Value => {
      const text = one !== null && typeof one === "object" && "text" in one ? one.text.toString("latin1") : "";
      return { text: Buffer.from(sets.includes(text) ? text : orElse, "latin1") };
    };
  return picked(anew, value, {
    Registry: known(["Adobe"], "Adobe"),
    Ordering: known(["Identity", "Korea1", "KR", "Japan1", "GB1", "CNS1", "UCS"], "Identity"),
    Supplement: number,
  });
}

/** A font whose letters are drawn by operators (9.6.4). */
function drawnFont(anew: Anew, font: Dict, around: Dict): Value {
  const { file } = anew;
  const own = file.look(font.get("Resources"));
  const resources = isDict(own) ? own : around;
  return new Map<string, Value>([
    ["Type", { name: "Font" }],
    ["Subtype", { name: "Type3" }],
    ...picked(anew, font, {
      Subtype: () => undefined,
      FontBBox: numbers(anew),
      FontMatrix: numbers(anew),
      FirstChar: number,
      LastChar: number,
      Widths: numbers(anew),
      Resources: () => undefined,
      FontDescriptor: () => undefined,
      Encoding: (value) => encoding(anew, value),
      ToUnicode: (value) => unicode(anew, value),
      CharProcs: (value) =>
        isDict(value)
          ? new Map(
              [...value].flatMap(([name, source]): Array<[string, Value]> => {
                const stream = file.look(source);
                return isStream(stream)
                  ? [[name, once(anew, "letter", stream, () => letter(anew, stream, resources))]]
                  : [];
              }),
            )
          : undefined,
    }),
  ]);
}

/** One letter, with resources of its own, which newer readers understand (PDF 2.0, table 110). */
function letter(anew: Anew, stream: Stream, around: Dict): Value {
  const own = anew.file.look(stream.dict.get("Resources"));
  const { data, resources } = anew.content(bytesOf(anew, stream), isDict(own) ? own : around);
  return packedStream(data, isDict(resources) && resources.size > 0 ? [["Resources", resources]] : []);
}

function describe(anew: Anew, descriptor: Dict, name: string): Value {
  const program =
    (clean: (bytes: Buffer) => Buffer) =>
    (value: Value): Value | undefined =>
      isStream(value)
        ? once(anew, "program", value, () => packedProgram(anew, value, clean(bytesOf(anew, value))))
        : undefined;
  return once(
    anew,
    "descriptor",
    descriptor,
    () =>
      new Map<string, Value>([
        ["Type", { name: "FontDescriptor" }],
        ["FontName", { name }],
        ...picked(anew, descriptor, {
          FontName: () => undefined,
          Flags: number,
          FontBBox: numbers(anew),
          ItalicAngle: number,
          Ascent: number,
          Descent: number,
          Leading: number,
          CapHeight: number,
          XHeight: number,
          StemV: number,
          StemH: number,
          AvgWidth: number,
          MaxWidth: number,
          MissingWidth: number,
          FontWeight: number,
          FontStretch: oneOf(
            "UltraCondensed",
            "ExtraCondensed",
            "Condensed",
            "SemiCondensed",
            "Normal",
            "SemiExpanded",
            "Expanded",
            "ExtraExpanded",
            "UltraExpanded",
          ),
          FontFile: program(type1WithoutWords),
          FontFile2: program(trueTypeWithoutWords),
          FontFile3: program((bytes) =>
            /^(OTTO|true|\0\x01\0\0)/.test(bytes.toString("latin1", 0, 4))
              ? trueTypeWithoutWords(bytes)
              : cffWithoutWords(bytes),
          ),
          FontFamily: () => undefined,
          Style: () => undefined,
          Lang: () => undefined,
          FD: () => undefined,
        }),
      ]),
  );
}

function packedProgram(anew: Anew, stream: Stream, bytes: Buffer): Value {
  const entries = picked(anew, stream.dict, { Subtype: oneOf("Type1C", "CIDFontType0C", "OpenType") });
  const clear = bytes.indexOf("eexec");
  // A Type 1 font says where its parts begin; the others are of one piece.
  if (stream.dict.has("Length2") && clear > 0) {
    const length1 = clear + 6;
    const given = anew.file.look(stream.dict.get("Length1"));
    const first =
      isNum(given) && Number(given.num) >= clear + 5 && Number(given.num) <= clear + 8 ? Number(given.num) : length1;
    const zeros = anew.file.look(stream.dict.get("Length3"));
    const tail =
      /[0\s]{200,}cleartomark$/.exec(bytes.toString("latin1", Math.max(first, bytes.length - 1000)))?.[0].length ?? 0;
    const last = isNum(zeros) && Number(zeros.num) > 0 ? tail : 0;
    return packedStream(bytes, [
      ...entries,
      ["Length1", { num: String(first) }],
      ["Length2", { num: String(bytes.length - first - last) }],
      ["Length3", { num: String(last) }],
    ]);
  }
  return packedStream(bytes, [...entries, ["Length1", { num: String(bytes.length) }]]);
}

function encoding(anew: Anew, value: Value): Value | undefined {
  if (isName(value)) return ENCODINGS.includes(value.name) || MAP.test(value.name) ? value : undefined;
  if (isStream(value))
    return once(anew, "map", value, () =>
      encodingMap(bytesOf(anew, value), nameIn(anew.file.look(value.dict.get("UseCMap"))), MAP),
    );
  if (!isDict(value)) return undefined;
  return picked(anew, value, {
    Type: oneOf("Encoding"),
    BaseEncoding: oneOf(...ENCODINGS),
    Differences: listOf(anew, (one) => (isName(one) || isNum(one) ? one : undefined)),
  });
}

function unicode(anew: Anew, value: Value): Value | undefined {
  if (!isStream(value)) return oneOf("Identity-H", "Identity-V")(value);
  return once(anew, "unicode", value, () => unicodeMap(bytesOf(anew, value)));
}
