import { isUtf8 } from "node:buffer";
import type { Findings } from "../errors.ts";
import { conflictLine } from "./conflict.ts";
import { reportInvisible } from "./reportInvisible.ts";

/** No page needs more; a longer file is a slip, and its page would be too heavy for its readers. */
const LIMIT = 1_000_000;

/**
 * The text of a file as an editor saved it: UTF-8, with or without a byte order mark, any line ends. The result has
 * `\n` and each character in composed form (NFC), so that what looks equal is equal. Invisible characters are reported.
 * Undefined, with an error, for other encodings, for files over 1 MB, and for unresolved merge conflicts.
 */
export function readText(bytes: Buffer, file: string, findings: Findings): string | undefined {
  if (bytes.length > LIMIT) {
    findings.errors.push({ file, code: "file/large", values: { size: (bytes.length / 1e6).toFixed(1) } });
    return undefined;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n").normalize("NFC");
    const conflict = conflictLine(text);
    if (text.includes("\u0000"))
      findings.errors.push({
        file,
        line: text.slice(0, text.indexOf("\u0000")).split("\n").length,
        code: "file/binary",
      });
    else if (conflict !== undefined) findings.errors.push({ file, line: conflict, code: "file/conflict" });
    else {
      reportInvisible(text, file, findings);
      return text;
    }
  } catch {
    findings.errors.push({ file, line: firstBadLine(bytes), code: "file/encoding" });
  }
  return undefined;
}

function firstBadLine(bytes: Buffer): number {
  let line = 0;
  for (let start = 0, end = 0; start <= bytes.length; start = end) {
    line += 1;
    end = bytes.indexOf("\n", start) + 1 || bytes.length + 1;
    if (!isUtf8(bytes.subarray(start, end))) break;
  }
  return line;
}
