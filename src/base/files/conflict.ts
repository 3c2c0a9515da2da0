/** What Git and its kin write around two versions of a passage: seven equal signs of their own, at the beginning of a line. */
const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

/** The line, counted from 1, on which two versions of a text begin that nobody has settled; undefined where there is one version. */
export function conflictLine(text: string): number | undefined {
  const at = MARK.exec(text)?.index;
  return at === undefined ? undefined : text.slice(0, at).split("\n").length;
}
