import { type LimitName, limitNames } from "../../site/limits.ts";
import type { BuiltSite } from "./builtSite.ts";
import { bytesAtMost, bytesOnWire } from "./bytesOnWire.ts";

interface Weighed {
  file: string;
  bytes: number;
}

/** The sizes of a site's pages in bytes with brotli. */
export interface Weights {
  pages: number;
  median: number;
  /** The page that has the least left of what it may weigh. */
  nearest: (Weighed & { limit: number }) | undefined;
  /** For each limit that pages have: how many they are, the one in the middle, the heaviest. */
  kinds: Array<{ kind: LimitName; limit: number; pages: number; median: number; heaviest: Weighed }>;
}

/** Pages of one kind, and those that stand for it. */
interface Kind {
  kind: LimitName;
  pages: number;
  middle: string;
  heaviest: string;
}

/** The heaviest page is looked for among so many that are the heaviest at a quick look. */
const CANDIDATES = 4;

/** Weighs the pages of a site: each at a quick look, and to the byte those that stand for their kind. */
export function weightsOf(site: BuiltSite): Weights {
  const { kinds: found, middle } = kindsOf(site);
  const kinds = found.map(({ kind, pages, middle: own, heaviest }) => ({
    kind,
    limit: site.limits[kind],
    pages,
    median: bytesOnWire(site, own),
    heaviest: { file: heaviest, bytes: bytesOnWire(site, heaviest) },
  }));
  const [nearest] = [...kinds].sort((a, b) => b.heaviest.bytes / b.limit - a.heaviest.bytes / a.limit);
  return {
    pages: site.pages.size,
    median: middle === undefined ? 0 : bytesOnWire(site, middle),
    nearest: nearest && { ...nearest.heaviest, limit: nearest.limit },
    kinds,
  };
}

/** The pages that are weighed to the byte. */
export function weighedExactly(site: BuiltSite): string[] {
  const { kinds, middle } = kindsOf(site);
  return [...(middle === undefined ? [] : [middle]), ...kinds.flatMap(({ middle: own, heaviest }) => [own, heaviest])];
}

const known = new WeakMap<BuiltSite, ReturnType<typeof kindsNow>>();

/** Worked out once: a page that has been weighed to the byte since would stand elsewhere in the order. */
function kindsOf(site: BuiltSite): ReturnType<typeof kindsNow> {
  const found = known.get(site) ?? kindsNow(site);
  known.set(site, found);
  return found;
}

function kindsNow(site: BuiltSite): { kinds: Kind[]; middle: string | undefined } {
  const weighed = [...site.pages.keys()]
    .map((file) => ({ file, kind: site.kinds[file] ?? "page", bytes: bytesAtMost(site, file) }))
    .sort(heavierFirst);
  const kinds = limitNames.flatMap((kind): Kind[] => {
    const pages = weighed.filter((page) => page.kind === kind);
    const [heaviest] = pages
      .slice(0, CANDIDATES)
      .map(({ file }) => ({ file, bytes: bytesAtMost(site, file, "near") }))
      .sort(heavierFirst);
    return heaviest === undefined
      ? []
      : [{ kind, pages: pages.length, middle: middleOf(pages) ?? heaviest.file, heaviest: heaviest.file }];
  });
  return { kinds, middle: middleOf(weighed) };
}

function middleOf(pages: readonly Weighed[]): string | undefined {
  return pages[Math.floor(pages.length / 2)]?.file;
}

function heavierFirst(a: Weighed, b: Weighed): number {
  return b.bytes - a.bytes || (a.file < b.file ? -1 : 1);
}
