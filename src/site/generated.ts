/** The page of every edition that lists all its pages. */
export const allPages = "all-pages";

/** The page of every edition that lists the other addresses of the site. */
export const mirrorsPath = "mirrors";

/** The pages of an edition that say that a form was sent, or that it was not. */
export const sentPath = "sent";
export const notSentPath = "not-sent";

/** The search page of every edition, and the index of subjects below it. */
export const searchPath = "search";
export const subjectsPath = "search/subjects";

/** Beside a page with a request form: the form on paper. */
export const SHEET_NAME = "sheet.pdf";

/** Below a page: the page on which it can be passed on, in sites with `share: true`. */
export const sharePath = "share";

/** Pages that are made for every edition; Markdown may link to them: `/search/`. */
export const madePages: readonly string[] = [allPages, searchPath, subjectsPath];

/** Files that are made for every edition, below its folder; Markdown may link to them: `/feed.xml`. */
export const generatedFiles: readonly string[] = ["feed.xml"];

/** Files that are made for the whole site. */
export const ownFiles: readonly string[] = ["index.html", "404.html", "sitemap.xml", "robots.txt", "manifest.json", "SHA256SUMS", "_headers", "_redirects", "staticwebapp.config.json", "vercel.json", "favicon.png", "icon-180.png", "icon-192.png", "icon-512.png"];

/** Paths that no page of the site may take. */
export const reservedPaths: readonly string[] = [allPages, mirrorsPath, sentPath, notSentPath, searchPath, "404", "404.html", "manifest.webmanifest", ...generatedFiles];
