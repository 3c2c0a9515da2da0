import { message } from "../base/messages/messages.ts";
import { placeOf } from "./convert.ts";
import type { Draft } from "./draft.ts";

const RED = "\u001b[31m";
const GREEN = "\u001b[32m";
const OFF = "\u001b[39m";

/** Formats the changes of a draft line by line, like a diff, and the words left for an editor to decide. */
export function describeDraft(draft: Draft, source: string, file: string, isColoured: boolean): string {
  const paint = (colour: string, text: string) => (isColoured && text !== "" ? colour + text + OFF : text);
  const out: string[] = [];
  let lineStart = 0;
  source.split("\n").forEach((line, at) => {
    const lineEnd = lineStart + line.length;
    const own = draft.changes.filter(({ offset, from }) => offset >= lineStart && offset + from.length <= lineEnd);
    if (own.length > 0) {
      let [old, now, done] = ["", "", lineStart];
      for (const { offset, from, to } of own) {
        const same = source.slice(done, offset);
        old += same + paint(RED, from);
        now += same + paint(GREEN, to);
        done = offset + from.length;
      }
      const rest = source.slice(done, lineEnd);
      out.push(`${file}:${at + 1}`, `- ${old}${rest}`, `+ ${now}${rest}`);
    }
    lineStart = lineEnd + 1;
  });
  for (const { offset, word, readings, taken } of draft.undecided) {
    const { line, column } = placeOf(source, offset);
    const list = readings
      .map(({ north, characters }) => (characters === "" ? north : `${north}(${characters})`))
      .join(", ");
    out.push(message("north.undecided", { place: `${file}:${line}:${column}`, word, readings: list, taken }));
  }
  return out.join("\n");
}
