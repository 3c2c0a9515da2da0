import { Composer, CST, type Document, isScalar, Parser, parseDocument, type Scalar, stringify } from "yaml";

/** Front matter with one text replaced; every other byte stays as it is. A missing key is added below the others. */
export function withFrontText(front: string, path: readonly string[], text: string): string {
  for (const type of [undefined, "QUOTE_DOUBLE"] as const) {
    const changed = replaced(front, path, text, type);
    if (changed !== undefined && nodeAt(parseDocument(changed, { schema: "core" }), path)?.value === text)
      return changed;
  }
  const [key = "", ...rest] = path;
  const document = parseDocument(front, { schema: "core" });
  if (rest.length === 0 && !document.has(key)) return `${front}${stringify({ [key]: text }, { lineWidth: 0 })}`;
  document.setIn(stepsOf(path), text);
  return document.toString({ lineWidth: 0 });
}

function replaced(
  front: string,
  path: readonly string[],
  text: string,
  type: "QUOTE_DOUBLE" | undefined,
): string | undefined {
  const tokens = [...new Parser().parse(front)];
  const [document] = [...new Composer({ keepSourceTokens: true, schema: "core" }).compose(tokens)];
  const node = document && nodeAt(document, path);
  if (node?.srcToken === undefined) return undefined;
  CST.setScalarValue(node.srcToken, text, { afterKey: true, ...(type === undefined ? {} : { type }) });
  return tokens.map((token) => CST.stringify(token)).join("");
}

/** The text at a path, whose numbers may be written with quotation marks or without. */
function nodeAt(document: Document, path: readonly string[]): Scalar | undefined {
  const node: unknown = document.getIn(stepsOf(path), true) ?? document.getIn(path, true);
  return isScalar(node) ? node : undefined;
}

function stepsOf(path: readonly string[]): Array<string | number> {
  return path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
