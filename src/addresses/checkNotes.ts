import type { Problem } from "../base/errors.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import type { Places } from "./lockFile.ts";
import type { Note } from "./notes.ts";
import { addressIn, editionsOf, isAt, type Spot, type Ways } from "./ways.ts";

/** Tells what editors say of old addresses and cannot be: two claims of one, an address that is there, one that leads nowhere or in a circle. */
export function checkNotes(notes: readonly Note[], ways: Ways, published: Places, catalogue: Catalogue): Problem[] {
  const claims = new Map<string, Note>();
  const problems: Problem[] = [];
  for (const note of notes) {
    const found = editionsOf(note.from, catalogue.site.editions)
      .map((edition): Spot => ({ edition, path: note.from.path, isFile: note.from.isFile }))
      .map((spot) => claimedTwice(note, spot, claims) ?? atPlace(note, spot, ways, published, catalogue));
    // What is wrong in every edition is told once.
    const [first] = found.filter((problem) => problem !== undefined);
    if (first !== undefined) problems.push(first);
  }
  return problems;
}

function claimedTwice(note: Note, spot: Spot, claims: Map<string, Note>): Problem | undefined {
  const key = `${addressIn(spot)}#${note.from.anchor ?? ""}`;
  const other = claims.get(key) ?? note;
  claims.set(key, other);
  const isSame =
    other.to?.path === note.to?.path &&
    other.to?.anchor === note.to?.anchor &&
    (other.to === undefined) === (note.to === undefined);
  if (isSame) return undefined;
  const at = other.line === undefined ? other.file : `${other.file}:${other.line}`;
  return problemAt(note, "addresses/twice", { other: at });
}

function atPlace(note: Note, spot: Spot, ways: Ways, published: Places, catalogue: Catalogue): Problem | undefined {
  const { from, to, page } = note;
  // Of a place on a page it is said where that page is.
  if (from.anchor !== undefined) return undefined;
  const there = pageAt(catalogue, spot);
  if (isAt(published, spot)) {
    if (page !== undefined && to !== undefined && there !== undefined && isOther(catalogue, spot, page.edition.tag))
      return problemAt(note, "addresses/half", { other: there.file, from: spot.path, to: to.path });
    const code = there === page && page !== undefined ? "addresses/self" : "addresses/exists";
    return problemAt(note, code, { address: addressIn(spot), other: there?.file ?? addressIn(spot) });
  }
  const twin = sameButCase(published, spot);
  if (twin !== undefined) return problemAt(note, "addresses/case", { address: addressIn(spot), other: twin });
  const circle = ways.circleFrom(spot);
  if (circle !== undefined) return problemAt(note, "addresses/circle", { circle });
  const isNowhere = page === undefined && to !== undefined && ways.wayFrom(spot) === undefined;
  return isNowhere && !leadsBelow(to, published)
    ? problemAt(note, "addresses/nowhere", { address: `/${to.path}/` })
    : undefined;
}

/** The page whose own file stands at an address, in that edition or in the one that stands in for it. */
function pageAt({ site, renditions }: Catalogue, { edition, path }: Spot) {
  const tag = site.editions.find(({ folder }) => folder === edition)?.tag ?? "";
  return renditions.get(tag)?.get(path)?.page;
}

/** True if an old address still is that of a page, though of none in the edition that says it has moved. */
function isOther({ pages, renditions, site }: Catalogue, { edition, path }: Spot, tag: string): boolean {
  const shown = renditions.get(site.editions.find(({ folder }) => folder === edition)?.tag ?? "")?.get(path);
  return shown !== undefined && shown.page.edition.tag !== tag && pages.get(tag)?.has(path) !== true;
}

/** A folder may have no page of its own. */
function leadsBelow({ path }: { path: string }, published: Places): boolean {
  return [...published.keys()].some((place) => place.startsWith(path === "" ? "/" : `/${path}/`));
}

/** An address that there is and that differs in small and capital letters alone: many machines take both for one. */
function sameButCase(published: Places, { edition, path, isFile }: Spot): string | undefined {
  const lower = path.toLowerCase();
  if (lower === path) return undefined;
  const twin = { edition, path: lower, isFile };
  return isAt(published, twin) ? addressIn(twin) : undefined;
}

function problemAt({ file, line, written }: Note, code: string, values: Record<string, string>): Problem {
  return { file, ...(line === undefined ? {} : { line }), code, values: { written, ...values } };
}
