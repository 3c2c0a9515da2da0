import type { Problem } from "../base/errors.ts";
import type { Calendar } from "../calendar/calendar.ts";
import type { Capability } from "../frame/capability.ts";
import type { Laws } from "../law/laws.ts";
import type { Shown } from "../site/shown.ts";
import type { Addressed, Addresses } from "./addresses.ts";
import { checkLock } from "./checkLock.ts";
import { checkNotes } from "./checkNotes.ts";
import { type ElsewhereView, elsewhereView } from "./elsewhereView.ts";
import { leadsIn } from "./leads.ts";
import { ADDRESSES, type AddressLock, type Places, readAddressLock } from "./lockFile.ts";
import { type Note, notesOf } from "./notes.ts";
import { gonePage, movedPage } from "./oldPage.ts";
import { firstPathsOf, oldAddressesOf, oldAnchorsOf } from "./oldPlaces.ts";
import { publishedBy } from "./published.ts";
import { goneSchema, movedSchema } from "./settings.ts";
import { waysOf } from "./ways.ts";

declare module "../frame/pageView.ts" {
  interface PageView {
    /** Places on the page to which links may lead, and which are not there any more. */
    elsewhere?: ElsewhereView;
  }
}

/** The page of an edition that hosts show at addresses that are gone. */
export const GONE = "410.html";

/** No address dies: what was published leads on, or is gone on purpose. */
export const addresses: Capability<Addressed & Calendar & Laws> = {
  name: "addresses",
  settings: { moved: movedSchema, gone: goneSchema },
  places: () => ({ paths: [GONE] }),
  owns: (file) => file === ADDRESSES,
  complete: (shown, { site, findings, isHurried }) => {
    const { catalogue } = shown;
    const lock = readAddressLock(site.folder, findings);
    const published = publishedBy(shown, lock?.places);
    const notes = notesOf(site, catalogue.pages, lock, findings);
    const ways = waysOf(notes, published, site);
    const known = { notes, ways, published, lock, catalogue };
    const anchors = oldAnchorsOf(known);
    if (!isHurried) {
      findings.errors.push(...checkNotes(notes, ways, published, catalogue));
      // A page that could not be read has no anchors, and one that is twice no place: that is told already.
      findings.warnings.push(...unlocked(lock, published, notes));
      if (lock !== undefined && findings.errors.every(({ code }) => isOfAddresses(code)))
        checkLock({ lock, published, ways, catalogue, left: leftPlaces(anchors) }, findings);
    }
    return {
      addresses: {
        lock,
        published,
        old: oldAddressesOf(known),
        ...anchors,
        firstPath: firstPathsOf(known),
      },
    };
  },
  page: (shown, { rendition }) => ({ view: { elsewhere: elsewhereView(shown, rendition) } }),
  documents: (shown, pages) => {
    const { moved, gone } = leadsIn(
      shown,
      pages.map(({ file }) => file),
    );
    const editions = shown.catalogue.site.editions.filter(({ folder }) =>
      gone.some(({ edition }) => edition === folder),
    );
    return [
      ...moved
        .filter(({ from }) => from.endsWith(".html"))
        .map((lead) => ({ file: lead.from, bytes: () => movedPage(shown, lead) })),
      ...gone
        .filter(({ file }) => file.endsWith(".html"))
        .map(({ file, edition }) => ({ file, bytes: () => gonePage(shown, editionIn(shown, edition), file) })),
      ...editions.map((edition) => {
        const file = `${edition.folder}/${GONE}`;
        return { file, bytes: () => gonePage(shown, edition, file) };
      }),
    ];
  },
};

/** A problem for each address that no lock records: its loss would go unseen. */
function unlocked(lock: AddressLock | undefined, published: Places, notes: readonly Note[]): Problem[] {
  // A new site has nothing to lose yet; one that has old addresses had a lock, or should have one.
  if (lock === undefined) return notes.length === 0 ? [] : [{ file: ADDRESSES, code: "addresses/no-lock", values: {} }];
  const count = [...published].filter(([place, editions]) => {
    const known = lock.places.get(place);
    return [...editions.keys()].some((folder) => known?.has(folder) !== true);
  }).length;
  return count === 0 ? [] : [{ file: ADDRESSES, code: "addresses/not-locked", values: { count } }];
}

/** Places that lead on or are gone, by the page that shows them. */
function leftPlaces({
  elsewhere,
  goneAnchors,
}: Pick<Addresses, "elsewhere" | "goneAnchors">): Map<string, Set<string>> {
  const left = new Map<string, Set<string>>();
  const add = (key: string, names: readonly string[]) => left.set(key, new Set([...(left.get(key) ?? []), ...names]));
  for (const [key, all] of elsewhere)
    add(
      key,
      all.map(({ anchor }) => anchor),
    );
  for (const [key, names] of goneAnchors) add(key, names);
  return left;
}

/** True for a problem of old addresses. */
export function isOfAddresses(code: string): boolean {
  return code.startsWith("addresses/");
}

function editionIn({ catalogue: { site } }: Shown, folder: string) {
  return site.editions.find((edition) => edition.folder === folder) ?? site.reference;
}
