import type { Edition } from "../site/editions/edition.ts";
import type { Node, Tree } from "./tree.ts";

/** A section with more pages than these is shown in parts. */
const LONG = 100;
/** So many of the newest posts are on the page of a long section. */
const NEWEST = 40;
/** At most so many pages are listed on one. */
const PART = 200;

/** A page that lists a part of a long section. */
export interface ListPart {
  path: string;
  nodes: readonly Node[];
}

/** A long section: what its own page lists, and the pages that list the rest. */
export interface LongList {
  section: Node;
  own: readonly Node[];
  /** The pages without a date that the section's own page has no room for. */
  more: readonly ListPart[];
  /** All posts by their year, the newest first; those of a year are on one page, or on several. */
  years: ReadonlyArray<{ year: string; parts: readonly ListPart[] }>;
}

/** Addresses with the editions that have them, as the lock of addresses knows them. */
type Locked = ReadonlyMap<string, ReadonlyMap<string, boolean>> | undefined;

const made = new WeakMap<Tree, ReadonlyMap<Node, LongList>>();
const LISTED = /^\/(.+)\/((?:year-)?\d{4}(?:\/list-\d+)?|list-\d+)\/$/;

/**
 * The long sections of an edition. A list that was published once keeps its address, also where the section has become
 * short.
 */
export function longLists(tree: Tree, locked: Locked, { folder }: Edition): ReadonlyMap<Node, LongList> {
  const known = made.get(tree);
  if (known !== undefined) return known;
  const kept = keptLists(tree, locked, folder);
  const lists = new Map<Node, LongList>();
  for (const [path, node] of tree)
    if (path !== "" && (node.children.length > LONG || kept.has(path)))
      lists.set(node, longListOf(node, tree, kept.get(path) ?? []));
  made.set(tree, lists);
  return lists;
}

/** All pages that list parts of a section. */
export function partsIn({ more, years }: LongList): ListPart[] {
  return [...more, ...years.flatMap(({ parts }) => parts)];
}

/** The lists that were published, by the path of their section: `2024`, `2024/list-2`, `list-3`. */
function keptLists(tree: Tree, locked: Locked, folder: string): Map<string, string[]> {
  const kept = new Map<string, string[]>();
  for (const [place, editions] of locked ?? []) {
    const [, section = "", name = ""] = editions.has(folder) ? (LISTED.exec(place) ?? []) : [];
    if (name !== "" && tree.has(section) && !tree.has(`${section}/${name}`))
      kept.set(section, [...(kept.get(section) ?? []), name]);
  }
  return kept;
}

function longListOf(section: Node, tree: Tree, kept: readonly string[]): LongList {
  const { path } = section.rendition;
  const posts = section.children.filter((node) => yearOf(node) !== undefined);
  const others = section.children.filter((node) => yearOf(node) === undefined);
  const keptYears = kept.flatMap((name) => /^(?:year-)?(\d{4})/.exec(name)?.[1] ?? []);
  const isByYear = posts.length > NEWEST || keptYears.length > 0;
  const years = isByYear
    ? [...new Set([...posts.map((node) => yearOf(node) ?? ""), ...keptYears])].sort().reverse()
    : [];
  const [first, ...more] = inParts(path, others, kept);
  return {
    section,
    own: [...(isByYear ? posts.slice(0, NEWEST) : posts), ...(first?.nodes ?? [])],
    more,
    years: years.map((year) => {
      // A page that an editor wrote may have the address already.
      const name = tree.has(`${path}/${year}`) ? `year-${year}` : year;
      const own = kept.filter((other) => other.startsWith(`${name}/`)).map((other) => other.slice(name.length + 1));
      return {
        year,
        parts: inParts(
          `${path}/${name}`,
          posts.filter((node) => yearOf(node) === year),
          own,
        ),
      };
    }),
  };
}

/** Pages in runs that a page can list: the first at the path itself, the others behind it. */
function inParts(path: string, nodes: readonly Node[], kept: readonly string[]): ListPart[] {
  const last = Math.max(0, ...kept.map((name) => Number(/^list-(\d+)$/.exec(name)?.[1] ?? 0)));
  const count = Math.max(1, Math.ceil(nodes.length / PART), last);
  return Array.from({ length: count }, (_, at) => ({
    path: at === 0 ? path : `${path}/list-${at + 1}`,
    nodes: nodes.slice(at * PART, (at + 1) * PART),
  }));
}

function yearOf({ rendition: { page } }: Node): string | undefined {
  return page.data.kind === "post" ? page.data.date.slice(0, 4) : undefined;
}
