import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the path of a site file on disk: `file` is in composed form (NFC), but a name that comes from a Mac may be
 * stored decomposed. Returns the composed path if there is no such file.
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
