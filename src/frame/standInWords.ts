import { type ComponentChild, type ComponentChildren, createElement, isValidElement, type VNode } from "preact";
import { directionOf } from "../site/editions/edition.ts";
import { hasStandIns, piecesOf, unmarked } from "../site/words/standIns.ts";
import { changed } from "./elements.ts";

/** Elements that hold text and nothing else. */
const PLAIN = new Set(["title", "option", "textarea", "script", "style"]);

/** The elements of a page with the language and direction set on words taken from another language. */
export function standInWords(elements: ComponentChildren): ComponentChildren {
  return spoken(changed(elements, []), false);
}

function spoken(node: ComponentChildren, isPlain: boolean): ComponentChildren {
  if (Array.isArray(node)) return node.map((child) => spoken(child, isPlain) as ComponentChild);
  if (typeof node === "string")
    return isPlain || !hasStandIns(node)
      ? unmarked(node)
      : piecesOf(node).map((piece) => (typeof piece === "string" ? piece : span(piece.tag, piece.text)));
  if (!isValidElement(node)) return node;
  const {
    type,
    props: { children, ...own },
  } = node as VNode<Record<string, unknown>> & { type: string };
  const attributes = Object.fromEntries(
    Object.entries(own).map(([name, value]) => [
      name,
      typeof value === "string" ? unmarked(value) : name === "dangerouslySetInnerHTML" ? unmarkedHtml(value) : value,
    ]),
  );
  return createElement(type, attributes, spoken(children as ComponentChildren, isPlain || PLAIN.has(type)));
}

function span(tag: string, text: string): ComponentChild {
  return createElement("span", { lang: tag, dir: directionOf(tag) }, text);
}

function unmarkedHtml(value: unknown): unknown {
  const { __html: html } = value as { __html?: unknown };
  return typeof html === "string" ? { __html: unmarked(html) } : value;
}
