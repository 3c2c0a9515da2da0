import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileType } from "../../base/files/fileTypes.ts";
import { keepResult, keptResult } from "../../base/files/keptResult.ts";
import { keptSize } from "../../base/keptSizes.ts";
import { type BuiltSite, isSearchPage, limitOf } from "./builtSite.ts";
import { bytesAtMost, bytesKnown, noteBytes, QUALITIES } from "./bytesOnWire.ts";
import { isSurelyUnder } from "./weight.ts";
import { weighedExactly } from "./weights.ts";

/** One of many files of the same name, of which a page needs some: no page declares it, and nothing asks what it weighs. */
const NUMBERED = /\.[0-9a-f]{8}-\d+\.js$/;

/** The number of files compressed at once, each in a thread of its own. */
const AT_ONCE = 8;

/**
 * Weighs to the byte what the gates and the report will ask for, several files at once and with the help of the cache: pages
 * that may be near their limit, those that stand for their kind, and what search pages load. Gates find it done.
 */
export async function weighAhead(site: BuiltSite, cache: string): Promise<void> {
  const pages = [...site.pages.keys()];
  const looks = quickLooks(site, cache);
  looks.note();
  const loaded = [...site.files].filter(
    (file) => file.startsWith("assets/") && fileType(file).shrinks === true && !NUMBERED.test(file),
  );
  const waiting = [
    ...new Set([
      ...pages.filter((file) => isSearchPage(site, file) || !isSurelyUnder(site, file, limitOf(site, file))),
      ...weighedExactly(site),
      ...loaded.filter((file) => bytesAtMost(site, file) > 0),
    ]),
  ];
  looks.keep();
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      // What a host sends is the copy beside it, which has been made already.
      if (site.files.has(`${file}.br`)) continue;
      const text = site.pages.get(file)?.html ?? readFileSync(join(site.folder, file));
      noteBytes(site, file, await keptSize(text, cache));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const LOOKS = ["rough", "near"] as const;
type Look = Partial<Record<(typeof LOOKS)[number], number>>;

/** What pages weigh at a quick look, kept in one file by what is in them. */
function quickLooks(site: BuiltSite, cache: string): { note(): void; keep(): void } {
  const place = {
    folder: join(cache, "sizes"),
    name: `looks-${sumOf(site.origin + site.base)}`,
    sum: sumOf(process.versions.brotli + JSON.stringify(QUALITIES)),
  };
  const known = keptResult<ReadonlyMap<string, Look>>(place) ?? new Map<string, Look>();
  // A copy that hosts send is weighed itself.
  const sums = [...site.pages].flatMap(([file, { html }]) =>
    site.files.has(`${file}.br`) ? [] : [[file, sumOf(html)] as const],
  );
  return {
    note() {
      for (const [file, sum] of sums)
        for (const look of LOOKS) {
          const bytes = known.get(sum)?.[look];
          if (bytes !== undefined) noteBytes(site, file, bytes, look);
        }
    },
    keep() {
      const found = sums.map(([file, sum]): [string, Look] => [
        sum,
        Object.fromEntries(LOOKS.map((look) => [look, bytesKnown(site, file, look)])),
      ]);
      if (!found.every(([sum, look]) => LOOKS.every((name) => known.get(sum)?.[name] === look[name])))
        keepResult(place, new Map(found));
    },
  };
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
