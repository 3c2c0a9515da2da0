import { endingOf, type FileType, fileTypes } from "../../base/files/fileTypes.ts";
import { ANYWHERE, fileOf } from "../../site/editions/addresses.ts";
import { type HostName, sendsCopies } from "../../site/hosts.ts";
import type { Site } from "../../site/site.ts";
import { type OldFiles, type OldPlaces, oldPlacesOf } from "./oldPlaces.ts";

/** Headers, by name. */
export type Headers = Record<string, string>;

/**
 * The hosting rules of a site: the configuration files for all hosts are generated from them, and a live host is
 * verified against them.
 */
export interface HostPlan {
  /** Path of the site on its host, with a slash at both ends; of one that may lie anywhere only `/` is known. */
  base: string;
  isAnywhere: boolean;
  /** The same path as hosts see it once they have decoded it: 길 is %EA%B8%B8 in an address. */
  place: string;
  /** Headers of every answer, of pages, of files whose name changes with their content, and of all others. */
  always: Headers;
  pages: Headers;
  lasting: Headers;
  fleeting: Headers;
  /** Headers of files that browsers must ask for anew each time, and those files. */
  fresh: Headers;
  freshFiles: readonly string[];
  /** Folders in which every file is named by its content: `assets/`. */
  lastingFolders: readonly string[];
  /** True where compressed copies lie beside its texts; else the host is to compress them itself. */
  hasCopies: boolean;
  /** Types of texts, which shrink when they are compressed. */
  texts: readonly string[];
  /** Endings of the site's files, with their types. */
  types: ReadonlyArray<[ending: string, type: string]>;
  /**
   * Editions to which a host can redirect, a longer tag before its prefix; none if the host cannot know their address.
   */
  editions: ReadonlyArray<{ tag: string; folder: string }>;
  /** Addresses that lead on, and addresses that are gone. */
  old: OldPlaces;
  /** Folders apart from the site (`admin`), with a policy of their own, and the headers that follow from it. */
  apart: ReadonlyArray<{ folder: string; policy: string; headers: Headers }>;
  /** Files and folders beside them at the root: `ko/*`, `404.html`. */
  together: readonly string[];
}

/** A service worker, and the list of what it may keep: old ones would hold a reader with an old version. */
const FRESH = ["offline.json", "service-worker.js"];

const NOT_NEEDED = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "interest-cohort",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** The plan of a site with these files. `policies` are those of its pages; without them pages may have any content. */
export function planOf(
  site: Pick<Site, "base" | "editions"> & { host?: HostName | undefined },
  files: readonly string[],
  policies: readonly string[],
  old: OldFiles = { moved: [], gone: [] },
  apart: ReadonlyArray<{ folder: string; policy: string }> = [],
): HostPlan {
  const isAnywhere = site.base === ANYWHERE;
  const endings = [...new Set(files.map(endingOf))].sort();
  return {
    base: isAnywhere ? "/" : site.base,
    isAnywhere,
    place: isAnywhere ? "/" : decodeURI(site.base),
    always: {
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": NOT_NEEDED.map((name) => `${name}=()`).join(", "),
      "Cross-Origin-Opener-Policy": "same-origin",
    },
    pages: { "Content-Security-Policy": policyOfAll(policies), "X-Frame-Options": "DENY" },
    lasting: { "Cache-Control": "public, max-age=31536000, immutable" },
    fleeting: { "Cache-Control": "public, max-age=600, stale-while-revalidate=86400" },
    fresh: { "Cache-Control": "no-cache" },
    freshFiles: FRESH.filter((file) => files.includes(file)),
    lastingFolders: lastingFolders(files),
    hasCopies: sendsCopies(site),
    texts: [
      ...new Set(endings.flatMap((ending) => (typeOf(ending)?.shrinks === true ? (typeOf(ending)?.type ?? []) : []))),
    ],
    types: endings.flatMap((ending) =>
      typeOf(ending)?.type === undefined ? [] : [[ending, typeOf(ending)?.type ?? ""] as const],
    ),
    apart: apart.map(({ folder, policy }) => ({ folder, policy, headers: headersApart(policy) })),
    together: [...new Set(files.map((file) => (file.includes("/") ? `${file.split("/")[0]}/*` : file)))]
      .filter((place) => !place.startsWith(".") && !apart.some(({ folder }) => place === `${folder}/*`))
      .sort(),
    old: oldPlacesOf(old, isAnywhere ? "/" : site.base, isAnywhere),
    editions: isAnywhere
      ? []
      : [...site.editions]
          .sort((a, b) => b.tag.length - a.tag.length || (a.tag < b.tag ? -1 : 1))
          .map((edition) => ({ tag: edition.tag, folder: fileOf(edition, "").split("/")[0] ?? "" })),
  };
}

/** The window in which one signs in with a host must be able to answer the page that opened it. */
function headersApart(policy: string): Headers {
  return {
    "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
  };
}

function typeOf(ending: string): FileType | undefined {
  return Object.hasOwn(fileTypes, ending) ? fileTypes[ending] : undefined;
}

/**
 * Returns a policy that allows everything that any page may do. The page's own policy, in its head, is stricter;
 * browsers enforce both.
 */
function policyOfAll(policies: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const [name = "", ...sources] of policies
    .flatMap((policy) => policy.split(";"))
    .map((directive) => directive.trim().split(/\s+/))) {
    directives.set(name, new Set([...(directives.get(name) ?? []), ...sources]));
  }
  // Styles differ from page to page; hashes of all of them would weigh more than a page.
  if (directives.has("style-src")) directives.set("style-src", new Set(["'unsafe-inline'"]));
  for (const sources of directives.values()) if (sources.size > 1) sources.delete("'none'");
  directives.set("frame-ancestors", new Set(["'none'"]));
  return [...directives]
    .filter(([name]) => name !== "")
    .map(([name, sources]) => `${name} ${[...sources].sort().join(" ")}`)
    .join("; ");
}

const HASHED = /[.-][0-9a-f]{8,}(-\d+)?\.[a-z\d_.]+$/;

function lastingFolders(files: readonly string[]): string[] {
  const tops = [...new Set(files.filter((file) => file.includes("/")).map((file) => `${file.split("/")[0]}/`))];
  // A name in the host files must mean the same to all hosts; any other folder is only cached for a shorter time.
  return tops
    .filter((folder) => /^[\w-][\w.-]*\/$/.test(folder))
    .filter((folder) => files.every((file) => !file.startsWith(folder) || HASHED.test(file)))
    .sort();
}
