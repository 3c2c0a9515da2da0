/** Files that stand elsewhere now, and files that are gone, both below the output folder; `edition` is the folder of the gone page's edition. */
export interface OldFiles {
  moved: ReadonlyArray<{ from: string; to: string }>;
  gone: ReadonlyArray<{ file: string; edition: string }>;
}

/** Old addresses as hosts are told of them: paths below the base, decoded; `to` is encoded and has the base before it. */
export interface OldPlaces {
  /** With a slash at the end, without it, and as the file; a file that is no page has one address. */
  moved: ReadonlyArray<{ from: readonly string[]; to: string }>;
  gone: ReadonlyArray<{ at: readonly string[]; edition: string }>;
}

/** The page of an edition for what is gone, below the base. */
export const GONE_PAGE = "410.html";

/** All addresses by which somebody may ask for old files; none where it is not known where the site stands. */
export function oldPlacesOf({ moved, gone }: OldFiles, base: string, isAnywhere: boolean): OldPlaces {
  if (isAnywhere) return { moved: [], gone: [] };
  return {
    moved: moved.map(({ from, to }) => ({ from: addressesOf(from), to: base + encodeURI(addressesOf(to)[0] ?? "") })),
    gone: gone.map(({ file, edition }) => ({ at: addressesOf(file), edition })),
  };
}

/** The editions of which something is gone. */
export function editionsWithGone({ gone }: OldPlaces): string[] {
  return [...new Set(gone.map(({ edition }) => edition))].filter((edition) => edition !== "");
}

function addressesOf(file: string): string[] {
  const folder = /^(.*)\/index\.html$/.exec(file)?.[1];
  return folder === undefined ? [file] : [`${folder}/`, folder, file];
}
