import type { Edition } from "../site/editions/edition.ts";
import type { Node, Tree } from "./tree.ts";

/** The page of every edition that lists all its pages. */
export const ALL_PAGES = "all-pages";

/** A page and those below it that are listed with it. */
export interface NodeBranch {
  node: Node;
  children: NodeBranch[];
}

/** So many pages are listed on one. */
const MOST = 800;

/** All pages of an edition as a tree, in parts that a page can list; each begins with the sections that it is within. */
export function treeParts(tree: Tree): NodeBranch[][] {
  const parts: NodeBranch[][] = [[]];
  let count = 0;
  const visit = (node: Node, above: readonly Node[]) => {
    if (count >= MOST) {
      parts.push([]);
      count = 0;
    }
    count += 1;
    put(parts.at(-1) ?? [], above, node);
    for (const child of node.children) visit(child, [...above, node]);
  };
  const home = tree.get("");
  const tops = [...tree.values()].filter((node) => node.parent === undefined && node !== home);
  for (const node of [...(home?.children ?? []), ...tops]) visit(node, []);
  return parts;
}

/** The path of a part of the page of all pages, counted from 0. */
export function allPagesPath(at: number): string {
  return at === 0 ? ALL_PAGES : `${ALL_PAGES}/${at + 1}`;
}

/** How many parts the page of all pages has: as many as it needs, and as many as it had. */
export function allPagesCount(
  parts: readonly unknown[],
  locked: ReadonlyMap<string, ReadonlyMap<string, boolean>> | undefined,
  { folder }: Edition,
): number {
  let count = parts.length;
  while (locked?.get(`/${allPagesPath(count)}/`)?.has(folder) === true) count += 1;
  return count;
}

function put(part: NodeBranch[], above: readonly Node[], node: Node): void {
  let level = part;
  for (const section of above) {
    let branch = level.at(-1);
    if (branch?.node !== section) {
      branch = { node: section, children: [] };
      level.push(branch);
    }
    level = branch.children;
  }
  level.push({ node, children: [] });
}
