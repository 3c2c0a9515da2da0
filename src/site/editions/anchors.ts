import type { Heading } from "../../base/markdown/text.ts";
import type { Page, Pages } from "../pages/page.ts";
import type { Site } from "../site.ts";

/** The pages of a site, as the lookup needs them. */
interface AllPages {
  site: Pick<Site, "editions" | "reference">;
  pages: Pages;
}

const known = new WeakMap<Page, { hub: Page; beside: ReadonlyMap<string, readonly string[]> }>();

/**
 * Names that headings of a page have besides their own, by their own: those of the same headings in the edition from which
 * all others take them, so that a link keeps its place whatever the language. That is the reference edition, or the
 * first that has the page; its own page needs no other names.
 */
export function namesBeside(page: Page, all: AllPages): ReadonlyMap<string, readonly string[]> {
  const hub = hubOf(page, all);
  // Units of a law have the same names in every edition.
  if (hub === undefined || hub.edition === page.edition || page.isMade === true) return new Map();
  const before = known.get(page);
  if (before?.hub === hub) return before.beside;
  const beside = sharedNames(page.text.headings, hub.text.headings);
  known.set(page, { hub, beside });
  return beside;
}

/** The page of the edition from whose headings all others take names: that of the reference edition, or the first that there is. */
function hubOf({ path }: Page, { site, pages }: AllPages): Page | undefined {
  return [site.reference, ...site.editions]
    .map(({ tag }) => pages.get(tag)?.get(path))
    .find((own) => own !== undefined);
}

/**
 * True if a place is on the page that gives its names to all editions, though not on this one: its translation has another
 * shape for now, and nobody has lost anything.
 */
export function isOnSource(anchor: string, page: Page, all: AllPages): boolean {
  const hub = hubOf(page, all);
  return hub !== undefined && hub !== page && anchorsOf(hub, all).includes(anchor);
}

/** Every name by which a link may find a place on a page, however its headings are called in other editions. */
export function anchorsOf(page: Page, all: AllPages): string[] {
  const beside = namesBeside(page, all);
  return page.text.headings.flatMap(({ id, also = [] }) => [id, ...also, ...(beside.get(id) ?? [])]);
}

/** The names that headings take from those of another text, where both have the same shape: as a whole, or in a section. */
export function sharedNames(own: readonly Heading[], theirs: readonly Heading[]): Map<string, string[]> {
  const taken = new Set(own.flatMap(({ id, also = [] }) => [id, ...also]));
  return new Map(
    pairsOf(own, theirs).flatMap(([heading, other]): Array<[string, string[]]> => {
      const names = [other.id, ...(other.also ?? [])].filter((name) => !taken.has(name));
      for (const name of names) taken.add(name);
      return names.length === 0 ? [] : [[heading.id, names]];
    }),
  );
}

/** Headings that stand in the same place: sections one by one where both texts have as many, and what is in a section likewise. */
function pairsOf(own: readonly Heading[], theirs: readonly Heading[], level = 2): Array<[Heading, Heading]> {
  const [mine, others] = [sectionsOf(own, level), sectionsOf(theirs, level)];
  if (mine.length !== others.length || isCrossed(mine, others)) return [];
  return mine.flatMap(([head, ...below], at): Array<[Heading, Heading]> => {
    const [other, ...belowOther] = others[at] ?? [];
    if (head === undefined || other === undefined) return [];
    const isSame = head.level === level && other.level === level;
    return [...(isSame ? [[head, other] as [Heading, Heading]] : []), ...pairsOf(below, belowOther, level + 1)];
  });
}

/** True if a heading of the same name stands in another place: equal numbers of sections then prove nothing. */
function isCrossed(own: readonly Heading[][], theirs: readonly Heading[][]): boolean {
  const places = new Map(theirs.map(([head], at) => [head?.id, at]));
  return own.some(([head], at) => (places.get(head?.id) ?? at) !== at);
}

/** Headings with all that is below them; what stands before the first one of the level is a section of its own. */
function sectionsOf(headings: readonly Heading[], level: number): Heading[][] {
  const sections: Heading[][] = [];
  for (const heading of headings) {
    if (heading.level <= level || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(heading);
  }
  return sections;
}
