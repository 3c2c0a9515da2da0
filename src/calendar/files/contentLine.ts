const LENGTH = 75;

/** A TEXT value of RFC 5545 (3.3.11). Control characters, which it cannot carry, are left out. */
export function icsText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/** Content lines, each ending with CRLF; none is longer than 75 octets, and no character is split (RFC 5545, 3.1). */
export function icsLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function folded(line: string): string {
  let shown = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LENGTH) {
      shown += "\r\n ";
      octets = 1;
    }
    shown += character;
    octets += size;
  }
  return shown;
}
