import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "../base/cacheFolder.ts";
import { root } from "../base/root.ts";

/**
 * A cache of values computed from files, keyed by the hash of their bytes, so that timestamps and Git do not matter.
 */
export interface Cache<T> {
  /** The thing kept for these bytes, else what `make` gives. */
  of(bytes: Buffer, name: string, make: () => T): T;
  /** Keeps what was asked for; what was not is forgotten. A folder that cannot be written keeps nothing. */
  save(): void;
}

/** All code by which a file is read: what it made before is of no use when it has changed. */
const CODE = ["src/translations", "src/base/markdown", "src/base/files", "src/law"];

/** A site with fewer files is read anew as fast. */
const WORTH_KEEPING = 200;

/** Opens the cache of a site folder; one that cannot be read is empty. */
export function openCache<T>(site: string, kind: string): Cache<T> {
  const file = join(cacheFolder, `${kind}-${sumOfText(site).slice(0, 12)}.json`);
  const code = codeSum();
  const kept = keptIn<T>(file, code);
  const used: Record<string, T> = {};
  let isNew = false;
  return {
    of(bytes, name, make) {
      const key = `${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}:${name}`;
      const known = Object.hasOwn(kept, key) ? kept[key] : undefined;
      isNew ||= known === undefined;
      return (used[key] = known ?? make());
    },
    save() {
      const count = Object.keys(used).length;
      if (count < WORTH_KEEPING || (!isNew && count === Object.keys(kept).length)) return;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.${process.pid}`, JSON.stringify({ code, kept: used }));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // The next time is as slow as this one.
      }
    },
  };
}

function keptIn<T>(file: string, code: string): Record<string, T> {
  if (!existsSync(file)) return {};
  try {
    const found = JSON.parse(readFileSync(file, "utf8")) as { code?: unknown; kept?: unknown } | null;
    return found?.code === code && typeof found.kept === "object" && found.kept !== null
      ? (found.kept as Record<string, T>)
      : {};
  } catch {
    return {};
  }
}

function codeSum(): string {
  const files = CODE.flatMap((folder) => {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    return names
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => join(root, folder, name));
  });
  return sumOfText(
    [...files, join(root, "package-lock.json")]
      .map((file) => (existsSync(file) ? readFileSync(file, "utf8") : ""))
      .join("\u0000"),
  );
}

function sumOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
