import { readFileSync } from "node:fs";

/** The lines of a table beside this folder, without comments and blank lines. */
export function readTable(file: string): string[] {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

/** A table of pairs: South, tab, North. */
export function readPairs(file: string): Array<[south: string, north: string]> {
  return readTable(file).map((line) => {
    const [south = "", north = ""] = line.split("\t");
    return [south, north];
  });
}
