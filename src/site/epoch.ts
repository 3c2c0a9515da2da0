import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";

/**
 * The time for which a deployer builds, in seconds since 1970 (`SOURCE_DATE_EPOCH`, reproducible-builds.org); undefined
 * where none is set. Throws a UsageError for what is no such number.
 */
export function epochOf(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^\d{1,11}$/.test(text)) return Number(text);
  throw new UsageError(message("environment/epoch", { value: text }));
}
