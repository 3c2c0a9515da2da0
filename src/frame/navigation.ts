import { type MenuName, menuNames, menuPath } from "../site/checkMenus.ts";
import type { Site } from "../site/site.ts";
import type { Node } from "./tree.ts";

/** A link to a page of the site, in the words of the edition that shows it. */
export interface PageLink {
  title: string;
  /** A shorter title, for menus. */
  label: string;
  description: string;
  address: string;
  /** The language of the title where it is not the reader's. */
  lang: string | undefined;
  /** Its direction, where it is not the reader's language. */
  dir: "ltr" | "rtl" | undefined;
  /** The day of a post, YYYY-MM-DD. */
  date: string | undefined;
}

/** The number of top-level pages in a menu; the others are listed on the page of all pages. */
const MENU_LENGTH = 8;

/** The link to a node's page. */
export function linkTo({ rendition: { page, isFallback }, address }: Node): PageLink {
  const { title, label, description } = page.data;
  const date = page.data.kind === "post" ? page.data.date : undefined;
  return {
    title,
    label: label ?? title,
    description,
    address,
    lang: isFallback ? page.edition.tag : undefined,
    dir: isFallback ? page.edition.direction : undefined,
    date,
  };
}

/** The pages of the top level that a menu offers: those that the settings list, else those that say so. */
export function menuOf(home: Node | undefined, menu: MenuName, menus: Site["menus"]): PageLink[] {
  const own = menus?.[menu]?.map(menuPath);
  const others = menuNames.flatMap((other) => (other === menu ? [] : (menus?.[other] ?? []).map(menuPath)));
  const nodes = home?.children.filter(({ rendition: { page } }) =>
    own === undefined
      ? page.data.kind !== "post" && (page.data.menu ?? "main") === menu && !others.includes(page.path)
      : own.includes(page.path),
  );
  return (nodes ?? []).slice(0, MENU_LENGTH).map(linkTo);
}

/** The way from home to a page, both included. */
export function crumbsOf(node: Node): PageLink[] {
  return node.parent === undefined ? [linkTo(node)] : [...crumbsOf(node.parent), linkTo(node)];
}

/** The pages before and after a page in its section; pages of the top level have none. */
export function neighboursOf(node: Node): { previous?: PageLink; next?: PageLink } {
  if (node.parent === undefined || node.parent.parent === undefined) return {};
  const kind = node.rendition.page.data.kind;
  const siblings = node.parent.children.filter(({ rendition: { page } }) => page.data.kind === kind);
  const at = siblings.indexOf(node);
  // One that no list has any more has none beside it.
  if (at < 0) return {};
  const [previous, next] = [siblings[at - 1], siblings[at + 1]];
  return { previous: previous && linkTo(previous), next: next && linkTo(next) };
}

/** The newest posts below a node. */
export function postsBelow(node: Node): PageLink[] {
  const own = node.children.flatMap((child) => [
    ...(child.rendition.page.data.kind === "post" ? [linkTo(child)] : []),
    ...postsBelow(child),
  ]);
  return own.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
}
