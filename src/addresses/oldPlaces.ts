import { anchorsOf, isOnSource } from "../site/editions/anchors.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import type { Page } from "../site/pages/page.ts";
import type { Addresses, Elsewhere, Moved } from "./addresses.ts";
import type { AddressLock, Places } from "./lockFile.ts";
import type { Note } from "./notes.ts";
import { editionsOf, isAt, type Spot, type Ways } from "./ways.ts";

/** A site's addresses as the lookup of old places needs them. */
interface Known {
  notes: readonly Note[];
  ways: Ways;
  published: Places;
  lock: AddressLock | undefined;
  catalogue: Catalogue;
}

/** Every old address of which somebody says what has become of it. */
export function oldAddressesOf(known: Known): Addresses["old"] {
  const { ways, published, lock } = known;
  const moved = new Map<string, Moved>();
  const gone = new Map<string, Spot>();
  for (const spot of spotsOf(known)) {
    const way = ways.wayFrom(spot);
    const key = `${spot.edition} ${spot.path}`;
    // An edition that never showed the page has no old address of it.
    const isMeant = lock?.places.get(placeOf(spot))?.has(spot.edition) === true;
    if (way?.kind === "gone") gone.set(key, spot);
    if (way?.kind === "moved" && (isMeant || way.to.edition === spot.edition || way.note.from.edition !== undefined))
      moved.set(key, { from: spot, to: way.to });
  }
  return { moved: [...moved.values()].filter(({ from }) => !isAt(published, from)), gone: [...gone.values()] };
}

/** All places that notes name: one by one, and those below a folder as far as they are known. */
function spotsOf({ notes, published, lock, catalogue: { site } }: Known): Spot[] {
  const all = [...new Set([...(lock?.places.keys() ?? []), ...published.keys()])].filter(
    (place) => !place.includes("#"),
  );
  return notes.flatMap((note) => {
    const { path, isFile, anchor } = note.from;
    if (anchor !== undefined) return [];
    const own = editionsOf(note.from, site.editions).map((edition): Spot => ({ edition, path, isFile }));
    if (note.page !== undefined || isFile) return own;
    const below = all.flatMap((place) => belowOf(note, place));
    return [...own, ...own.flatMap(({ edition }) => below.map((spot) => ({ ...spot, edition })))];
  });
}

/** Places that stood, or may have stood, below a moved folder: those recorded there, and those below the new one. */
function belowOf({ from, to }: Note, place: string): Array<Omit<Spot, "edition">> {
  const isFile = !place.endsWith("/");
  const path = place.replace(/^\/|\/$/g, "");
  const begin = from.path === "" ? "" : `${from.path}/`;
  if (path.startsWith(begin) && path !== from.path) return [{ path, isFile }];
  if (to === undefined || to.path === "" || !path.startsWith(`${to.path}/`)) return [];
  return [{ path: begin + path.slice(to.path.length + 1), isFile }];
}

/** Places on pages that stand on other pages, or nowhere, by the edition and path of the page that shows them now. */
export function oldAnchorsOf({ notes, ways, lock, catalogue }: Known): Pick<Addresses, "elsewhere" | "goneAnchors"> {
  const elsewhere = new Map<string, Elsewhere[]>();
  const goneAnchors = new Map<string, string[]>();
  for (const note of notes)
    for (const edition of note.from.anchor === undefined ? [] : editionsOf(note.from, catalogue.site.editions)) {
      const spot = { edition, path: note.from.path, isFile: false };
      const shown = endOf(ways, spot);
      const page = shown && pageAt(catalogue, shown);
      if (shown === undefined || page === undefined) continue;
      const key = `${shown.edition} ${shown.path}`;
      for (const anchor of namesOf(note, { lock, ways, shown })) {
        if (anchorsOf(page, catalogue).includes(anchor)) continue;
        const target =
          note.to &&
          endOf(ways, { ...note.to, edition: note.page === undefined ? (note.to.edition ?? edition) : edition });
        const to =
          target ??
          (note.to && note.page
            ? { edition: note.page.edition.folder, path: note.page.path, isFile: false }
            : undefined);
        if (to === undefined || (to.edition === shown.edition && to.path === shown.path))
          goneAnchors.set(key, [...new Set([...(goneAnchors.get(key) ?? []), anchor])]);
        else
          elsewhere.set(key, [
            ...(elsewhere.get(key) ?? []).filter((one) => one.anchor !== anchor),
            { anchor, to, at: nameAt(catalogue, to, note.to?.anchor ?? anchor) },
          ]);
      }
    }
  for (const { key, anchor } of waitingAnchors(ways, lock, catalogue))
    goneAnchors.set(key, [...new Set([...(goneAnchors.get(key) ?? []), anchor])]);
  // An old page may have had two notes for one place: a link that leads somewhere is the better one.
  for (const [key, anchors] of goneAnchors)
    goneAnchors.set(
      key,
      anchors.filter((anchor) => elsewhere.get(key)?.some((one) => one.anchor === anchor) !== true),
    );
  return { elsewhere, goneAnchors };
}

/** Places of the source that a translation had, and has not while it is behind: who comes for one begins at the top of it. */
function waitingAnchors(ways: Ways, lock: AddressLock | undefined, catalogue: Catalogue) {
  const found: Array<{ key: string; anchor: string }> = [];
  for (const [place, editions] of lock?.places ?? []) {
    const [, address = "", anchor] = /^([^#]*)#(.*)$/s.exec(place) ?? [];
    if (anchor === undefined) continue;
    for (const edition of editions.keys()) {
      const end = endOf(ways, { edition, path: address.replace(/^\/|\/$/g, ""), isFile: false });
      const page = end && pageAt(catalogue, end);
      if (end === undefined || page === undefined || !isOnSource(anchor, page, catalogue)) continue;
      if (!anchorsOf(page, catalogue).includes(anchor)) found.push({ key: `${end.edition} ${end.path}`, anchor });
    }
  }
  return found;
}

/** The places that a note names; `#*` are all of pages that lead to this one now. */
function namesOf(
  { from: { anchor = "" } }: Note,
  { lock, ways, shown }: { lock: AddressLock | undefined; ways: Ways; shown: Spot },
): string[] {
  if (anchor !== "*") return [anchor];
  const names = [...(lock?.places ?? [])].flatMap(([place, editions]) => {
    const [, address = "", name] = /^([^#]*)#(.*)$/s.exec(place) ?? [];
    const path = address.replace(/^\/|\/$/g, "");
    if (name === undefined || path === shown.path) return [];
    const isHere = [...editions.keys()].some((edition) => {
      const end = endOf(ways, { edition, path, isFile: false });
      return end?.edition === shown.edition && end.path === shown.path;
    });
    return isHere ? [name] : [];
  });
  return [...new Set(names)];
}

function endOf(ways: Ways, spot: Spot): Spot | undefined {
  const way = ways.wayFrom(spot);
  const end = way?.kind === "here" ? spot : way?.kind === "moved" ? way.to : undefined;
  return end && { edition: end.edition, path: end.path, isFile: end.isFile };
}

function pageAt({ site, renditions }: Catalogue, { edition, path }: Spot): Page | undefined {
  return renditions.get(site.editions.find(({ folder }) => folder === edition)?.tag ?? "")?.get(path)?.page;
}

function nameAt(catalogue: Catalogue, to: Spot, anchor: string): string | undefined {
  const page = pageAt(catalogue, to);
  return page !== undefined && anchorsOf(page, catalogue).includes(anchor) ? anchor : undefined;
}

function placeOf({ path, isFile }: Spot): string {
  return path === "" ? "/" : `/${path}${isFile ? "" : "/"}`;
}

/** The path at which each page was published first, by what its front matter and the settings say of it. */
export function firstPathsOf({ notes, lock }: Known): Addresses["firstPath"] {
  const folders = notes.filter(
    ({ page, to, from }) => page === undefined && to !== undefined && from.anchor === undefined,
  );
  return (edition, path) => {
    const own = notes.find(
      ({ page, to, from }) =>
        page?.path === path && to !== undefined && from.anchor === undefined && (from.edition ?? edition) === edition,
    );
    let first = own?.from.path ?? path;
    for (let steps = 0; steps < folders.length; steps += 1) {
      const before = folders
        .map(({ from, to }) => ({ from: from.path, to: to?.path ?? "" }))
        .filter(({ to }) => to !== "" && first.startsWith(`${to}/`))
        .map(({ from, to }) => [from, first.slice(to.length + 1)].filter((part) => part !== "").join("/"))
        .find((older) => lock?.places.get(`/${older}/`)?.has(edition) === true);
      if (before === undefined) break;
      first = before;
    }
    return first;
  };
}
