import { UsageError } from "../base/errors.ts";
import { decoded } from "../base/files/decoded.ts";
import { message } from "../base/messages/messages.ts";
import { ANYWHERE } from "./editions/addresses.ts";

/**
 * Scheme and host of a text with nothing else in it, as machines write them (다리.한국 is xn--…); undefined for anything
 * else.
 */
export function originIn(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A name of a host may have signs in it that mean something in HTML and in the files for hosts.
  const isHost = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(url?.hostname ?? "");
  const isMore = /[\\?#\s]/.test(text) || url?.pathname !== "/" || url.username + url.password !== "";
  return url === undefined || isMore || !isHost || !/^https?:\/\//i.test(text) ? undefined : url.origin;
}

/** The origin that a deployer has set. Throws a UsageError for anything else than scheme and host. */
export function originOf(text: string): string {
  const origin = originIn(text.trim());
  if (origin === undefined) throw new UsageError(message("environment/origin", { value: text }));
  return origin;
}

/**
 * The base that a deployer has set, with a slash at both ends: `sub`, `/sub` and `/sub/` are the same, `./` is a site
 * that may lie anywhere. Throws a UsageError for what is no path.
 */
export function baseOf(text: string): string {
  if (/^\.\/?$/.test(text)) return ANYWHERE;
  const base = `/${text}/`.replace(/\/{2,}/g, "/");
  const plain = decoded(base).normalize("NFC");
  // The path is written into host files: letters of any script, and no character with a meaning there.
  const isPath = /^[\p{L}\p{M}\p{N}._~/-]*$/u.test(plain) && !plain.split("/").some((part) => /^\.+$/.test(part));
  // Letters are percent-encoded in addresses.
  if (isPath) return encodeURI(plain);
  throw new UsageError(message("environment/base", { value: text }));
}

/** Returns true for the address of a mirror: scheme, host and path, nothing after it. */
export function isMirror(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined && /^https?:\/\//i.test(text) && !/[\s?#\\]/.test(text) && url.username + url.password === ""
  );
}

/** The address of a mirror as machines write it, with a slash at its end. */
export function mirrorOf(text: string): string {
  return new URL(text).href.replace(/(?<!\/)\/*$/, "/");
}
