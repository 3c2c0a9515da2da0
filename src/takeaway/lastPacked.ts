import { createHash } from "node:crypto";
import { join } from "node:path";
import { keptBytes } from "../base/files/kept.ts";
import { keepResult, keptResult, type ResultPlace } from "../base/files/keptResult.ts";
import type { Site } from "../site/site.ts";
import type { Packed } from "./packAll.ts";
import type { PackedNow } from "./packedNow.ts";
import { takeawayOf } from "./settings.ts";
import type { Register } from "./verdict.ts";

/** A copy without what only a process has: its editions by their tags. */
type Listed = Omit<Packed, "bytes" | "editions"> & { tags: readonly string[] };

interface Kept {
  copies: readonly Listed[];
  register: Register;
}

/** Keeps the list of the copies that a build publishes, for previews: the copies themselves lie in the cache. */
export function keepPacked(site: Site, { copies, register }: PackedNow, cache: string): void {
  const listed = copies.map(
    ({ bytes: _, editions, ...copy }): Listed => ({ ...copy, tags: editions.map(({ tag }) => tag) }),
  );
  keepResult(placeOf(site, cache), { copies: listed, register } satisfies Kept);
}

/** The copies that the last build of this site has published; undefined if none has, or if the settings name other forms now. */
export function lastPacked(site: Site, cache: string): PackedNow | undefined {
  if (takeawayOf(site) === undefined) return undefined;
  const place = placeOf(site, cache);
  const kept = keptResult<Kept>(place);
  if (kept === undefined) return undefined;
  const copies = kept.copies.map(({ tags, ...copy }): Packed => {
    const editions = site.editions.filter(({ tag }) => tags.includes(tag));
    const bytes = () => {
      const found = keptBytes(place.folder, copy.key);
      if (found === undefined) throw new Error(`${copy.file} is no longer in the cache`);
      return found;
    };
    return { ...copy, editions, bytes };
  });
  return { copies, register: kept.register };
}

function placeOf(site: Site, cache: string): ResultPlace {
  const sum = (text: string) => createHash("sha256").update(text).digest("hex");
  return {
    folder: join(cache, "takeaway"),
    name: `last-${sum(site.folder).slice(0, 16)}`,
    sum: sum(JSON.stringify([site.more.takeaway, site.editions.map(({ tag, folder }) => [tag, folder])])),
  };
}
