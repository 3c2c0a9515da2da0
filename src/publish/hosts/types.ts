/** The media type of each ending that Dari writes or that a site may publish; text says that it is UTF-8. */
export const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  vtt: "text/vtt; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  tmx: "application/x-tmx+xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  m4a: "audio/mp4",
  mp4: "video/mp4",
  webm: "video/webm",
  wasm: "application/wasm",
  pagefind: "application/octet-stream",
  pf_meta: "application/octet-stream",
  pf_index: "application/octet-stream",
  pf_fragment: "application/octet-stream",
  pf_filter: "application/octet-stream",
  pdf: "application/pdf",
  epub: "application/epub+zip",
  zip: "application/zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  woff2: "font/woff2",
};

/** Files that are known by their whole name. */
const NAMED: Record<string, string> = { SHA256SUMS: "text/plain; charset=utf-8" };

/** The ending of a file's name; "" where it has none. */
export function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** The media type of a file; undefined when its name does not tell. */
export function typeOf(file: string): string | undefined {
  // A name such as a.constructor is nothing that an object knows.
  if (Object.hasOwn(NAMED, file)) return NAMED[file];
  return Object.hasOwn(types, endingOf(file)) ? types[endingOf(file)] : undefined;
}
