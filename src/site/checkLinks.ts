import { posix } from "node:path";
import type { Findings } from "../base/errors.ts";
import { decoded } from "../base/files/decoded.ts";
import { isFile } from "../base/files/isFile.ts";
import { nearest } from "../base/files/nearest.ts";
import { onDisk } from "../base/files/onDisk.ts";
import type { Catalogue } from "./editions/catalogue.ts";
import { resolveLink } from "./links.ts";
import { type Page, picturesOf } from "./pages/page.ts";
import { SETTINGS } from "./readSite.ts";
import type { Site } from "./site.ts";

/** Reports every link that leads nowhere and every missing picture, in each page's own edition. */
export function checkLinks(catalogue: Catalogue, findings: Findings): void {
  reportSafetyPage(catalogue, findings);
  for (const pages of catalogue.pages.values())
    for (const page of pages.values()) checkLinksOf(page, catalogue, findings);
}

/** The same for one page. */
export function checkLinksOf(page: Page, catalogue: Catalogue, findings: Findings): void {
  for (const { href, line } of page.text.links) checkLink(href, line, page, catalogue, findings);
  if (page.data.kind === "home")
    page.data.actions.forEach(({ to }, at) =>
      checkLink(to, page.lineOf?.(["actions", at, "to"]), page, catalogue, findings),
    );
  for (const { href, line } of picturesOf(page)) {
    const file = pictureFile(page, href);
    if (!isThere(catalogue.site, file))
      findings.errors.push({ file: page.file, line, code: "picture/missing", values: { src: href, file } });
  }
}

/** Reports a page on reading safely that no edition has. */
function reportSafetyPage({ site, pages }: Catalogue, findings: Findings): void {
  const { safetyPath } = site;
  if (safetyPath === undefined || [...pages.values()].some((own) => own.has(safetyPath))) return;
  const known = [...new Set([...pages.values()].flatMap((own) => [...own.keys()]))].filter((path) => path !== "");
  const near = nearest(safetyPath, known);
  findings.errors.push({
    file: SETTINGS,
    line: site.lineOf(["leave", "page"]),
    code: near === undefined ? "link/dead" : "link/dead-near",
    values: { href: `/${safetyPath}/`, near: near === undefined ? "" : `/${near}/` },
  });
}

/** The file of a picture that a page names, from the site folder. */
export function pictureFile(page: Page, src: string): string {
  return posix.join(posix.dirname(page.file), decoded(src.split(/[?#]/)[0] ?? ""));
}

/** Returns true if a picture's file exists. Files outside content/ do not count as pictures of the site. */
export function isThere(site: Site, file: string): boolean {
  return file.startsWith("content/") && isFile(onDisk(site.folder, file));
}

function checkLink(href: string, line: number | undefined, page: Page, catalogue: Catalogue, findings: Findings): void {
  const resolved = resolveLink(href, page, page.edition, catalogue);
  if (!("code" in resolved)) return;
  // The anchors of a page that could not be read are not known.
  const isUnread =
    resolved.code === "link/anchor" &&
    findings.errors.some((error) => error.file === resolved.values.file && !error.code.startsWith("link/"));
  if (!isUnread) findings.errors.push({ file: page.file, line, ...resolved });
}
