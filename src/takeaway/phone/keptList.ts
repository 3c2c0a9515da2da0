/** One download of what a browser keeps: a pack of texts, or a single file. */
export interface KeptPart {
  /** Below the root of the site. */
  file: string;
  /** SHA-256 in hexadecimal digits. */
  sum: string;
  /** Bytes on the way: with gzip, and as they are. */
  load: number;
  plain: number;
  /** Bytes on the device. */
  size: number;
}

/** A group of files: all of an edition, or what the editions share. */
export interface KeptGroup {
  /** The folder of the edition; `_all` for what they share. */
  folder: string;
  /** The first digits of a sum of all its parts. */
  sum: string;
  parts: readonly KeptPart[];
}

/** `offline.json`: all that a browser can keep of the version that is published now. */
export interface KeptList {
  /** Media types by ending. */
  types: Record<string, string>;
  /** Headers of every answer that a host would send. */
  headers: Record<string, string>;
  groups: readonly KeptGroup[];
  /** Bytes of the two scripts that keeping anything takes: the one that loads, and the worker. */
  scripts: Pick<KeptPart, "load" | "plain">;
  /** HTML of the line above a kept page that is no longer current, by the folder of its edition. */
  notices: Record<string, string>;
  /** A file that is kept in the place of another: the same picture in another size. */
  same: Record<string, string>;
}

/** The part of the list that the worker needs; it lies in the cache once all is there. */
export type KeptWhole = Pick<KeptList, "notices" | "same">;

/** The files of a pack, by their names below the root of the site. */
export type KeptPack = Record<string, string>;

/** Group of what the editions share. */
export var SHARED = "_all";

/** The name of a pack, which a single file never has. */
export var PACK = /^assets\/kept-[a-z0-9_-]+\.[0-9a-f]{8}\.json$/;

/** The prefix of all cache names of a site; another site on the same host has other ones. */
export function cachesOf(root: string): string {
  return `kept ${root} `;
}

/** A version as the worker's address and the cache name it: `_all-0a1b2c3d.ko-4e5f6071`. */
export function versionOf(groups: ReadonlyArray<{ folder: string; sum: string }>): string {
  return groups
    .map(function (group) {
      return `${group.folder}-${group.sum}`;
    })
    .join(".");
}

/** The key in a cache under which it lies that all of it is there. */
export function wholeKey(root: string): string {
  return `${root}service-worker.js?whole`;
}

/** The key in a cache under which the files of a part are named, when all of them are there. */
export function partKey(root: string, part: KeptPart): string {
  return `${root}service-worker.js?part=${part.sum}&${encodeURI(part.file)}`;
}
