import { Parser } from "htmlparser2";

export interface BuiltElement {
  name: string;
  attributes: Record<string, string>;
}

/** One HTML file of a built site, as the gates look at it. */
export interface BuiltPage {
  /** Below the output folder. */
  file: string;
  html: string;
  elements: readonly BuiltElement[];
  ids: ReadonlySet<string>;
}

/** Reads the elements of a page, in their order. */
export function builtPage(file: string, html: string): BuiltPage {
  const elements: BuiltElement[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => void elements.push({ name, attributes }) });
  parser.end(html);
  const ids = new Set(elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id])));
  return { file, html, elements, ids };
}
