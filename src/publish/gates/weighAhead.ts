import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileType } from "../../base/files/fileTypes.ts";
import { keptSize } from "../../base/keptSizes.ts";
import { type BuiltSite, isSearchPage, limitOf } from "./builtSite.ts";
import { bytesAtMost, noteBytes } from "./bytesOnWire.ts";
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
