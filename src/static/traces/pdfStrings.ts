/** A string of PDF (ISO 32000-1, 7.3.4): where what it says begins and ends, without its brackets. */
export interface PdfString {
  start: number;
  end: number;
  isHex: boolean;
}

/** The string that opens at an offset; undefined when there is none. */
export function stringAt(text: string, at: number): PdfString | undefined {
  if (text[at] === "<" && text[at + 1] !== "<") {
    const end = text.indexOf(">", at);
    return end < 0 ? undefined : { start: at + 1, end, isHex: true };
  }
  if (text[at] !== "(") return undefined;
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    if (text[end] === "\\") end += 1;
    else if (text[end] === "(") depth += 1;
    else if (text[end] === ")" && (depth -= 1) === 0) return { start: at + 1, end, isHex: false };
  }
  return undefined;
}

/** A string's sign for nothing, of the same length. */
export function blankOf({ start, end, isHex }: PdfString): string {
  return isHex ? "20".repeat(Math.ceil((end - start) / 2)).slice(0, end - start) : " ".repeat(end - start);
}

/** What a string says, as far as it is needed to know whether it says anything. */
export function spoken(text: string, { start, end, isHex }: PdfString): string {
  const raw = text.slice(start, end);
  const bytes = isHex ? Buffer.from(raw.replace(/[^0-9a-f]/gi, ""), "hex").toString("latin1") : raw;
  return bytes.replace(/^\xfe\xff/, "").replace(/\0/g, "").trim();
}

/** Where an object's own text ends: before its stream, or at `endobj`. Strings and comments may hold these words too. */
export function endOfDictionary(text: string, start: number): { end: number; hasStream: boolean } | undefined {
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "(" || (sign === "<" && text[at + 1] !== "<")) at = stringAt(text, at)?.end ?? text.length;
    else if (sign === "<") at += 1;
    else if (sign === "%") at = Math.max(at, nextLine(text, at));
    else if (sign === "s" && /^stream\r?\n/.test(text.slice(at, at + 8))) return { end: at, hasStream: true };
    else if (sign === "e" && text.startsWith("endobj", at)) return { end: at, hasStream: false };
  }
  return undefined;
}

function nextLine(text: string, at: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = at;
  return found.exec(text)?.index ?? text.length;
}
