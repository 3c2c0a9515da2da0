/** Lines of a file to be replaced: from the first up to, but excluding, the last; an empty range inserts lines. */
export interface LineEdit {
  from: number;
  to: number;
  lines: readonly string[];
}

/**
 * Applies edits to a file; all other lines keep their bytes and line ends, and new lines get the most frequent line
 * end.
 */
export function withEdits(raw: string, edits: readonly LineEdit[]): string {
  const lines = [...raw.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)].map(([, text = "", end = ""]) => ({ text, end }));
  // The match of nothing at the very end is no line, unless the file does not end with one.
  if (lines.at(-1)?.text === "" && lines.at(-1)?.end === "") lines.pop();
  const end = mostly(lines.map((line) => line.end));
  const inOrder = edits.map((edit, at) => ({ edit, at })).sort((a, b) => b.edit.from - a.edit.from || b.at - a.at);
  for (const {
    edit: { from, to, lines: fresh },
  } of inOrder) {
    const last = lines[to - 1]?.end ?? end;
    if (from >= lines.length && fresh.length > 0) {
      const before = lines.at(-1);
      if (before !== undefined && before.end === "") before.end = end;
    }
    lines.splice(
      from,
      to - from,
      ...fresh.map((text, at) => ({ text, end: at === fresh.length - 1 && to > from ? last : end })),
    );
  }
  return lines.map((line) => line.text + line.end).join("");
}

function mostly(ends: readonly string[]): string {
  const count = (end: string) => ends.filter((one) => one === end).length;
  return count("\r\n") > count("\n") ? "\r\n" : "\n";
}
