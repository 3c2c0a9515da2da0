import type { Findings, Problem } from "../base/errors.ts";
import { nearest } from "../base/files/nearest.ts";
import { anchorsOf } from "../site/editions/anchors.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Page } from "../site/pages/page.ts";
import { ADDRESSES, type AddressLock, type Places } from "./lockFile.ts";
import { addressIn, type Spot, type Ways } from "./ways.ts";

/** The lock and the site that are compared. */
interface Held {
  lock: AddressLock;
  published: Places;
  ways: Ways;
  catalogue: Catalogue;
  /** By edition and path, places on a page that lead on, or are gone on purpose. */
  left: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Tells every address, and every place on a page, that was published and would be lost; and a page that was renamed in one edition only. */
export function checkLock(held: Held, findings: Findings): void {
  const unknown = new Set<string>();
  const lost = new Set<string>();
  for (const [place, editions] of held.lock.places) {
    const { spot, anchor } = spotOf(place);
    const missing = [...editions].filter(([folder, isOwn]) => {
      const at = { ...spot, edition: folder };
      if (anchor !== undefined) {
        if (!lost.has(addressIn(at))) tellAnchor(held, at, anchor, findings);
        return false;
      }
      if (isOwn && !spot.isFile) tellHalf(held, at, findings);
      const isLost = held.ways.wayFrom(at) === undefined;
      if (isLost) lost.add(addressIn(at));
      if (isLost && folder !== "" && !held.catalogue.site.editions.some((edition) => edition.folder === folder))
        return void unknown.add(folder);
      return isLost;
    });
    if (missing.length > 0)
      tellLost(
        held,
        place,
        spot,
        missing.map(([folder]) => folder),
        findings,
      );
  }
  for (const folder of unknown)
    findings.errors.push({ file: ADDRESSES, code: "addresses/edition", values: { folder } });
}

function spotOf(place: string): { spot: Omit<Spot, "edition">; anchor: string | undefined } {
  const [, address = "", anchor] = /^([^#]*)(?:#(.*))?$/s.exec(place) ?? [];
  return { spot: { path: address.replace(/^\/|\/$/g, ""), isFile: !address.endsWith("/") }, anchor };
}

function tellLost(
  { lock, catalogue }: Held,
  place: string,
  { path, isFile }: Omit<Spot, "edition">,
  folders: string[],
  findings: Findings,
): void {
  const at = { file: ADDRESSES, line: lock.lineOf(place) };
  const editions = folders.join(", ");
  if (isFile) return void findings.errors.push({ ...at, code: "addresses/lost-file", values: { place, editions } });
  const fresh = freshPages(lock, catalogue, folders);
  const name = path.split("/").at(-1) ?? "";
  const near =
    fresh.find((page) => page.path.split("/").at(-1) === name) ??
    fresh.find(
      (page) =>
        page.path ===
        nearest(
          path,
          fresh.map((one) => one.path),
        ),
    );
  const above = nearestAbove(catalogue, path);
  const values = { place, editions, page: near?.file ?? "", above: above?.file ?? "content/site.yml" };
  const code = near === undefined ? "addresses/lost" : "addresses/lost-near";
  findings.errors.push({ ...at, code, values });
}

/** Pages of some editions that were never published: what was lost may be one of them. */
function freshPages({ places }: AddressLock, { pages, site }: Catalogue, folders: readonly string[]): Page[] {
  return site.editions
    .filter(({ folder }) => folders.includes(folder))
    .flatMap(({ tag, folder }) =>
      [...(pages.get(tag)?.values() ?? [])].filter(
        ({ path, isMade }) => isMade !== true && places.get(path === "" ? "/" : `/${path}/`)?.get(folder) !== true,
      ),
    );
}

/** The nearest page above a path that an editor has written, in the reference edition where it has one. */
export function nearestAbove({ pages, site }: Pick<Catalogue, "pages" | "site">, path: string): Page | undefined {
  for (let above = path; above !== ""; ) {
    above = above.slice(0, Math.max(0, above.lastIndexOf("/")));
    const found = [site.reference, ...site.editions]
      .map(({ tag }) => pages.get(tag)?.get(above))
      .find((page) => page !== undefined && page.isMade !== true && page.file.endsWith(".md"));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A page that another edition still has under its old name, while this one has a new page that no other has. */
function tellHalf({ lock, published, catalogue }: Held, { edition, path }: Spot, findings: Findings): void {
  const place = path === "" ? "/" : `/${path}/`;
  if (published.get(place)?.get(edition) !== false) return;
  const { site, pages, renditions } = catalogue;
  const own = site.editions.find(({ folder }) => folder === edition);
  const other = own && renditions.get(own.tag)?.get(path)?.page;
  if (own === undefined || other === undefined) return;
  const others = site.editions.filter(({ tag }) => tag !== own.tag);
  const fresh = freshPages(lock, catalogue, [edition]).filter(
    (page) => !others.some(({ tag }) => pages.get(tag)?.has(page.path)),
  );
  const renamed =
    fresh.find(
      ({ path: name }) =>
        name ===
        nearest(
          path,
          fresh.map((page) => page.path),
        ),
    ) ?? fresh[0];
  const isTold = renamed?.data.moved !== undefined;
  const values = { other: other.file, from: path, to: renamed?.path ?? "", edition: own.folder };
  if (renamed === undefined) {
    const at = { file: other.file, code: "addresses/stands-in", values: { ...values, place } };
    findings.warnings.push(at);
  } else if (!isTold) findings.errors.push({ file: renamed.file, code: "addresses/half", values });
}

/** A place on a page that no heading is called by any more, and of which nothing is said. */
function tellAnchor({ lock, ways, catalogue, left }: Held, spot: Spot, anchor: string, findings: Findings): void {
  const way = ways.wayFrom(spot);
  if (way === undefined || way.kind === "gone") return;
  const end = way.kind === "moved" ? way.to : spot;
  const edition = catalogue.site.editions.find(({ folder }) => folder === end.edition);
  const page = edition && catalogue.renditions.get(edition.tag)?.get(end.path)?.page;
  if (edition === undefined || page === undefined) return;
  if (anchorsOf(page, catalogue).includes(anchor) || left.get(`${end.edition} ${end.path}`)?.has(anchor) === true)
    return;
  findings.errors.push(lostAnchor({ lock, catalogue }, { page, edition, spot, anchor }));
}

function lostAnchor(
  { lock, catalogue }: Pick<Held, "lock" | "catalogue">,
  { page, edition, spot, anchor }: { page: Page; edition: Edition; spot: Spot; anchor: string },
): Problem {
  const address = addressIn(spot);
  const place = spot.path === "" ? "/" : `/${spot.path}/`;
  const isNew = (path: string, id: string) =>
    lock.places.get(`${path === "" ? "/" : `/${path}/`}#${id}`)?.has(edition.folder) !== true;
  const elsewhere = [...(catalogue.pages.get(edition.tag)?.values() ?? [])].find(
    (other) => other !== page && isNew(other.path, anchor) && anchorsOf(other, catalogue).includes(anchor),
  );
  const values = { anchor, address, place, file: page.file };
  if (elsewhere !== undefined) return { file: elsewhere.file, code: "addresses/anchor-moved", values };
  const fresh = page.text.headings.filter(({ id }) => isNew(page.path, id));
  const near = nearest(
    anchor,
    fresh.map(({ id }) => id),
  );
  const heading = fresh.find(({ id }) => id === near) ?? (fresh.length === 1 ? fresh[0] : undefined);
  if (heading === undefined) return { file: page.file, code: "addresses/anchor", values };
  const { line, level, text } = heading;
  const at = line === undefined ? {} : { line };
  return {
    file: page.file,
    ...at,
    code: "addresses/anchor-renamed",
    values: { ...values, heading: `${"#".repeat(level)} ${text}` },
  };
}
