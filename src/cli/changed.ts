import type { Changes } from "../addresses/move/changes.ts";
import { message } from "../base/messages/messages.ts";
import type { Site } from "../site/site.ts";

/** The path of a page that was typed as an address, with or without its edition, or as a file. */
export function pagePath(typed: string, { editions }: Site): string {
  const path = typed
    .replace(/^(\.?\/)*(content\/)?/, "")
    .replace(/\/+$/, "")
    .replace(/\.md$/i, "")
    .replace(/(^|\/)index$/, "");
  const [first = "", ...rest] = path.split("/");
  return editions.some(({ folder }) => folder === first) ? rest.join("/") : path;
}

/** Prints what a command does to files: what is renamed, what goes, and each line of a text that changes. */
export function printChanges({ renamed, removed, lines }: Changes): void {
  for (const [from, to] of renamed) console.log(message("move.file", { from, to }));
  for (const file of removed) console.log(message("remove.file", { file }));
  for (const { file, line, before, after } of lines)
    console.log([`${file}:${line}`, ...marked("-", before), ...marked("+", after)].join("\n"));
}

function marked(sign: string, text: string): string[] {
  return text === "" ? [] : text.split("\n").map((line) => `  ${sign} ${line}`);
}
