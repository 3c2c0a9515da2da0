import { fileType } from "../base/files/fileTypes.ts";
import type { Calendar } from "../calendar/calendar.ts";
import { calendarFiles } from "../calendar/files/calendarFiles.ts";
import { longLists, partsIn } from "../frame/longLists.ts";
import { treeOf } from "../frame/tree.ts";
import { allPagesCount, allPagesPath, treeParts } from "../frame/treeParts.ts";
import { instrumentFiles } from "../law/files/instrumentFiles.ts";
import type { Laws } from "../law/laws.ts";
import { anchorsOf } from "../site/editions/anchors.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import type { Places } from "./lockFile.ts";
import { writtenAddress } from "./old.ts";

/** Kinds of files in a root folder whose addresses people keep: pictures and scripts have no address that anybody keeps. */
const KEPT_KINDS = new Set(["document", "data", undefined]);

/** Everything that readers may come back to: pages with the places on them, feeds, calendars, files to download. */
export function publishedBy(shown: Shown & Calendar & Laws, locked: Places | undefined): Places {
  const { site, renditions, made, files, pages } = shown.catalogue;
  const places = new Map<string, Map<string, boolean>>();
  const add = (place: string, folder: string, isOwn = true) => {
    const own = places.get(place) ?? new Map<string, boolean>();
    own.set(folder, isOwn);
    places.set(place, own);
  };
  for (const edition of site.editions) {
    for (const [path, { page, isFallback }] of renditions.get(edition.tag) ?? []) {
      add(addressAt(path), edition.folder, !isFallback);
      // The places on a page that stands in are its own edition's; units of a law have a lock of their own.
      const isLaw = "instrument" in page.data;
      if (!isFallback && !isLaw)
        for (const id of anchorsOf(page, { site, pages })) add(addressAt(path, id), edition.folder);
    }
    for (const path of made.pages) add(addressAt(path), edition.folder);
    for (const path of listsOf(shown, edition, locked)) add(addressAt(path), edition.folder);
    for (const file of made.files) add(`/${file}`, edition.folder);
  }
  for (const { file } of [...calendarFiles(shown), ...instrumentFiles(shown)]) {
    const [first = "", ...rest] = file.split("/");
    const isOfEdition = site.editions.some(({ folder }) => folder === first);
    add(isOfEdition ? `/${rest.join("/")}` : `/${file}`, isOfEdition ? first : "");
  }
  for (const file of files)
    if (KEPT_KINDS.has(fileType(file).kind) && !file.startsWith(".")) add(`/${encoded(file)}`, "");
  return places;
}

/** The pages that list what is too much for one: of long sections, and of the whole edition. */
function listsOf({ catalogue }: Shown, edition: Edition, locked: Places | undefined): string[] {
  // Their order on the lists does not matter here.
  const tree = treeOf(catalogue, edition, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const lists = [...longLists(tree, locked, edition).values()].flatMap(partsIn).map(({ path }) => path);
  const more = allPagesCount(treeParts(tree), locked, edition) - 1;
  return [...lists, ...Array.from({ length: more }, (_, at) => allPagesPath(at + 1))];
}

function addressAt(path: string, anchor?: string): string {
  return writtenAddress({ path, isFile: false, anchor });
}

/** A file of static/ may have blanks in its name, which would end its address in the lock. */
function encoded(file: string): string {
  return file.replace(/[\s%#]/g, encodeURIComponent);
}
