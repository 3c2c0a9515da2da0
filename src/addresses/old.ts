import { decoded } from "../base/files/decoded.ts";
import type { Site } from "../site/site.ts";

/** An address as an editor names it: in every edition, or in one. */
export interface Old {
  /** The folder of its edition; "" for one below the root of the site; undefined for that of every edition. */
  edition: string | undefined;
  /** Without slashes at its ends: `campaigns/salon`; that of a file: `calendar/street.ics`. "" is home. */
  path: string;
  isFile: boolean;
  /** A place on the page; `*` stands for all of them. */
  anchor: string | undefined;
}

/** One part of a path: letters of any script and figures; no sign that means something to a host. */
const PART = /^(?!\.+$)[\p{L}\p{M}\p{N}._~-]+$/u;

/**
 * An address as an editor has written it: `/campaigns/salon/`, `campaigns/salon.md`, `/about/#story`, `#story` of `page` itself,
 * `/en/about/` of one edition (`folders` are those of all that there are, or were), or all of it as a browser shows it.
 * Undefined for what is no address of the site.
 */
export function oldAddress(
  typed: string,
  site: Pick<Site, "origin" | "base" | "mirrors">,
  folders: readonly string[],
  page?: string,
): Old | undefined {
  const [, written = "", query, hash] = /^([^#?]*)(\?[^#]*)?(?:#(.*))?$/s.exec(typed.trim()) ?? [];
  const anchor = hash === undefined || hash === "" ? undefined : decoded(hash);
  // Hosts lead on by paths alone.
  if (query !== undefined || (anchor !== undefined && /[\s"]/.test(anchor))) return undefined;
  if (written === "") return anchor === undefined || page === undefined ? undefined : inEvery(page, anchor);
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(written) || written.startsWith("//");
  const root = [`${site.origin}/`, ...site.mirrors].find((one) => `${written}/`.startsWith(one));
  if (isWhole && root === undefined) return undefined;
  const base = isWhole && written.startsWith(site.origin + site.base) ? site.origin + site.base : root;
  const path = pathIn(decoded(isWhole ? written.slice(base?.length ?? 0) : written));
  if (path === undefined) return undefined;
  const [first = "", ...rest] = path.split("/");
  if (folders.includes(first)) return { ...inEvery(rest.join("/"), anchor), edition: first };
  return isWhole ? { ...inEvery(path, anchor), edition: "" } : inEvery(path, anchor);
}

function inEvery(path: string, anchor: string | undefined): Old {
  return { edition: undefined, path, isFile: /\.[^./]+$/.test(path), anchor };
}

/** A path without slashes at its ends, `index.html` and `.md`; undefined where it has signs that no address should have. */
function pathIn(written: string): string | undefined {
  const path = written
    .replace(/^\/+|(?<!\/)\/+$/g, "")
    .replace(/(^|\/)\*$/, "")
    .replace(/(^|\/)index\.(html|md)$/i, "")
    .replace(/\.md$/i, "");
  return path === "" || path.split("/").every((part) => PART.test(part)) ? path : undefined;
}

/** How an address is written for editors and in the lock: `/campaigns/salon/`, `/calendar/street.ics`, `/about/#story`. */
export function writtenAddress({ path, isFile, anchor }: Omit<Old, "edition">): string {
  const place = path === "" ? "/" : `/${path}${isFile ? "" : "/"}`;
  return anchor === undefined ? place : `${place}#${anchor}`;
}
