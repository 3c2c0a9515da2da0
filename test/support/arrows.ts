import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";

/** A line of a fixture: what goes in, and what comes out. */
export interface Arrow {
  line: number;
  from: string;
  to: string;
}

/** The lines `input => expected` of a fixture in test/fixtures/search/; `\u{…}` stands for a sign that nobody sees. A line that begins with `#` and a space is a comment. */
export function arrowsIn(fixture: string): Arrow[] {
  const lines = readFileSync(join(root, "test/fixtures/search", `${fixture}.txt`), "utf8").split("\n");
  return lines.flatMap((text, at): Arrow[] => {
    if (text === "" || text === "#" || text.startsWith("# ")) return [];
    const [from, to] = text.split(/ => ?/);
    if (from === undefined || to === undefined) throw new Error(`${fixture}.txt:${at + 1} has no arrow: ${text}`);
    return [{ line: at + 1, from: signsIn(from), to: signsIn(to) }];
  });
}

function signsIn(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
