import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Where a file of the site is: its path is composed (NFC), but names that come from a Mac may be stored in parts. The composed
 * path where there is no such file.
 */
export function onDisk(folder: string, file: string): string {
  const composed = join(folder, file);
  // ASCII has but one form.
  if (/^[\x20-\x7e]*$/.test(file) || existsSync(composed)) return composed;
  const found = file.split("/").reduce<string | undefined>((at, name) => {
    const entry =
      at === undefined || !existsSync(at)
        ? undefined
        : readdirSync(at).find((stored) => stored.normalize("NFC") === name);
    return at === undefined || entry === undefined ? undefined : join(at, entry);
  }, folder);
  return found ?? composed;
}
