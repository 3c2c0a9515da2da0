import { type ComponentChild, type ComponentChildren, createElement, isValidElement, type VNode } from "preact";
import { unbrokenParts } from "../base/unbroken.ts";

/** Elements whose text is as it is. */
const PLAIN = new Set(["head", "option", "textarea", "script", "code", "pre", "svg"]);

/** The elements of a page, without components, in which lines do not break within short words and numbers. */
export function unbrokenWords(node: ComponentChildren): ComponentChildren {
  if (Array.isArray(node)) return node.map((child) => unbrokenWords(child) as ComponentChild);
  if (typeof node === "string") return unbrokenText(node);
  if (!isValidElement(node)) return node;
  const { type, props } = node as VNode<Record<string, unknown>> & { type: string };
  const { children, ...own } = props;
  if (children === undefined || PLAIN.has(type)) return node;
  return createElement(type, own, unbrokenWords(children as ComponentChildren));
}

function unbrokenText(text: string): ComponentChildren {
  const parts = unbrokenParts(text);
  if (parts.length === 1 && typeof parts[0] === "string") return text;
  return parts.map((part) =>
    typeof part === "string" ? part : createElement("span", { class: "nowrap" }, part.unbroken),
  );
}
