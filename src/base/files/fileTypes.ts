/** The purposes of the files of a built site. */
export const fileKinds = [
  "page",
  "feed",
  "data",
  "picture",
  "script",
  "document",
  "host",
  "compressed",
  "other",
] as const;

export type FileKind = (typeof fileKinds)[number];

/** Properties of a file type, by file extension. */
export interface FileType {
  /** The media type with which a host sends it; text says that it is UTF-8. */
  type?: string;
  kind?: FileKind;
  /** True for text, which compression makes smaller; pictures, books and archives are compressed already. */
  shrinks?: true;
}

/** Every ending that Dari writes or that a site may publish: the one table of them. */
export const fileTypes: Readonly<Record<string, FileType>> = {
  html: { type: "text/html; charset=utf-8", kind: "page", shrinks: true },
  css: { type: "text/css; charset=utf-8", kind: "script", shrinks: true },
  js: { type: "text/javascript; charset=utf-8", kind: "script", shrinks: true },
  mjs: { type: "text/javascript; charset=utf-8", kind: "script", shrinks: true },
  txt: { type: "text/plain; charset=utf-8", kind: "document", shrinks: true },
  md: { type: "text/markdown; charset=utf-8", shrinks: true },
  csv: { type: "text/csv; charset=utf-8", kind: "data", shrinks: true },
  ics: { type: "text/calendar; charset=utf-8", kind: "data", shrinks: true },
  vtt: { type: "text/vtt; charset=utf-8" },
  xml: { type: "application/xml; charset=utf-8", kind: "data", shrinks: true },
  tmx: { type: "application/x-tmx+xml; charset=utf-8", kind: "data", shrinks: true },
  json: { type: "application/json; charset=utf-8", kind: "data", shrinks: true },
  webmanifest: { type: "application/manifest+json; charset=utf-8", kind: "data", shrinks: true },
  svg: { type: "image/svg+xml; charset=utf-8", kind: "picture", shrinks: true },
  png: { type: "image/png", kind: "picture" },
  jpg: { type: "image/jpeg", kind: "picture" },
  jpeg: { type: "image/jpeg", kind: "picture" },
  gif: { type: "image/gif", kind: "picture" },
  webp: { type: "image/webp", kind: "picture" },
  avif: { type: "image/avif", kind: "picture" },
  ico: { type: "image/x-icon", kind: "picture" },
  mp3: { type: "audio/mpeg" },
  ogg: { type: "audio/ogg" },
  m4a: { type: "audio/mp4" },
  mp4: { type: "video/mp4" },
  webm: { type: "video/webm" },
  wasm: { type: "application/wasm", kind: "script", shrinks: true },
  pagefind: { type: "application/octet-stream" },
  pf_meta: { type: "application/octet-stream" },
  pf_index: { type: "application/octet-stream" },
  pf_fragment: { type: "application/octet-stream" },
  pf_filter: { type: "application/octet-stream" },
  pdf: { type: "application/pdf", kind: "document" },
  epub: { type: "application/epub+zip", kind: "document" },
  zip: { type: "application/zip", kind: "document" },
  docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  odt: { type: "application/vnd.oasis.opendocument.text" },
  woff2: { type: "font/woff2" },
  br: { kind: "compressed" },
  gz: { kind: "compressed" },
};

/** Files that are known by their whole name. */
const NAMED: Readonly<Record<string, FileType>> = { SHA256SUMS: { type: "text/plain; charset=utf-8" } };

/** The ending of a file's name; "" where it has none. */
export function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** Returns the file type for a file name; {} if the type is unknown. */
export function fileType(file: string): FileType {
  const ending = endingOf(file);
  return (
    (Object.hasOwn(NAMED, file) ? NAMED[file] : undefined) ??
    (Object.hasOwn(fileTypes, ending) ? fileTypes[ending] : undefined) ??
    {}
  );
}
