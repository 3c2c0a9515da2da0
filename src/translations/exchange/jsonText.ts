/**
 * A JSON text with the string at a path replaced; every other byte stays. A missing path is added to the end of its
 * group.
 */
export function withJsonText(text: string, path: readonly string[], value: string): string {
  const { strings, ends } = placesIn(text);
  const span = strings.get(path.join("\0"));
  if (span !== undefined) return text.slice(0, span[0]) + JSON.stringify(value) + text.slice(span[1]);
  // The innermost group that is there; what is below it comes in one.
  let depth = path.length - 1;
  while (depth > 0 && !ends.has(path.slice(0, depth).join("\0"))) depth -= 1;
  const end = ends.get(path.slice(0, depth).join("\0")) ?? text.lastIndexOf("}");
  const [key = "", ...below] = path.slice(depth);
  const nested = below.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const head = text.slice(0, end).trimEnd();
  const indent = " ".repeat(2 * (depth + 1));
  return `${head}${head.endsWith("{") ? "" : ","}\n${indent}${JSON.stringify(key)}: ${JSON.stringify(nested)}\n${indent.slice(2)}${text.slice(end)}`;
}

/** Returns the positions of the strings in a JSON text and of the ends of its objects, by the path of their keys. */
function placesIn(text: string): { strings: Map<string, [number, number]>; ends: Map<string, number> } {
  const strings = new Map<string, [number, number]>();
  const ends = new Map<string, number>();
  const open: Array<{ kind: string; key: string }> = [];
  let key: string | undefined;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const path = () => open.slice(1).map((group) => group.key);
    if (token === "{" || token === "[") {
      open.push({ kind: token, key: key ?? "" });
      key = undefined;
    } else if (token === "}" || token === "]") {
      ends.set(path().join("\0"), index);
      open.pop();
      key = undefined;
    } else if (token === ",") key = undefined;
    else if (open.at(-1)?.kind !== "{") continue;
    else if (key === undefined) key = JSON.parse(token) as string;
    else strings.set([...path(), key].join("\0"), [index, index + token.length]);
  }
  return { strings, ends };
}
