const ENCODED = /data:[\w/.+-]+(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/=\s]{16,})/g;
const PLAIN = /(["']|)data:image\/svg\+xml(?:;(?!base64)[\w=.-]+)*,/g;

/**
 * Files embedded in a text as `data:` addresses: pictures in CSS, in HTML, in JSON; not those nested in one of these.
 */
export function filesInText(text: string): Buffer[] {
  if (!text.includes("data:")) return [];
  const encoded = [...text.matchAll(ENCODED)].map(([, data = ""]) => Buffer.from(data, "base64"));
  return [...encoded, ...plainFiles(text)];
}

/** An address in quotation marks ends at the same mark, one without at a blank or a bracket. */
function plainFiles(text: string): Buffer[] {
  const files: Buffer[] = [];
  let last = 0;
  for (const { 0: head, 1: mark = "", index } of text.matchAll(PLAIN)) {
    if (index < last) continue;
    const start = index + head.length;
    const stop = mark === "" ? /[\s)"'>]/g : new RegExp(mark, "g");
    stop.lastIndex = start;
    last = stop.exec(text)?.index ?? text.length;
    files.push(Buffer.from(decoded(text.slice(start, last))));
  }
  return files;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
