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
};

/** Less is left on a full disk (bytes). */
const ROOM = 100_000;

/** Which of the places that a build writes to has no room: an error of a full disk often names none. */
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

/** What a user can do something about, somewhere in an error: Eleventy wraps what its plugins throw. Otherwise the error itself. */
export function tellable(error: unknown, output: string): unknown {
  for (
    let at: unknown = error;
    at instanceof Error;
    at = (at as { originalError?: unknown }).originalError ?? at.cause
  ) {
    if (at instanceof InputError || at instanceof UsageError || at instanceof MachineError) return at;
    const { code = "", path = output } = at as NodeJS.ErrnoException;
    const key = MESSAGES[code] ?? (/no space left/i.test(at.message) ? "machine/full" : undefined);
    if (key !== undefined)
      return new MachineError(message(key, { path: key === "machine/full" ? fullOf(path, output) : path }));
  }
  return error;
}
