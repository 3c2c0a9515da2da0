import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onDisk } from "../../base/files/onDisk.ts";

/** What a command does to a site folder; nothing is done before all of it is known. */
export interface Changes {
  /** Old and new names, from the site folder. */
  renamed: ReadonlyMap<string, string>;
  removed: ReadonlySet<string>;
  /** New texts of files, by their new names. */
  written: ReadonlyMap<string, string>;
  /** What is told of it: a line for each change within a text. */
  told: readonly Told[];
}

/** A change within a text. */
export interface Told {
  file: string;
  line: number;
  before: string;
  after: string;
}

/** Does it. */
export function apply(folder: string, { renamed, removed, written }: Changes): void {
  for (const file of removed) rmSync(onDisk(folder, file), { force: true });
  for (const [from, to] of renamed) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(onDisk(folder, from), join(folder, to));
  }
  for (const [file, text] of written) writeFileSync(join(folder, file), text);
  for (const file of [...removed, ...renamed.keys()]) removeEmpty(folder, dirname(file));
}

/** Takes away folders in which nothing is left, up to that of the edition. */
function removeEmpty(folder: string, at: string): void {
  const path = join(folder, at);
  if (at.split("/").length < 3 || !existsSync(path) || readdirSync(path).length > 0) return;
  rmdirSync(path);
  removeEmpty(folder, dirname(at));
}

/** The lines that differ between two texts of which only some words have changed; `first` is the line on which they begin. */
export function toldChanges(file: string, before: string, after: string, first = 1): Told[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let [start, end] = [0, 0];
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  while (end < Math.min(old.length, now.length) - start && old[old.length - 1 - end] === now[now.length - 1 - end])
    end += 1;
  if (old.length !== now.length)
    return before === after
      ? []
      : [
          {
            file,
            line: start + first,
            before: old.slice(start, old.length - end).join("\n"),
            after: now.slice(start, now.length - end).join("\n"),
          },
        ];
  return old.flatMap((line, at) =>
    line === now[at] ? [] : [{ file, line: at + first, before: line, after: now[at] ?? "" }],
  );
}
