const ENCODED = /data:[\w/.+-]+(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/=\s]{16,})/gi;
const PLAIN = /(["']|)data:(image\/[\w.+-]+|application\/[\w.+-]+)(?:;(?!base64)[\w=.-]+)*,/gi;

/**
 * Files embedded in a text as `data:` addresses: pictures in CSS, in HTML, in JSON; not those nested in one of these.
 */
export function filesInText(text: string): Buffer[] {
  if (!/data:/i.test(text)) return [];
  const encoded = [...text.matchAll(ENCODED)].map(([, data = ""]) => Buffer.from(data, "base64"));
  return [...encoded, ...plainFiles(text)];
}

/** An address in quotation marks ends at the same mark, one without at a blank or a bracket. */
function plainFiles(text: string): Buffer[] {
  const files: Buffer[] = [];
  let last = 0;
  for (const { 0: head, 1: mark = "", 2: type = "", index } of text.matchAll(PLAIN)) {
    if (index < last) continue;
    const start = index + head.length;
    const stop = mark === "" ? /[\s)"'>]/g : new RegExp(mark, "g");
    stop.lastIndex = start;
    last = stop.exec(text)?.index ?? text.length;
    const held = text.slice(start, last);
    files.push(/svg\+xml$/i.test(type) ? Buffer.from(decoded(held)) : bytesOf(held));
  }
  return files;
}

/** The bytes of an address in which each is a letter, or `%` with two digits. */
function bytesOf(text: string): Buffer {
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    "latin1",
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
