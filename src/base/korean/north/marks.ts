/** A piece of the text that a replacement stands for. */
export interface Change {
  /** In UTF-16 units of the text that was given. */
  offset: number;
  from: string;
  to: string;
  rule: string;
}

const QUOTES: ReadonlyArray<readonly [open: string, close: string, depth: "outer" | "inner"]> = [
  ["“", "”", "outer"],
  ["「", "」", "outer"],
  ["『", "』", "outer"],
  ["‘", "’", "inner"],
];

/** The North's quotation marks: 《 》, and 〈 〉 inside them (문장부호법 2010). An outer ‘ ’ becomes 《 》. */
export function quotationMarks(text: string): Change[] {
  if (!/["'“”‘’「」『』]/.test(text)) return [];
  const changes: Change[] = [];
  const open: Array<{ close: string; north: string }> = [];
  const straight = straightQuotes(text);
  // 《 》 that the text has already count too: within them quotations are inner ones.
  const marks = /["'“”‘’「」『』《》〈〉]|\n(?=\n)/g;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const at = found.index;
    const one = found[0];
    if (one === "\n") open.length = 0;
    const mark = straight.get(at) ?? one;
    const top = open.at(-1);
    if (top !== undefined && mark === top.close) {
      open.pop();
      if (top.north !== one) changes.push({ offset: at, from: one, to: top.north, rule: "quotes" });
      continue;
    }
    if (one === "《") open.push({ close: "》", north: "》" });
    if (one === "〈") open.push({ close: "〉", north: "〉" });
    const kind = QUOTES.find(([begin]) => begin === mark);
    if (kind === undefined || !closes(text, at, kind[1], straight)) continue;
    const isInner = open.some(({ north }) => north === "》");
    open.push({ close: kind[1], north: isInner ? "〉" : "》" });
    changes.push({ offset: at, from: one, to: isInner ? "〈" : "《", rule: "quotes" });
  }
  return changes;
}

/** Returns true if a mark is closed within its paragraph; an unclosed one, such as an apostrophe, stays as it is. */
function closes(text: string, at: number, close: string, straight: ReadonlyMap<number, string>): boolean {
  for (let next = at + 1; next < text.length; next += 1) {
    if (text.charAt(next) === "\n" && text.charAt(next + 1) === "\n") return false;
    if ((straight.get(next) ?? text.charAt(next)) === close) return true;
  }
  return false;
}

/** Straight marks as curly ones: " in pairs on a line, ' only around Korean words. */
function straightQuotes(text: string): Map<number, string> {
  const found = new Map<number, string>();
  const lines = /[^\n]+/g;
  for (let line = lines.exec(text); line !== null; line = lines.exec(text)) {
    const places: number[] = [];
    for (let at = line[0].indexOf('"'); at >= 0; at = line[0].indexOf('"', at + 1)) {
      // 5" is a measure.
      if (!/\d/.test(line[0].charAt(at - 1)) || places.length % 2 === 1) places.push(at);
    }
    if (places.length % 2 === 0)
      places.forEach((at, index) => found.set((line?.index ?? 0) + at, index % 2 === 0 ? "“" : "”"));
  }
  const single = /(?<![\p{L}\p{N}'])'(?=[^\s'])([^'\n]*[^\s'])'(?![A-Za-z0-9'])/gu;
  for (let match = single.exec(text); match !== null; match = single.exec(text)) {
    if (!/[가-힣\u1100-\u11ff]/.test(match[1] ?? "")) continue;
    found.set(match.index, "‘");
    found.set(match.index + match[0].length - 1, "’");
  }
  return found;
}

/** The North has no middle dot: 남·북 is 남, 북, and a date 3·1 is 3.1. */
export function middleDots(text: string): Change[] {
  if (!/[·ㆍ・‧･∙⋅]/.test(text)) return [];
  const changes: Change[] = [];
  const dots = /[ ]?[·ㆍ・‧･∙⋅][ ]?/g;
  for (let match = dots.exec(text); match !== null; match = dots.exec(text)) {
    const [last, next] = [
      text.slice(Math.max(0, match.index - 2), match.index),
      text.slice(match.index + match[0].length, match.index + match[0].length + 2),
    ];
    if (!/[\p{L}\p{N})\]》〉”’」』]$/u.test(last) || !/^[\p{L}\p{N}([《〈“‘「『]/u.test(next)) continue;
    const isDate = /\d/.test(text.charAt(match.index - 1)) && /\d/.test(text.charAt(match.index + match[0].length));
    changes.push({ offset: match.index, from: match[0], to: isDate ? "." : ", ", rule: "middle-dot" });
  }
  return changes;
}

const COUNTED =
  "명|원|개|만|억|조|여|달러|딸라|톤|리터|가구|세대|마리|장|대|채|그루|건|미터|메터|킬로|키로|헥타르|정보|평|살|시간|분|초|일|주|점|표|석|척|발|병|통|자루|켤레|벌|곳|가지|그램|그람|kg|km|m|g|t|ha|%|퍼센트|프로|km²|m²|㎞|㎡|㎏";
const GROUPED = /(?<![\d.,\p{L}-])\d{1,3}(?:,\d{3})+(?![\d,])/gu;
const LONG = new RegExp(`(?<![\\d.,\\p{L}/-])\\d{4,15}(?=(?:\\.\\d+)? ?(?:${COUNTED})(?![a-z]))`, "gu");

/**
 * Groups of three digits are separated by a space: 2 200만. Years and other numbers that are not quantities are not
 * split.
 */
export function numbers(text: string): Change[] {
  if (!/\d/.test(text)) return [];
  const changes: Change[] = [];
  for (let match = GROUPED.exec(text); match !== null; match = GROUPED.exec(text)) {
    for (let at = match[0].indexOf(","); at >= 0; at = match[0].indexOf(",", at + 1)) {
      changes.push({ offset: match.index + at, from: ",", to: " ", rule: "number" });
    }
  }
  for (let match = LONG.exec(text); match !== null; match = LONG.exec(text)) {
    // A code such as 00120 is no quantity.
    if (match[0].startsWith("0")) continue;
    for (let left = match[0].length - 3; left > 0; left -= 3) {
      changes.push({ offset: match.index + left, from: "", to: " ", rule: "number" });
    }
  }
  return changes;
}
