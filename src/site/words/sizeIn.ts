import type { Formats } from "./formats.ts";

/** The size of a file in the figures of an edition: `1,530 kB`, `2.4 MB`. */
export function sizeIn(words: Pick<Formats, "number">, bytes: number): string {
  return bytes < 1e6
    ? `${words.number(Math.ceil(bytes / 1000))} kB`
    : `${words.number(Math.round(bytes / 1e5) / 10)} MB`;
}
