import { type LimitName, limitNames } from "../../site/limits.ts";
import type { BuiltSite } from "./builtSite.ts";
import { bytesOnWire } from "./bytesOnWire.ts";

interface Weighed {
  file: string;
  bytes: number;
}

/** What the pages of a site weigh, in bytes with brotli. */
export interface Weights {
  pages: number;
  median: number;
  /** The page that has the least left of what it may weigh. */
  nearest: (Weighed & { limit: number }) | undefined;
  /** For each limit that pages have: how many they are, the one in the middle, the heaviest. */
  kinds: Array<{ kind: LimitName; limit: number; pages: number; median: number; heaviest: Weighed }>;
}

/** Weighs all pages of a site. */
export function weightsOf(site: BuiltSite): Weights {
  const weighed = [...site.pages.keys()]
    .map((file) => ({ file, kind: site.kinds[file] ?? "page", bytes: bytesOnWire(site, file) }))
    .sort((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1));
  const median = (pages: readonly Weighed[]) => pages[Math.floor(pages.length / 2)]?.bytes ?? 0;
  const kinds = limitNames.flatMap((kind) => {
    const pages = weighed.filter((page) => page.kind === kind);
    const [heaviest] = pages;
    return heaviest === undefined
      ? []
      : [
          {
            kind,
            limit: site.limits[kind],
            pages: pages.length,
            median: median(pages),
            heaviest: { file: heaviest.file, bytes: heaviest.bytes },
          },
        ];
  });
  const [nearest] = [...kinds].sort((a, b) => b.heaviest.bytes / b.limit - a.heaviest.bytes / a.limit);
  return {
    pages: weighed.length,
    median: median(weighed),
    nearest: nearest && { ...nearest.heaviest, limit: nearest.limit },
    kinds,
  };
}
