import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";
import type { Places } from "./lockFile.ts";
import type { Note } from "./notes.ts";
import { type Old, writtenAddress } from "./old.ts";

/** A page or a file of one edition; `edition` is its folder, "" for what stands below the root. */
export interface Spot {
  edition: string;
  path: string;
  isFile: boolean;
}

/** Where an address leads: to what is there, on to another one, nowhere on purpose; undefined where it is lost. */
export type Way =
  | { kind: "here" }
  | { kind: "moved"; to: Spot; anchor: string | undefined; note: Note }
  | { kind: "gone"; note: Note }
  | undefined;

/** All old addresses of a site, and where they lead. */
export interface Ways {
  wayFrom(spot: Spot): Way;
  /** The circle in which an address leads, as it is written. */
  circleFrom(spot: Spot): string | undefined;
}

/** True if an address exists now: a page of its own or a fallback. */
export function isAt(published: Places, { edition, ...place }: Spot): boolean {
  return published.get(writtenAddress({ ...place, anchor: undefined }))?.has(edition) === true;
}

/** The editions in which an address is meant, by their folders. */
export function editionsOf({ edition }: Old, editions: readonly Edition[]): string[] {
  return edition === undefined ? editions.map(({ folder }) => folder) : [edition];
}

/** The ways from all old addresses, by what editors say of them; `published` is what there is now. */
export function waysOf(notes: readonly Note[], published: Places, site: Site): Ways {
  const exact = new Map<string, Note>();
  for (const note of notes)
    for (const edition of editionsOf(note.from, site.editions)) {
      const { path, anchor } = note.from;
      const key = `${edition} ${path}`;
      if (anchor === undefined) exact.set(key, exact.get(key) ?? note);
    }
  // The longest folder first.
  const folders = notes
    .filter(({ page, from }) => page === undefined && from.anchor === undefined && !from.isFile)
    .sort((a, b) => b.from.path.length - a.from.path.length);
  const noteFor = ({ edition, path }: Spot): Note | undefined =>
    exact.get(`${edition} ${path}`) ??
    folders.find(
      ({ from }) =>
        (from.edition === undefined ? edition !== "" : from.edition === edition) &&
        (from.path === "" ? from.edition !== undefined : path.startsWith(`${from.path}/`)),
    );
  const walk = (start: Spot): { way: Way; circle: string | undefined } => {
    let spot = start;
    let anchor: string | undefined;
    let last: Note | undefined;
    const seen: Spot[] = [];
    for (;;) {
      if (isAt(published, spot)) {
        const way: Way = last === undefined ? { kind: "here" } : { kind: "moved", to: spot, anchor, note: last };
        return { way, circle: undefined };
      }
      const again = seen.findIndex(({ edition, path }) => edition === spot.edition && path === spot.path);
      if (again >= 0) return { way: undefined, circle: [...seen.slice(again), spot].map(addressIn).join(" → ") };
      seen.push(spot);
      const note = noteFor(spot);
      if (note === undefined) return { way: undefined, circle: undefined };
      if (note.to === undefined) return { way: { kind: "gone", note }, circle: undefined };
      last = note;
      anchor = note.to.anchor;
      spot = nextSpot(spot, note, published, site);
    }
  };
  return {
    wayFrom: (spot) => walk(spot).way,
    circleFrom: (spot) => walk(spot).circle,
  };
}

/** Where a note leads from a place: what was below a folder keeps its place below it, and each edition stays in its own where it can. */
function nextSpot({ edition, path }: Spot, { from, to, page }: Note, published: Places, site: Site): Spot {
  const rest = path.slice(from.path.length).replace(/^\//, "");
  const target = to?.path ?? "";
  const next = [target, rest].filter((part) => part !== "").join("/");
  const isFile = rest === "" ? to?.isFile === true : /\.[^./]+$/.test(rest);
  const own = { edition, path: next, isFile };
  if (page === undefined) return { ...own, edition: to?.edition ?? (edition === "" ? site.reference.folder : edition) };
  return edition !== "" && isAt(published, own) ? own : { ...own, edition: page.edition.folder };
}

/** An address of an edition, as messages name it. */
export function addressIn({ edition, ...place }: Spot): string {
  return (edition === "" ? "" : `/${edition}`) + writtenAddress({ ...place, anchor: undefined });
}
