import { type Node, parse } from "acorn";

/** Global names and methods that browsers of 2013 lack. */
const GLOBALS = new Set(
  "Promise fetch Map Set WeakMap WeakSet Symbol Proxy Reflect URL URLSearchParams Headers Request Response AbortController IntersectionObserver MutationObserver ResizeObserver TextDecoder TextEncoder Intl BigInt globalThis queueMicrotask structuredClone requestIdleCallback customElements CustomEvent Notification caches cookieStore".split(
    " ",
  ),
);
const METHODS = new Set(
  "includes startsWith endsWith repeat padStart padEnd trimStart trimEnd replaceAll matchAll normalize find findIndex findLast fill flat flatMap at closest matches append prepend before after replaceWith replaceChildren remove toggleAttribute getAttributeNames forEach entries values assign fromEntries from of isInteger isNaN raw finally scrollIntoViewIfNeeded showModal requestSubmit setSelectionRange".split(
    " ",
  ),
);
/** Arrays had these before; on a list of elements they are newer, and which of them it is cannot be seen here. */
const OF_ARRAYS = new Set(["forEach"]);
/** Known in 2013 in spite of the name. */
const KNOWN = new Set(["remove", "isNaN", "setSelectionRange"]);

interface AnyNode extends Node {
  [key: string]: unknown;
}

/** Returns the parts of a script that a browser of 2013 would stumble over: newer syntax, or a newer name that is used without a look whether it is there. */
export function newerThan2013(code: string): string[] {
  let tree: AnyNode;
  try {
    tree = parse(code, { ecmaVersion: 5 }) as unknown as AnyNode;
  } catch (error) {
    return [`${(error as Error).message}: ${code.slice(0, 60)}`];
  }
  const used: string[] = [];
  const looked = new Set<string>();
  const declared = new Set<string>();
  walk(tree, undefined, "", (node, parent, role) => {
    if (node.type === "Identifier") note(String(node.name), parent, role);
    if (node.type === "Literal" && parent?.type === "BinaryExpression" && parent.operator === "in")
      looked.add(String(node.value));
    if (node.type === "MemberExpression" && !node.computed) {
      const name = nameOf(node.property);
      if (parent?.type === "CallExpression" && role === "callee" ? isNewMethod(name, node.object as AnyNode) : false)
        used.push(name);
      else looked.add(name);
    }
  });
  return [...new Set(used.filter((name) => !looked.has(name) && !declared.has(name)))];

  function note(name: string, parent: AnyNode | undefined, role: string): void {
    const isMember = parent?.type === "MemberExpression" && role === "property" && parent.computed !== true;
    if (isMember || (parent?.type === "Property" && role === "key")) return;
    if (role === "params" || role === "id") return void declared.add(name);
    if (parent?.type === "UnaryExpression" && parent.operator === "typeof") return void looked.add(name);
    if (GLOBALS.has(name)) used.push(name);
  }
}

function isNewMethod(name: string, object: AnyNode): boolean {
  if (!METHODS.has(name) || KNOWN.has(name)) return false;
  if (!OF_ARRAYS.has(name)) return true;
  return (
    object.type === "CallExpression" &&
    /^(querySelectorAll|getElementsBy)/.test(nameOf((object.callee as AnyNode).property))
  );
}

function nameOf(node: unknown): string {
  return String((node as { name?: unknown } | undefined)?.name ?? "");
}

/** Every node with its parent and what it is to it. */
function walk(
  node: AnyNode,
  parent: AnyNode | undefined,
  role: string,
  see: (node: AnyNode, parent: AnyNode | undefined, role: string) => void,
): void {
  see(node, parent, role);
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof (child as AnyNode | null)?.type === "string") walk(child as AnyNode, node, key, see);
    }
  }
}
