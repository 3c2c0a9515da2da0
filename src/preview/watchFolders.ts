import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import { type Entry, entriesOf } from "./folderEntries.ts";

/** A file that is not what it was. */
export interface Change {
  /** Absolute. */
  path: string;
  kind: "added" | "changed" | "removed";
}

export interface WatchedFolder {
  /** Absolute; it need not be there yet. */
  path: string;
  /** The files in it that count; where there are none, all that is in it and below it. */
  names?: readonly string[];
}

/**
 * Editors write a file in several steps: it is read this long after the last of them, or this long after the first
 * (milliseconds).
 */
const SETTLED = 15;
const LATEST = 150;
/**
 * Some editors write a temporary file, remove the old one and rename the new one: a missing file may be back after this
 * long (milliseconds).
 */
const GONE = 60;
/**
 * The polling interval where the system reports no changes: a missing folder, too many folders, some network drives
 * (milliseconds).
 */
const REGULARLY = 1000;

interface Watched {
  watcher: FSWatcher | undefined;
  /** Signatures of its files; undefined until the folder is looked into for the first time. */
  files: Map<string, string | undefined>;
  /** Signatures of the folders in it. */
  folders: Map<string, string>;
  /** Files named by events since the last check: two writes may have the same time and size. */
  named: Set<string>;
  /** Files that were missing at the last check. */
  missing: Set<string>;
  isDirty: boolean;
}

/**
 * Reports the files below these folders that are added, changed and removed. Folders are watched, not files: it costs
 * the same for ten files and for ten thousand, and a file that is written aside and renamed is the same file. An event
 * only means that a folder needs a look.
 */
export function watchFolders(
  roots: readonly WatchedFolder[],
  onChanges: (changes: Change[]) => void,
): { close(): void } {
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;
  let first = 0;

  const namesIn = (path: string) => roots.find((root) => root.path === path)?.names;

  function touch(path: string, name?: string | null): void {
    const folder = watched.get(path);
    if (folder === undefined) return;
    folder.isDirty = true;
    if (typeof name === "string") folder.named.add(name);
    const now = performance.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(SETTLED, first + LATEST - now)));
  }

  function watcherOf(path: string): FSWatcher | undefined {
    try {
      const watcher = watch(path, (_kind, name) => touch(path, name));
      watcher.on("error", () => {
        watcher.close();
        const folder = watched.get(path);
        if (folder?.watcher === watcher) folder.watcher = undefined;
        touch(path);
      });
      return watcher;
    } catch {
      // The system has no more watches to give: the folder is looked into regularly.
      return undefined;
    }
  }

  /** Begins to watch a folder; what is in it is new where `found` is given. */
  function enter(path: string, found?: Change[]): void {
    if (watched.has(path)) return;
    // Watched before it is listed: what comes in between is seen twice rather than never.
    const watcher = watcherOf(path);
    const entries = entriesOf(path, false);
    if (entries === undefined) return watcher?.close();
    const folder: Watched = {
      watcher,
      files: new Map(),
      folders: new Map(),
      named: new Set(),
      missing: new Set(),
      isDirty: false,
    };
    watched.set(path, folder);
    for (const entry of entries.values())
      meet(path, folder, { ...entry, signature: entry.isFolder ? entry.signature : undefined }, found);
  }

  /** A file or a folder that was not there before. */
  function meet(
    path: string,
    folder: Watched,
    { name, isFolder, signature }: Omit<Entry, "signature"> & { signature: string | undefined },
    found?: Change[],
  ): void {
    const names = namesIn(path);
    if (isFolder && names === undefined) {
      folder.folders.set(name, signature ?? "");
      enter(join(path, name), found);
    } else if (!isFolder && names?.includes(name) !== false) {
      folder.files.set(name, signature);
      found?.push({ path: join(path, name), kind: "added" });
    }
  }

  function leave(path: string, found: Change[]): void {
    const folder = watched.get(path);
    if (folder === undefined) return;
    watched.delete(path);
    folder.watcher?.close();
    for (const name of folder.files.keys()) found.push({ path: join(path, name), kind: "removed" });
    for (const name of folder.folders.keys()) leave(join(path, name), found);
  }

  function lookInto(path: string, folder: Watched, found: Change[]): void {
    const { named, missing } = folder;
    Object.assign(folder, { named: new Set(), missing: new Set(), isDirty: false });
    const entries = entriesOf(path, true);
    if (entries === undefined) return leave(path, found);
    for (const name of [...folder.files.keys(), ...folder.folders.keys()]) {
      if (entries.get(name)?.isFolder === folder.folders.has(name)) continue;
      if (missing.has(name)) {
        if (folder.files.delete(name)) found.push({ path: join(path, name), kind: "removed" });
        if (folder.folders.delete(name)) leave(join(path, name), found);
      } else {
        folder.missing.add(name);
        folder.isDirty = true;
      }
    }
    for (const entry of entries.values()) {
      const { name, isFolder, signature } = entry;
      const [known, inner] = [folder.files.get(name), folder.folders.get(name)];
      if (isFolder && inner !== undefined && inner !== signature) leave(join(path, name), found);
      const isNew = isFolder ? inner !== signature : !folder.files.has(name);
      if (isNew) meet(path, folder, entry, found);
      // One that nobody could look into before.
      else if (isFolder) enter(join(path, name), found);
      else {
        folder.files.set(name, signature);
        if (named.has(name) || (known !== undefined && known !== signature))
          found.push({ path: join(path, name), kind: "changed" });
      }
    }
  }

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    const found: Change[] = [];
    for (const [path, folder] of [...watched]) if (folder.isDirty && watched.has(path)) lookInto(path, folder, found);
    for (const { path } of roots) enter(path, found);
    if ([...watched.values()].some(({ isDirty }) => isDirty)) timer ??= setTimeout(look, GONE);
    if (found.length > 0) onChanges(found);
  }

  for (const { path } of roots) enter(path);
  const regular = setInterval(() => {
    const silent = [...watched.values()].filter(({ watcher }) => watcher === undefined);
    for (const folder of silent) folder.isDirty = true;
    if (silent.length > 0 || roots.some(({ path }) => !watched.has(path))) look();
  }, REGULARLY);
  regular.unref();

  return {
    close() {
      clearTimeout(timer);
      clearInterval(regular);
      for (const { watcher } of watched.values()) watcher?.close();
      watched.clear();
    },
  };
}
