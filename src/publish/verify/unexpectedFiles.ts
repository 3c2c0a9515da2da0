import { Parser } from "htmlparser2";
import { MANIFEST, type Manifest, SUMS } from "../manifest.ts";
import { type Answer, ask } from "./ask.ts";
import type { Finding } from "./finding.ts";

/**
 * The greatest number of unexpected addresses that are requested; pages that link to further ones are reported anyway.
 */
const MOST = 200;
const AT_ONCE = 6;

/**
 * Paths often found on hosts although they were not built: leftovers of copying, other programs, directory listings.
 */
const GUESSES = [
  ".git/config",
  ".git/HEAD",
  ".env",
  ".htpasswd",
  ".DS_Store",
  ".svn/entries",
  "index.php",
  "wp-login.php",
  "wp-admin/",
  "phpinfo.php",
  "admin/",
  "cgi-bin/",
  "server-status",
  "backup.zip",
  "site.zip",
  "www.tar.gz",
  "dump.sql",
  "sw.js",
  "service-worker.js",
  "serviceworker.js",
  "crossdomain.xml",
  "clientaccesspolicy.xml",
  "sitemap_index.xml",
  "sitemap.txt",
  "sitemap.xml.gz",
  "ads.txt",
  "index.htm",
  "home.html",
  "feed/",
  "rss.xml",
  "stats/",
  "analytics.js",
  "report.html",
];

/**
 * Finds pages and files on a host that are not from the build: those named by its sitemap, pages and directory
 * listings, those that these link to, and some that are often left behind. `served` are pages as the host sent them.
 */
export async function unexpectedFilesAt(
  root: string,
  manifest: Manifest,
  served: ReadonlyArray<{ url: string; text: string }>,
): Promise<Finding[]> {
  const known = new Set(
    [MANIFEST, SUMS, ...manifest.files.map(({ file }) => file)].map(
      (file) => new URL(file.replace(/(^|\/)index\.html$/, "$1"), root).href,
    ),
  );
  const folders = new Set(
    manifest.files.flatMap(({ file }) =>
      file
        .split("/")
        .slice(0, -1)
        .map((_, at, parts) => `${parts.slice(0, at + 1).join("/")}/`),
    ),
  );
  // Some hosts also answer without .html, without the slash, or with index.html.
  const isKnown = (url: string) =>
    [url, `${url}/`, url.replace(/index\.html$/, ""), `${url}.html`].some((one) => known.has(one));
  const waiting = new Set<string>();
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const note = (addresses: readonly string[], from: string) => {
    for (const address of addresses) {
      const url = URL.canParse(address, from) ? new URL(address, from) : undefined;
      if (url === undefined || !url.href.startsWith(root)) continue;
      url.hash = "";
      url.search = "";
      if (!isKnown(url.href) && !seen.has(url.href) && seen.size < MOST) waiting.add(url.href) && seen.add(url.href);
    }
  };
  note(GUESSES, root);
  note([...folders], root);
  for (const { url, text } of served) note(addressesIn(text), url);
  const work = async () => {
    for (let next = [...waiting][0]; next !== undefined; next = [...waiting][0]) {
      waiting.delete(next);
      const answer = await ask(next);
      if (typeof answer === "string" || answer.status !== 200 || isKnown(answer.url)) continue;
      findings.push({ kind: "extra", file: next.slice(root.length) });
      note(addressesIn(textOf(answer)), answer.url);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return findings;
}

/** An answer's body as text, where it says that it is one. */
export function textOf({ headers, bytes }: Answer): string {
  return /html|xml|text|json/.test(headers.get("content-type") ?? "") ? new TextDecoder().decode(bytes) : "";
}

/** All addresses in a page, a sitemap or robots.txt. */
export function addressesIn(text: string): string[] {
  const found: string[] = [];
  for (const [, address = ""] of text.matchAll(/<loc>([^<]+)<\/loc>/g))
    found.push(address.trim().replace(/&amp;/g, "&"));
  for (const [, address = ""] of text.matchAll(/^sitemap:\s*(\S+)/gim)) found.push(address);
  if (!text.includes("<")) return found;
  const parser = new Parser({
    onopentag: (_name, attributes) => {
      for (const key of ["href", "src", "action", "data", "poster"])
        if (attributes[key] !== undefined) found.push(attributes[key]);
      const refresh = /url=\s*['"]?([^'"]+)/i.exec(attributes.content ?? "")?.[1];
      if (refresh !== undefined) found.push(refresh);
    },
  });
  parser.end(text);
  return found;
}
