import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onDisk } from "../../base/files/onDisk.ts";

/** The changes of a command to a site folder, planned as a whole before any is made. */
export interface Changes {
  /** Old and new names, from the site folder. */
  renamed: ReadonlyMap<string, string>;
  removed: ReadonlySet<string>;
  /** New texts of files, by their new names. */
  written: ReadonlyMap<string, string>;
  /** The lines that change within texts, to be shown. */
  lines: readonly ChangedLine[];
}

/** A change within a text. */
export interface ChangedLine {
  file: string;
  line: number;
  before: string;
  after: string;
}

/** Collects new texts of files, and the lines that change in them. A text comes in parts, such as front matter and body. */
export function textChanges() {
  const written = new Map<string, string>();
  const lines: ChangedLine[] = [];
  const write = (file: string, before: readonly string[], after: readonly string[]) => {
    if (before.join("") === after.join("")) return;
    before.forEach((part, at) => {
      const first = before.slice(0, at).join("").split("\n").length;
      lines.push(...changedLines(file, part, after[at] ?? "", first));
    });
    written.set(file, after.join(""));
  };
  return { written, lines, write };
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
function changedLines(file: string, before: string, after: string, first = 1): ChangedLine[] {
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
