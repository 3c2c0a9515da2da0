import type { NorthOptions, NorthText } from "../base/korean/toNorth.ts";
import { toNorth } from "../base/korean/toNorth.ts";
import { proseOf } from "./prose.ts";

/** A page's file in the spelling of the North; only its running text is changed. */
export function pageToNorth(file: string, options: NorthOptions): NorthText {
  const { changes, undecided } = toNorth(proseOf(file), options);
  let text = "";
  let at = 0;
  const made = changes.filter(({ offset, from, to }) => {
    if (offset < at) return false;
    text += file.slice(at, offset) + to;
    at = offset + from.length;
    return true;
  });
  return { text: text + file.slice(at), changes: made, undecided };
}

/** Line and column of an offset, both counted from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: [...before.slice(before.lastIndexOf("\n") + 1)].length + 1 };
}

/** The eojeol around a change, as an editor would look for it, and what it becomes. */
export function aroundChange(text: string, changes: NorthText["changes"], at: number): { from: string; to: string } {
  const change = changes[at];
  if (change === undefined) return { from: "", to: "" };
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  let [start, end] = [change.offset, change.offset + change.from.length];
  while (start > 0 && isWord(text.charAt(start - 1))) start -= 1;
  while (end < text.length && isWord(text.charAt(end))) end += 1;
  let to = "";
  let done = start;
  for (const { offset, from, to: other } of changes) {
    if (offset < start || offset + from.length > end) continue;
    to += text.slice(done, offset) + other;
    done = offset + from.length;
  }
  return { from: text.slice(start, end), to: to + text.slice(done, end) };
}
