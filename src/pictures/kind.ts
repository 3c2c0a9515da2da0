/** The type of a file by its first bytes, whatever its name. */
export type Kind =
  | "jpeg"
  | "png"
  | "webp"
  | "gif"
  | "avif"
  | "svg"
  | "heic"
  | "tiff"
  | "bmp"
  | "ico"
  | "jxl"
  | "jp2"
  | "psd"
  | "raw"
  | "pdf"
  | "media"
  | "mp3"
  | "zip"
  | "archive"
  | "office"
  | "gzip"
  | "font"
  | "wasm"
  | "lfs"
  | "html"
  | "text"
  | "empty"
  | "unknown";

/** Signatures at the beginning of a file, in Latin-1; the first that fits counts. */
const SIGNATURES: ReadonlyArray<[kind: Kind, signature: RegExp]> = [
  ["jpeg", /^\xff\xd8/],
  ["png", /^\x89PNG\r\n\x1a\n/],
  ["gif", /^GIF8[79]a/],
  ["webp", /^RIFF[^]{4}WEBP/],
  ["avif", /^\0[^]{3}ftyp(avif|avis)/],
  // A phone's picture may name what it is only among the compatible brands.
  ["avif", /^\0[^]{3}ftyp(mif1|msf1)(?=[^]{0,60}avi[fs])/],
  ["heic", /^\0[^]{3}ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/],
  ["raw", /^\0[^]{3}ftypcrx /],
  ["raw", /^(II\*\0[^]{4}CR|II(RO|RS|U\0)|MM\0R|FUJIFILMCCD-RAW)/],
  ["tiff", /^(II[*+]\0|MM\0[*+])/],
  ["bmp", /^BM[^]{4}\0\0\0\0/],
  ["ico", /^\0\0[\x01\x02]\0[\x01-\xff]\0/],
  ["jxl", /^(\xff\x0a|\0\0\0\x0cJXL )/],
  ["jp2", /^(\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/],
  ["psd", /^8BPS\0/],
  ["media", /^[^]{4}(ftyp|moov|wide|mdat|skip|pnot)/],
  // Layer III of MPEG audio; a tag before it may stand before other sound too.
  ["mp3", /^(ID3[\x02-\x04]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/],
  [
    "media",
    /^(\xff[\xf1\xf9\xfc\xfd]|OggS\0|fLaC|\x1aE\xdf\xa3|RIFF[^]{4}(WAVE|AVI )|RF64|\x30\x26\xb2\x75|FLV\x01|FORM[^]{4}AIF|#!(AMR|SILK)|MThd|wvpk|MAC |\.snd|\.RMF|\0\0\x01[\xba\xb3]|G[^]{187}G|caff\0)/,
  ],
  // Word, Excel, HWP of before 2014 and mails of Outlook are of one kind; RTF, HWP 3 and what prints itself.
  [
    "office",
    /^(\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf|HWP Document File|%!PS|\xc5\xd0\xd3\xc6|\xe4\x52\x5c\x7b|!BDN|\xff\x57\x50\x43)/,
  ],
  ["zip", /^PK(\x03\x04|\x05\x06)/],
  ["gzip", /^\x1f\x8b/],
  [
    "archive",
    /^(7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\xfd7zXZ\0|BZh[1-9]|\x28\xb5\x2f\xfd|\x04\x22\x4d\x18|MSCF|ALZ\x01|EGGA|!<arch>\n|\x1f[\x9d\xa0]|LZIP|xar!|\x60\xea|[^]{2}-l[hz][\ds]-|SIT!|StuffIt|[^]{257}ustar|07070[127]|\xc7\x71|ITSF|\x5d\0\0)/,
  ],
  ["font", /^(wOF[F2]|OTTO|\0\x01\0\0\0|true\0|ttcf\0)/],
  ["wasm", /^\0asm/],
  ["lfs", /^version https:\/\/git-lfs\./],
];

const LIKE_TEXT: ReadonlySet<Kind> = new Set<Kind>(["media", "mp3", "archive", "office", "font", "bmp", "raw", "psd"]);
/** Formats of programs that consist of letters. */
const PRINTED = /^(\{\\rtf|%!PS|HWP Document File|!<arch>\n|07070[127][\da-f]{60})/i;

/** The endings a picture of this kind may have. */
export const endingsOf: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  webp: ["webp"],
  gif: ["gif"],
  avif: ["avif"],
};

/** Returns the type of a file by its content. Text is UTF-8 without NUL; anything unrecognised is `unknown`. */
export function kindOf(bytes: Buffer): Kind {
  if (bytes.length === 0) return "empty";
  const head = bytes.toString("latin1", 0, 4096);
  const found = SIGNATURES.find(([, signature]) => signature.test(head))?.[0];
  // A text may begin like a sound: "MAC addresses", "Rar! What".
  const isText = found !== undefined && LIKE_TEXT.has(found) && !PRINTED.test(head) && textOf(bytes) !== undefined;
  if (found !== undefined && !isText) return found;
  // Readers of PDF look for its mark in the first kilobyte.
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  const text = textOf(bytes);
  if (text === undefined) return "unknown";
  const start = text
    .slice(0, 4096)
    .replace(/^\s*(<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE\s+svg[^[>]*(\[[^\]]*\])?[^>]*>|\s+)*/i, "");
  if (/^<([\w-]+:)?svg[\s>/]/i.test(start)) return "svg";
  // Documents of office programs may also be text: flat OpenDocument, Word's XML, pages saved with their pictures,
  // mails.
  if (
    /<office:document|<\?mso-application|<w:wordDocument|<pkg:package|<HWPML|<HwpDoc/.test(text.slice(0, 4096)) ||
    /^(?=[\w-]+: )[^]{0,4000}?^(MIME-Version|Message-ID|Received): /im.test(text.slice(0, 5000))
  )
    return "office";
  return /^<(!doctype html|html|head|body)[\s>]/i.test(start) ? "html" : "text";
}

/** A file's text in UTF-8, or in UTF-16 with its mark; undefined when it is none. */
export function textOf(bytes: Buffer): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
