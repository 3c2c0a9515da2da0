import type { Findings } from "../errors.ts";
import { invisibleIn } from "./invisible.ts";

/**
 * Reports the invisible characters of a text: each kind once per file, with the line of the first one and their number.
 */
export function reportInvisible(
  text: string,
  file: string,
  findings: Findings,
  lineAt: (index: number) => number = (index) => text.slice(0, index).split("\n").length,
): void {
  const kinds = new Map<string, { first: ReturnType<typeof invisibleIn>[number]; count: number }>();
  for (const one of invisibleIn(text)) {
    const key = `${one.letter} ${one.isHarmful}`;
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, { first: one, count: 1 });
    else known.count += 1;
  }
  for (const {
    first: { letter, name, index, isHarmful },
    count,
  } of kinds.values()) {
    const kind =
      letter === "U+FFFD" ? "lost" : name === "PRIVATE USE" ? "private" : isHarmful ? "unseen" : "superfluous";
    (isHarmful ? findings.errors : findings.warnings).push({
      file,
      line: lineAt(index),
      code: `letters/${kind}`,
      values: { letter, name, count, file },
    });
  }
}
