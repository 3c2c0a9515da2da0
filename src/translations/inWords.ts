import { message } from "../base/messages/messages.ts";
import type { Change } from "./comparison.ts";

const RED = "\u001b[31m";
const GREEN = "\u001b[32m";
const OFF = "\u001b[39m";

/** Old and new words of a change below each other, what is different between `[-…-]` and `{+…+}`, or in colours. */
export function changeLines({ was, now, own, isOwnChanged }: Pick<Change, "was" | "now" | "own" | "isOwnChanged">, isColoured: boolean): string[] {
  const [gone, come] = isColoured ? [(text: string) => RED + text + OFF, (text: string) => GREEN + text + OFF] : [(text: string) => `[-${text}-]`, (text: string) => `{+${text}+}`];
  const { old, fresh } = was === undefined || now === undefined ? { old: was, fresh: now } : differing(was, now, gone, come);
  return [
    ...(old === undefined ? [] : [`- ${old}`]),
    ...(fresh === undefined ? [] : [`+ ${fresh}`]),
    ...(own === undefined ? [] : [`= ${own}${isOwnChanged ? `  (${message("translations.own-changed")})` : ""}`]),
  ];
}

/** The words in which two texts differ, marked in each: those between the first and the last that they share. */
function differing(was: string, now: string, gone: (text: string) => string, come: (text: string) => string): { old: string; fresh: string } {
  const [a, b] = [was.split(" "), now.split(" ")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const marked = (words: string[], mark: (text: string) => string) => {
    const middle = words.slice(start, words.length - end).join(" ");
    return [...words.slice(0, start), ...(middle === "" ? [] : [mark(middle)]), ...words.slice(words.length - end)].join(" ");
  };
  return { old: marked(a, gone), fresh: marked(b, come) };
}
