import type { Shown } from "../site/shown.ts";
import type { Addressed } from "./addresses.ts";
import type { Spot } from "./ways.ts";

/** An old place in the built site, and the file to which it leads; both below the output folder. */
export interface Lead {
  from: string;
  to: string;
  /** The page to which it belongs; for a file the file itself. */
  target: Spot;
}

/** The old addresses of a built site: files that have moved, and files that are gone. */
export interface Leads {
  moved: readonly Lead[];
  gone: ReadonlyArray<{ file: string; edition: string }>;
}

/**
 * Every old place of the built site. A page leads on in each form in which it is written, with all that stands beside it: the
 * page to pass it on, its card, its files. `files` are those that there are, below the output folder.
 */
export function leadsIn(
  { catalogue: { site, renditions }, ...shown }: Shown & Addressed,
  files: Iterable<string>,
): Leads {
  const { old } = shown.addresses;
  if (old.moved.length + old.gone.length === 0) return { moved: [], gone: [] };
  const there = new Set(files);
  const folders = site.editions.map(({ folder, tag }) => ({ folder, paths: renditions.get(tag) ?? new Map() }));
  const targets = new Set(old.moved.map(({ to }) => `${to.edition} ${to.path}`));
  const forms = new Set([""]);
  const beside = new Map<string, Array<{ form: string; rest: string }>>();
  for (const file of there) {
    const found = placeOf(file, folders);
    if (found === undefined) continue;
    if (found.rest === "index.html") forms.add(found.form);
    const key = `${found.edition} ${found.path}`;
    if (targets.has(key)) beside.set(key, [...(beside.get(key) ?? []), found]);
  }
  const moved = old.moved.flatMap(({ from, to }): Lead[] => {
    if (to.isFile) return there.has(fileAt(to)) ? [{ from: fileAt(from), to: fileAt(to), target: to }] : [];
    return (beside.get(`${to.edition} ${to.path}`) ?? []).flatMap(({ form, rest }): Lead[] => {
      const target = fileAt(to, form, rest);
      // A file keeps the name of its folder: convention/convention.json.
      return from.isFile
        ? form === "" && rest === "index.html"
          ? [{ from: fileAt(from), to: target, target: to }]
          : []
        : [{ from: fileAt(from, form, rest), to: target, target: to }];
    });
  });
  const gone = old.gone.flatMap((spot) => {
    // Of an edition that is gone as a whole nobody can speak but another one.
    const speaks = folders.some(({ folder }) => folder === spot.edition) ? spot.edition : site.reference.folder;
    const edition = spot.edition === "" ? "" : speaks;
    return spot.isFile
      ? [{ file: fileAt(spot), edition }]
      : [...forms].flatMap((form) =>
          restsOf(speaks, form, there).map((rest) => ({ file: fileAt(spot, form, rest), edition })),
        );
  });
  // What stands there in spite of it is what readers asked for.
  return {
    moved: once(
      moved.filter(({ from }) => !there.has(from)),
      ({ from }) => from,
    ),
    gone: once(
      gone.filter(({ file }) => !there.has(file)),
      ({ file }) => file,
    ),
  };
}

/** A page that is gone had what the first page of its edition has: itself, and the page to pass it on. */
function restsOf(edition: string, form: string, there: ReadonlySet<string>): string[] {
  return ["index.html", "share/index.html"].filter(
    (rest) => rest === "index.html" || there.has(`${form}${edition}/${rest}`),
  );
}

function fileAt({ edition, path, isFile }: Spot, form = "", rest = "index.html"): string {
  const parts = [edition, path, ...(isFile ? [] : [rest])].filter((part) => part !== "");
  return form + parts.join("/");
}

/** Of which page a file is, in which form, and what it is called beside it. */
function placeOf(
  file: string,
  folders: ReadonlyArray<{ folder: string; paths: ReadonlyMap<string, unknown> }>,
): { form: string; edition: string; path: string; rest: string } | undefined {
  const parts = file.split("/");
  const at = folders.some(({ folder }) => folder === parts[0]) ? 0 : 1;
  const edition = folders.find(({ folder }) => folder === parts[at]);
  if (edition === undefined || /\.(br|gz)$/.test(file)) return undefined;
  for (let end = parts.length - 1; end > at; end -= 1) {
    const path = parts.slice(at + 1, end).join("/");
    if (!edition.paths.has(path)) continue;
    const form = at === 0 ? "" : `${parts[0]}/`;
    return { form, edition: edition.folder, path, rest: parts.slice(end).join("/") };
  }
  return undefined;
}

function once<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const isNew = !seen.has(keyOf(one));
    seen.add(keyOf(one));
    return isNew;
  });
}
