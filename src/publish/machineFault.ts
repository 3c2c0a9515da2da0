import { existsSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { cacheFolder } from "../base/cacheFolder.ts";
import { InputError, MachineError, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";

const MESSAGES: Record<string, string> = {
  ENOSPC: "machine/full",
  EDQUOT: "machine/full",
  EACCES: "machine/permission",
  EPERM: "machine/permission",
  EROFS: "machine/permission",
  EXDEV: "machine/mount",
  EBUSY: "machine/mount",
  ENOENT: "machine/gone",
};

/** The words with which sharp says that there is no such file; it gives no code (lovell/sharp, lib/input.js). */
const MISSING = /^Input file is missing: (?<path>.+)$/;

/** Less is left on a full disk (bytes). */
const ROOM = 100_000;

/** Returns the path whose disk is full, among those that a build writes to; the error itself often names none. */
function fullOf(path: string, output: string): string {
  const places = [path, output, cacheFolder, tmpdir()];
  return (
    places.find((place) => {
      const near = nearestOf(place);
      const { bavail, bsize } = statfsSync(near);
      return bavail * bsize < ROOM;
    }) ?? path
  );
}

function nearestOf(place: string): string {
  return existsSync(place) || dirname(place) === place ? place : nearestOf(dirname(place));
}

/**
 * Returns the error that a user can act on among an error's causes (Eleventy wraps the errors of its plugins), else the
 * error itself.
 */
export function actionableError(error: unknown, output: string): unknown {
  for (
    let at: unknown = error;
    at instanceof Error;
    at = (at as { originalError?: unknown }).originalError ?? at.cause
  ) {
    if (at instanceof InputError || at instanceof UsageError || at instanceof MachineError) return at;
    const missing = MISSING.exec(at.message)?.groups?.path;
    const { code = missing && "ENOENT", path = missing ?? output } = at as NodeJS.ErrnoException;
    const key = MESSAGES[code ?? ""] ?? (/no space left/i.test(at.message) ? "machine/full" : undefined);
    if (key !== undefined)
      return new MachineError(message(key, { path: key === "machine/full" ? fullOf(path, output) : path }));
  }
  return error;
}
