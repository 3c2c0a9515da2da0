/** Signs that take two columns: Hangul, Han, kana and the wide forms (Unicode East Asian Width W and F, as far as texts have them). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud83e][\udc00-\udfff]/;
/** Signs that take none: marks above and below others, joiners. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes on a screen whose letters are all of one width. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (NONE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1), 0);
}

/**
 * A paragraph in lines of so many columns, parted between words; a word that no line holds is parted within. The lines after
 * the first stand under its words, behind the label.
 */
export function wrapped(text: string, columns: number, indent = "", label = ""): string[] {
  const lines: string[] = [];
  // A label as long as half a line would leave no room beside it.
  const below = indent + (widthOf(label) * 2 > columns ? "" : " ".repeat(widthOf(label)));
  let line = indent + label;
  let isEmpty = true;
  const end = () => {
    lines.push(line.trimEnd());
    line = below;
    isEmpty = true;
  };
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const room = () => columns - widthOf(line) - (isEmpty ? 0 : 1);
    if (!isEmpty && widthOf(word) > room()) end();
    let rest = word;
    while (widthOf(rest) > room()) {
      const head = headWithin(rest, room());
      line += head;
      rest = rest.slice(head.length);
      end();
    }
    line += (isEmpty ? "" : " ") + rest;
    isEmpty = false;
  }
  if (!isEmpty || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** As many signs of a word as the columns hold; at least one, or nothing would ever end. */
function headWithin(word: string, columns: number): string {
  let head = "";
  for (const sign of word) {
    if (head !== "" && widthOf(head + sign) > columns) break;
    head += sign;
  }
  return head;
}
