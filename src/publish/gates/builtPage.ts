import { Parser } from "htmlparser2";

export interface BuiltElement {
  name: string;
  attributes: Record<string, string>;
  /** The content of a style or script element. */
  code?: string;
}

/** One HTML file of a built site, as the gates look at it. */
export interface BuiltPage {
  /** Below the output folder. */
  file: string;
  html: string;
  elements: readonly BuiltElement[];
  ids: ReadonlySet<string>;
  /** All CSS of the page: of its style elements and style attributes. */
  css: readonly string[];
}

/** Reads a page: its elements, in their order, when they are first asked for. */
export function builtPage(file: string, html: string): BuiltPage {
  let known: Pick<BuiltPage, "elements" | "ids" | "css"> | undefined;
  const read = () => (known ??= partsOf(html));
  return {
    file,
    html,
    get elements() {
      return read().elements;
    },
    get ids() {
      return read().ids;
    },
    get css() {
      return read().css;
    },
  };
}

function partsOf(html: string): Pick<BuiltPage, "elements" | "ids" | "css"> {
  const elements: BuiltElement[] = [];
  let holder: BuiltElement | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element: BuiltElement = { name, attributes };
      if (name === "style" || name === "script") holder = Object.assign(element, { code: "" });
      elements.push(element);
    },
    ontext: (text) => void (holder && (holder.code += text)),
    onclosetag: () => void (holder = undefined),
  });
  parser.end(html);
  const ids = new Set(elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id])));
  const css = elements.flatMap(({ name, attributes: { style }, code }) => [
    ...(name === "style" ? [code ?? ""] : []),
    ...(style === undefined ? [] : [style]),
  ]);
  return { elements, ids, css };
}
