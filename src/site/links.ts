import { posix } from "node:path";
import { domainToASCII } from "node:url";
import { decoded } from "../base/files/decoded.ts";
import { nearest } from "../base/files/nearest.ts";
import { pretends } from "../base/hostNames.ts";
import { kindOfLink } from "../base/markdown/links.ts";
import { addressOf, fileOf } from "./editions/addresses.ts";
import { anchorsOf, namesBeside } from "./editions/anchors.ts";
import { type Catalogue, type Rendition, renditionAt } from "./editions/catalogue.ts";
import type { Edition } from "./editions/edition.ts";
import type { Page } from "./pages/page.ts";

const MAILBOX = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/;
/** RFC 3966, with what people put between the figures; three of them at least: 112. */
const NUMBER = /^[+*#]?(?:[().\s-]*[\d*#]){3,20}[().\s-]*(?:;[\w-]+=[^;]*)*$/;

/** A link that leads somewhere, or the message that says why it does not. */
export type Resolved = { href: string; isOutside: boolean } | { code: string; values: Record<string, string | number> };

/**
 * Resolves a link of a page for the edition in which the page is shown. Links are written to a Markdown file, to a path
 * without an edition (`/campaigns/street/`), to a file of static/, as `contact:…` or to another site.
 */
export function resolveLink(href: string, page: Page, edition: Edition, catalogue: Catalogue): Resolved {
  if (href.trim() === "") return { code: "link/empty", values: {} };
  const kind = kindOfLink(href);
  if (kind === "outside") return outside(href);
  if (kind === "contact") return contact(href, catalogue);
  if (kind === "refused") return { code: "link/scheme", values: { href } };
  const [, written = "", hash = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const anchor = decoded(hash);
  if (written === "")
    return hasAnchor(page, anchor, catalogue)
      ? { href: `#${anchor}`, isOutside: false }
      : deadAnchor(anchor, page, catalogue);
  const file = siteFile(decoded(written), page);
  const isMade = catalogue.made.files.includes(file);
  if (catalogue.files.has(file) || isMade) {
    const home = isMade ? `${edition.folder}/` : "";
    // A file of static/ may have any name; these signs would end or break its address.
    const safe = file.replace(/[\s%?#]/g, encodeURIComponent);
    return { href: addressOf(catalogue.site, home + safe) + (hash && `#${anchor}`), isOutside: false };
  }
  return toPage(file, anchor, edition, catalogue, href);
}

/** An address outside the site, by what its scheme needs: a host, a mailbox, a number. */
function outside(href: string): Resolved {
  const { protocol, pathname, hostname, username, href: written } = new URL(href);
  const to = decoded(pathname);
  if (/^https?:$/.test(protocol) && username !== "") return { code: "link/user", values: { href: href.slice(0, 80) } };
  const host = protocol === "mailto:" ? (to.split("@").at(-1) ?? "") : hostname;
  if (protocol !== "tel:" && pretends(host))
    return { code: "link/twin", values: { host: domainToASCII(host) || host } };
  // Without anybody it is sent to whom the reader likes: mailto:?subject=…
  if (protocol === "mailto:" && to !== "" && !to.split(",").every((one) => MAILBOX.test(one.trim())))
    return { code: "link/mailto", values: { href: href.slice(0, 80) } };
  if (protocol === "tel:" && !NUMBER.test(to)) return { code: "link/tel", values: { href: href.slice(0, 80) } };
  if (/^https?:$/.test(protocol) && !/[.:]/.test(hostname))
    return { code: "link/host", values: { href: href.slice(0, 80) } };
  return { href: written, isOutside: /^https?:/i.test(href) };
}

function contact(href: string, { site }: Catalogue): Resolved {
  const key = href.slice("contact:".length);
  const value = Object.hasOwn(site.contacts, key) ? site.contacts[key] : undefined;
  const known = Object.keys(site.contacts).join(", ");
  if (value === undefined) return { code: "link/contact", values: { key, known: known || "–" } };
  if (/^https:/.test(value)) return { href: value, isOutside: true };
  return {
    href: value.includes("@") ? `mailto:${encodeURI(value)}` : `tel:${value.replace(/[^+\d]/g, "")}`,
    isOutside: false,
  };
}

/** A written link as a path from the root of an edition, or, with the edition's folder before it, from content/. */
function siteFile(written: string, page: Page): string {
  if (written.startsWith("/")) return posix.normalize(written).replace(/^\/+/, "");
  const inContent = posix.join(posix.dirname(page.file), written);
  const folder = page.file.split("/").slice(0, 2).join("/");
  return inContent.startsWith(`${folder}/`) || inContent === folder
    ? inContent.slice(folder.length + 1)
    : inContent.replace(/^content\//, "");
}

function toPage(file: string, anchor: string, edition: Edition, catalogue: Catalogue, href: string): Resolved {
  const path = file
    .replace(/(?<!\/)\/+$/, "")
    .replace(/(^|\/)index(\.md)?$/i, "")
    .replace(/\.md$/i, "")
    // Files of articles have two digits, so that folders list them in order.
    .replace(/(^|\/)(article-)0+(?=\d)/, "$1$2");
  if (catalogue.made.pages.includes(path))
    return { href: addressOf(catalogue.site, fileOf(edition, path)), isOutside: false };
  const [folder = "", ...rest] = path.split("/");
  const named = catalogue.site.editions.find((candidate) => candidate.folder === folder);
  const isPath = renditionAt(catalogue, edition, path) !== undefined;
  const target =
    isPath || named === undefined
      ? renditionAt(catalogue, edition, path)
      : renditionAt(catalogue, named, rest.join("/"));
  if (target === undefined) return deadPage(href, path, edition, catalogue);
  return toAnchor(target, anchor, catalogue);
}

function toAnchor(target: Rendition, anchor: string, catalogue: Catalogue): Resolved {
  const { site, pages } = catalogue;
  const at = (edition: Edition) => addressOf(site, fileOf(edition, target.path)) + (anchor && `#${anchor}`);
  if (anchor === "" || hasAnchor(target.page, anchor, catalogue)) return { href: at(target.edition), isOutside: false };
  // A fallback text may refer to an anchor of its own edition: lead there.
  const elsewhere = site.editions.find(({ tag }) => {
    const own = pages.get(tag)?.get(target.path);
    return target.edition.fallback.includes(tag) && own !== undefined && hasAnchor(own, anchor, catalogue);
  });
  return elsewhere === undefined
    ? deadAnchor(anchor, target.page, catalogue)
    : { href: at(elsewhere), isOutside: false };
}

function hasAnchor(page: Page, anchor: string, catalogue: Catalogue): boolean {
  return (
    anchor === "" ||
    anchor === "top" ||
    page.text.headings.some(({ id, also }) => id === anchor || also?.includes(anchor) === true) ||
    [...namesBeside(page, catalogue).values()].some((names) => names.includes(anchor))
  );
}

function deadAnchor(anchor: string, page: Page, catalogue: Catalogue): Resolved {
  const known = anchorsOf(page, catalogue);
  return {
    code: "link/anchor",
    values: { anchor, file: page.file, known: nearest(anchor, known) ?? (known.join(", ") || "–") },
  };
}

function deadPage(href: string, path: string, edition: Edition, catalogue: Catalogue): Resolved {
  const day = catalogue.later?.get(path);
  if (day !== undefined) return { code: "link/later", values: { href: href.slice(0, 80), day } };
  const known = [...(catalogue.renditions.get(edition.tag)?.keys() ?? [])].filter((known) => known !== "");
  const near = nearest(path, known) ?? known.find((other) => other.split("/").at(-1) === path.split("/").at(-1));
  const values = { href: href.slice(0, 80), near: near === undefined ? "" : `/${near}/` };
  return { code: near === undefined ? "link/dead" : "link/dead-near", values };
}
