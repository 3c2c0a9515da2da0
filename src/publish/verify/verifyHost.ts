import { fileType } from "../../base/files/fileTypes.ts";
import { addressOf } from "../../site/editions/addresses.ts";
import { type Entry, MANIFEST, type Manifest, parseManifest } from "../manifest.ts";
import { actingHeaders } from "./actingHeaders.ts";
import { type Answer, ask } from "./ask.ts";
import type { Finding } from "./finding.ts";
import { oldFindings } from "./oldFindings.ts";
import { transportFindings } from "./transport.ts";
import { textOf, unexpectedFilesAt } from "./unexpectedFiles.ts";
import { sumOf } from "./verifyFolder.ts";

const AT_ONCE = 6;
/** Text of fewer bytes fits into one packet as it is. */
const SMALL = 1400;
const DAY = 86_400;
/** Some hosts cannot be told, and keep everything for ten minutes; browsers ask again for a service worker within a day. */
const HOUR = 3600;

/**
 * Requests every file of a manifest from a live host, as browsers of different ages would, and reports differences from
 * the build. `root` is the address of the site, with a slash at its end.
 */
export async function verifyHost(root: string, manifest: Manifest): Promise<Finding[]> {
  const findings: Finding[] = await transportFindings(root);
  // Compressed copies are what a host sends in the place of the text; what is for the host is not for readers.
  const { moved, gone } = manifest.old;
  const old = new Set([...moved.map(({ from }) => from), ...gone]);
  const waiting = manifest.files.filter(
    ({ kind, file }) => kind !== "host" && kind !== "compressed" && !old.has(file) && !/(^|\/)410\.html$/.test(file),
  );
  const served: Array<{ url: string; text: string }> = [];
  const work = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift())
      findings.push(...(await findingsAt(root, entry, manifest, served)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  findings.push(
    ...(await oldFindings(root, manifest)),
    ...(await extraAt(root, manifest)),
    ...(await notFoundAt(root, manifest)),
    ...(await unexpectedFilesAt(root, manifest, served)),
  );
  return findings.filter(
    ({ kind, file }, at) =>
      findings.findIndex(
        (other) => other.kind === kind && other.file === file && other.detail === findings[at]?.detail,
      ) === at,
  );
}

async function findingsAt(
  root: string,
  entry: Entry,
  manifest: Manifest,
  served: Array<{ url: string; text: string }>,
): Promise<Finding[]> {
  const { file } = entry;
  const address = root + addressOf({ origin: "", base: "" }, file);
  const answer = await ask(address);
  if (typeof answer === "string") return [{ kind: "unreachable", file, detail: answer }];
  // The page of an error may come with its own status.
  const isThere = answer.status === 200 || (answer.status === 404 && file.endsWith("404.html"));
  if (!isThere) return [{ kind: "missing", file, detail: String(answer.status) }];
  if (/\.(html|xml|txt)$/.test(file)) served.push({ url: answer.url, text: textOf(answer) });
  const acting = actingFindings(root, file, answer, manifest);
  if (sumOf(answer.bytes) !== entry.sum)
    return [{ kind: "changed", file, detail: `${entry.bytes} → ${answer.bytes.length}` }, ...acting];
  return [
    ...acting,
    ...(await copyFindings(address, entry, manifest)),
    ...typeFindings(entry, answer),
    ...headerFindings(entry, answer, manifest),
    ...compressionFindings(entry, answer),
  ];
}

/** A file comes as it was built whichever way of packing a browser knows. */
async function copyFindings(address: string, { file, sum }: Entry, { files }: Manifest): Promise<Finding[]> {
  if (!files.some((other) => other.file === `${file}.gz` || other.file === `${file}.br`)) return [];
  const findings: Finding[] = [];
  for (const encoding of ["identity", "gzip", "br"] as const) {
    const answer = await ask(address, { encoding });
    if (typeof answer === "string") findings.push({ kind: "unreachable", file, detail: `${encoding}: ${answer}` });
    else if (sumOf(answer.bytes) !== sum) findings.push({ kind: "changed", file, detail: encoding });
  }
  return findings;
}

function actingFindings(root: string, file: string, { headers }: Answer, manifest: Manifest): Finding[] {
  const expected = new Set(
    [manifest.headers.always, manifest.headers.pages, manifest.headers.lasting].flatMap((all) =>
      Object.keys(all).map((name) => name.toLowerCase()),
    ),
  );
  return actingHeaders(headers, new URL(root).hostname, expected).map(
    (detail): Finding => ({ kind: "acting", file, detail }),
  );
}

function typeFindings({ file }: Entry, { headers }: Answer): Finding[] {
  const [expected, found] = [fileType(file).type, headers.get("content-type") ?? "–"];
  const plain = (type: string) =>
    type
      .toLowerCase()
      .replace(/\s|"/g, "")
      .replace("application/javascript", "text/javascript")
      .replace("text/xml", "application/xml");
  // What is not text has no letters to be read wrongly; JSON is UTF-8 by definition.
  const isSame =
    expected === undefined ||
    plain(found) === plain(expected) ||
    (/json|xml/.test(expected) && plain(found) === plain(expected).replace(";charset=utf-8", ""));
  return isSame ? [] : [{ kind: "type", file, detail: `${found} ≠ ${expected}` }];
}

function headerFindings({ file, kind }: Entry, { headers }: Answer, manifest: Manifest): Finding[] {
  const isLasting = manifest.lastingFolders.some((folder) => file.startsWith(folder));
  const { always, pages, apart = {} } = manifest.headers;
  const wanted = { ...always, ...(apart[file.split("/")[0] ?? ""] ?? (kind === "page" ? pages : {})) };
  const plain = (text: string) => text.replace(/\s+/g, "").toLowerCase();
  const wrong = Object.entries(wanted).flatMap(([name, value]): Finding[] => {
    const found = headers.get(name);
    return found !== null && plain(found) === plain(value)
      ? []
      : [{ kind: "header", file, detail: `${name}: ${found ?? "–"}` }];
  });
  const seconds = Number(/max-age=(\d+)/.exec(headers.get("cache-control") ?? "")?.[1] ?? Number.NaN);
  const isFresh = manifest.freshFiles.includes(file);
  const isKeptRight = isLasting ? seconds >= 30 * DAY : !(seconds > (isFresh ? HOUR : DAY));
  return isKeptRight
    ? wrong
    : [...wrong, { kind: "header", file, detail: `Cache-Control: ${headers.get("cache-control") ?? "–"}` }];
}

function compressionFindings({ file, bytes }: Entry, { headers }: Answer): Finding[] {
  const isWorthIt = bytes > SMALL && fileType(file).shrinks === true;
  return !isWorthIt || headers.get("content-encoding") !== null ? [] : [{ kind: "compression", file }];
}

/** Finds files that the host's own manifest lists and this one does not: files of another build. */
async function extraAt(root: string, manifest: Manifest): Promise<Finding[]> {
  const answer = await ask(root + MANIFEST);
  if (typeof answer === "string" || answer.status !== 200) return [{ kind: "missing", file: MANIFEST }];
  const theirs = parseManifest(new TextDecoder().decode(answer.bytes));
  if (theirs === undefined) return [{ kind: "manifest", file: MANIFEST }];
  const own = new Map(manifest.files.map(({ file, sum }) => [file, sum]));
  const extra = theirs.files.filter(({ file }) => !own.has(file)).map(({ file }): Finding => ({ kind: "extra", file }));
  const isSame = theirs.files.length === own.size && theirs.files.every(({ file, sum }) => own.get(file) === sum);
  return isSame || extra.length > 0 ? extra : [{ kind: "manifest", file: MANIFEST }];
}

/** A missing address must be answered as missing, or search engines and readers take anything for a page. */
async function notFoundAt(root: string, manifest: Manifest): Promise<Finding[]> {
  const address = "no-such-page-of-this-site/";
  const answer = await ask(root + address);
  if (typeof answer === "string") return [];
  return [
    ...(answer.status === 404 ? [] : [{ kind: "header", file: address, detail: `${answer.status} ≠ 404` } as const]),
    ...actingFindings(root, address, answer, manifest),
  ];
}
