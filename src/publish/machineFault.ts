import { InputError, MachineError, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";

const MESSAGES: Record<string, string> = {
  ENOSPC: "machine/full", EDQUOT: "machine/full",
  EACCES: "machine/permission", EPERM: "machine/permission", EROFS: "machine/permission",
  EXDEV: "machine/mount", EBUSY: "machine/mount",
};

/** What a user can do something about, somewhere in an error: Eleventy wraps what its plugins throw. Otherwise the error itself. */
export function tellable(error: unknown, output: string): unknown {
  for (let at: unknown = error; at instanceof Error; at = (at as { originalError?: unknown }).originalError ?? at.cause) {
    if (at instanceof InputError || at instanceof UsageError || at instanceof MachineError) return at;
    const { code = "", path = output } = at as NodeJS.ErrnoException;
    const key = MESSAGES[code] ?? (/no space left/i.test(at.message) ? "machine/full" : undefined);
    if (key !== undefined) return new MachineError(message(key, { path }));
  }
  return error;
}
