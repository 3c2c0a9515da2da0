import {
  type ComponentChild,
  type ComponentChildren,
  createElement,
  Fragment,
  isValidElement,
  type VNode,
} from "preact";

export type Element = VNode<Record<string, unknown>> & { type: string };

/** Returns the replacement of an element: another element, several, text, or nothing. */
export type Change = (element: Element, isInLink: boolean) => ComponentChildren;

/**
 * The elements of a layout with every change applied to each of them; components are called, since only then their
 * contents are known.
 */
export function changed(node: ComponentChildren, changes: readonly Change[], isInLink = false): ComponentChildren {
  if (Array.isArray(node)) return node.map((child) => changed(child, changes, isInLink) as ComponentChild);
  if (!isValidElement(node)) return node;
  const { type, props } = node as VNode<Record<string, unknown>>;
  if (typeof type === "function")
    return changed(
      type === Fragment ? (props.children as ComponentChildren) : callComponent(type, props),
      changes,
      isInLink,
    );
  let element = node as Element;
  for (const change of changes) {
    const found = change(element, isInLink);
    if (!isElement(found)) return changed(found, changes, isInLink);
    element = found;
  }
  const { children, ...own } = element.props;
  return createElement(
    element.type,
    own,
    changed(children as ComponentChildren, changes, isInLink || element.type === "a"),
  );
}

/** The same element with other attributes. */
export function withAttributes({ type, props }: Element, attributes: Record<string, unknown>): Element {
  return createElement(type, { ...props, ...attributes }) as Element;
}

function isElement(node: ComponentChildren): node is Element {
  return isValidElement(node) && typeof node.type === "string";
}

function callComponent(component: unknown, props: Record<string, unknown>): ComponentChildren {
  return (component as (props: Record<string, unknown>) => ComponentChildren)(props);
}
