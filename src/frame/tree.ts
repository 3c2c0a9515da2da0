import { menuNames, menuPath } from "../site/checkMenus.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Catalogue, Rendition } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { isOver } from "../site/pages/page.ts";
import type { Site } from "../site/site.ts";
import { todayOf } from "../site/today.ts";

/** A page's place in the tree of its edition. */
export interface Node {
  rendition: Rendition;
  address: string;
  parent: Node | undefined;
  /** In the order in which they are offered: posts newest first, pages by `order`, then by title. */
  children: Node[];
}

/** The pages of an edition, by path. */
export type Tree = ReadonlyMap<string, Node>;

/** The pages of an edition as a tree below its home page; undefined for an edition without any page. */
export function treeOf(catalogue: Catalogue, edition: Edition, compare: (a: string, b: string) => number): Tree {
  const renditions = catalogue.renditions.get(edition.tag) ?? new Map<string, Rendition>();
  const nodes = new Map<string, Node>();
  const today = todayOf(catalogue.site);
  for (const [path, rendition] of renditions) {
    nodes.set(path, {
      rendition,
      address: addressOf(catalogue.site, fileOf(edition, path)),
      parent: undefined,
      children: [],
    });
  }
  for (const [path, node] of nodes) {
    if (path === "") continue;
    node.parent = nearestAbove(path, nodes);
    // A page that is over stays where it is, and nobody is led to it any more.
    if (!isOver(node.rendition.page, today)) node.parent?.children.push(node);
  }
  const byOrder = inOrder(compare, catalogue.site.menus);
  for (const node of nodes.values()) node.children.sort(byOrder);
  return nodes;
}

function nearestAbove(path: string, nodes: ReadonlyMap<string, Node>): Node | undefined {
  for (let above = path; above !== ""; ) {
    above = above.slice(0, Math.max(0, above.lastIndexOf("/")));
    const node = nodes.get(above);
    if (node !== undefined) return node;
  }
  return undefined;
}

function inOrder(compare: (a: string, b: string) => number, menus: Site["menus"]): (a: Node, b: Node) => number {
  // Menus of the settings go before what pages say of themselves.
  const listed = menuNames.flatMap((menu) => menus?.[menu] ?? []).map(menuPath);
  const key = ({ rendition: { page } }: Node) => ({
    date: page.data.kind === "post" ? page.data.date : "",
    place: listed.includes(page.path) ? listed.indexOf(page.path) : listed.length,
    order: page.data.order ?? Number.POSITIVE_INFINITY,
    title: page.data.title,
    path: page.path,
  });
  return (first, second) => {
    const [a, b] = [key(first), key(second)];
    if (a.date !== b.date) return a.date < b.date ? 1 : -1;
    if (a.place !== b.place) return a.place - b.place;
    if (a.order !== b.order) return a.order - b.order;
    return compare(a.title, b.title) || (a.path < b.path ? -1 : 1);
  };
}
