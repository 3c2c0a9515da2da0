import { message } from "../base/messages/messages.ts";
import type { Change } from "./comparison.ts";

const RED = "\u001b[31m";
const GREEN = "\u001b[32m";
const OFF = "\u001b[39m";

/** Old and new words of a change below each other, what is different between `[-…-]` and `{+…+}`, or in colours. */
export function changeLines(
  { was, now, own, isOwnChanged }: Pick<Change, "was" | "now" | "own" | "isOwnChanged">,
  isColoured: boolean,
): string[] {
  const [gone, come] = isColoured
    ? [(text: string) => RED + text + OFF, (text: string) => GREEN + text + OFF]
    : [(text: string) => `[-${text}-]`, (text: string) => `{+${text}+}`];
  const both = was === undefined || now === undefined ? undefined : differenceOf(was, now);
  return [
    ...(was === undefined ? [] : [`- ${both === undefined ? was : marked(both.start, both.was, both.end, gone)}`]),
    ...(now === undefined ? [] : [`+ ${both === undefined ? now : marked(both.start, both.now, both.end, come)}`]),
    ...(own === undefined ? [] : [`= ${own}${isOwnChanged ? `  (${message("translations.own-changed")})` : ""}`]),
  ];
}

/** Two texts split at their differences: common start and end, and the different words between. */
export interface Difference {
  start: string;
  was: string;
  now: string;
  end: string;
}

/** The words in which two texts differ: those between the first and the last that they share. */
export function differenceOf(was: string, now: string): Difference {
  const [a, b] = [was.split(" "), now.split(" ")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = (words: string[]) => words.slice(start, words.length - end).join(" ");
  return { start: a.slice(0, start).join(" "), was: middle(a), now: middle(b), end: a.slice(a.length - end).join(" ") };
}

function marked(start: string, middle: string, end: string, mark: (text: string) => string): string {
  return [start, middle === "" ? "" : mark(middle), end].filter((part) => part !== "").join(" ");
}
