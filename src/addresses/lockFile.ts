import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Findings } from "../base/errors.ts";
import { bytesOf } from "../base/files/bytesOf.ts";
import { conflictLine } from "../base/files/conflict.ts";

/** The file in which all published addresses stand, from the site folder. */
export const ADDRESSES = "content/addresses.lock.txt";

/**
 * Editions, by their folders, that show something at an address, and whether it is a page of their own (false: another edition's
 * stands in). A file below the root has one entry, "".
 */
export type Editions = ReadonlyMap<string, boolean>;

/** Addresses (`/about/`), places on them (`/about/#story`) and files (`/calendar.ics`), with the editions that have them. */
export type Places = ReadonlyMap<string, Editions>;

/** Published addresses, each with its line in the lock. */
export interface AddressLock {
  places: Places;
  lineOf(place: string): number | undefined;
}

const HEAD = [
  "# Every address that this site has published, and every place on a page. Nothing here may be lost: npm run lock adds to it.",
  "# 이 사이트가 공개한 모든 주소와 페이지 안의 자리입니다. 잃으면 알려 드립니다. npm run lock이 더합니다.",
];
const LINE = /^(\/\S*)((?: ~?[a-z0-9-]+)*)$/;
const MARK = /^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$/;

/** The lock of a site's addresses; undefined where there is none. Lines that cannot be read are errors; what stands in the others holds. */
export function readAddressLock(siteFolder: string, findings: Findings): AddressLock | undefined {
  if (!existsSync(join(siteFolder, ADDRESSES))) return undefined;
  // Not as other texts: what a merge has left there can be read all the same.
  const text = bytesOf(siteFolder, ADDRESSES, findings)
    ?.toString("utf8")
    .replace(/^\ufeff/, "")
    .normalize("NFC");
  return text === undefined ? undefined : parseAddressLock(text, findings);
}

/** Reads a lock. Its lines are a set: their order says nothing, and both sides of a merge are right. */
export function parseAddressLock(text: string, findings: Findings): AddressLock {
  const places = new Map<string, Map<string, boolean>>();
  const lines = new Map<string, number>();
  const conflict = conflictLine(text);
  if (conflict !== undefined) findings.errors.push({ file: ADDRESSES, line: conflict, code: "addresses/conflict" });
  text.split(/\r?\n/).forEach((written, at) => {
    const line = written.trimEnd();
    if (line === "" || line.startsWith("#") || MARK.test(line)) return;
    const [, place, editions = ""] = LINE.exec(line) ?? [];
    if (place === undefined) {
      const values = { found: line.slice(0, 60) };
      findings.errors.push({ file: ADDRESSES, line: at + 1, code: "addresses/lock-form", values });
      return;
    }
    const own = places.get(place) ?? new Map<string, boolean>();
    for (const name of editions === "" ? [""] : editions.trim().split(" ")) {
      const folder = name.replace(/^~/, "");
      own.set(folder, own.get(folder) === true || !name.startsWith("~"));
    }
    places.set(place, own);
    lines.set(place, at + 1);
  });
  return { places, lineOf: (place) => lines.get(place) };
}

/** A lock as text: a line for each place, so that two changes merge by themselves. The same places give the same bytes. */
export function writeAddressLock(places: Places): string {
  const lines = [...places].map(([place, editions]) => {
    const named = [...editions].map(([folder, isOwn]) => (isOwn ? folder : `~${folder}`)).sort(byName);
    return [place, ...named.filter((name) => name !== "")].join(" ");
  });
  return `${[...HEAD, ...lines.sort((a, b) => (a < b ? -1 : 1))].join("\n")}\n`;
}

function byName(a: string, b: string): number {
  return a.replace("~", "") < b.replace("~", "") ? -1 : 1;
}

/** The places of a lock with those of now: nothing is ever taken from it. */
export function withPublished(locked: Places, published: Places): Places {
  const all = new Map([...locked].map(([place, editions]) => [place, new Map(editions)]));
  for (const [place, editions] of published)
    all.set(place, new Map([...(all.get(place) ?? new Map<string, boolean>()), ...editions]));
  return all;
}
