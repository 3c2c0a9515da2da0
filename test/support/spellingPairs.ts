import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";

/** The pairs of a fixture in test/fixtures/korean/: South, tab, North; lines that begin with # are remarks. */
export function spellingPairs(name: string): Array<{ south: string; north: string; line: number }> {
  const lines = readFileSync(join(root, "test/fixtures/korean", `${name}.txt`), "utf8").split("\n");
  return lines.flatMap((text, at) => {
    const [south = "", north] = text.split("\t");
    return text.startsWith("#") || north === undefined ? [] : [{ south, north, line: at + 1 }];
  });
}
