/** Addresses that are made and that so no page and no file of the site may take. */
export interface Places {
  /** Paths of pages that are made for every edition, and to which Markdown may link: `search`. */
  pages: readonly string[];
  /** Files that are made for every edition, and to which Markdown may link: `feed.xml`. */
  files: readonly string[];
  /** Other paths of an edition that are taken, with all that is below them. */
  paths: readonly string[];
  /** Returns true if a path of an edition is reserved by a pattern: by its ending, or by its last part. */
  isTaken?(path: string): boolean;
  /** Files and folders below the root of the site. */
  root: readonly string[];
}

/** Places of several capabilities as one. */
export function allPlaces(places: ReadonlyArray<Partial<Places> | undefined>): Places {
  const all = <K extends "pages" | "files" | "paths" | "root">(key: K) => places.flatMap((some) => some?.[key] ?? []);
  return {
    pages: all("pages"),
    files: all("files"),
    paths: all("paths"),
    root: all("root"),
    isTaken: (path) => places.some((some) => some?.isTaken?.(path) === true),
  };
}

/** Returns true if a page at this path would collide with a generated page or file. */
export function isReservedBy({ pages, files, paths, isTaken }: Places, path: string): boolean {
  return (
    [...pages, ...files, ...paths].some((taken) => path === taken || path.startsWith(`${taken}/`)) ||
    isTaken?.(path) === true
  );
}
