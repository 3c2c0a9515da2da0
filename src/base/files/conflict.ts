/**
 * A conflict marker that Git and similar tools write around two versions of a passage: seven equal signs at the start
 * of a line.
 */
const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

/** Returns the line, counted from 1, of the first unresolved merge conflict; undefined if there is none. */
export function conflictLine(text: string): number | undefined {
  const at = MARK.exec(text)?.index;
  return at === undefined ? undefined : text.slice(0, at).split("\n").length;
}
