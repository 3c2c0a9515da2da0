/** The page of every edition that lists all its pages. */
export const allPages = "all-pages";

/** Files that are made for every edition, below its folder; Markdown may link to them: `/feed.xml`. */
export const generatedFiles: readonly string[] = ["feed.xml"];

/** Paths that no page of the site may take. */
export const reservedPaths: readonly string[] = [allPages, "search", "404"];
