import { ANYWHERE } from "./addresses.ts";

/**
 * An address as a relative link in a file (below the output folder) of a site that works at any address. Others stay as
 * they are.
 */
export function relativeIn(file: string, address: string): string {
  if (!address.startsWith(ANYWHERE)) return address;
  const up = "../".repeat(file.split("/").length - 1);
  // An address that is nothing but the root must not become nothing.
  return up + address.slice(ANYWHERE.length) || "./";
}

/**
 * The same for a link that a reader may follow, even one that is relative already: from a disk, the link itself must
 * name `index.html`.
 */
export function followedIn(file: string, address: string): string {
  const isOutside = /^[a-z][a-z\d+.-]*:/i.test(address) || (address.startsWith("/") && !address.startsWith(ANYWHERE));
  if (isOutside) return address;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  return relativeIn(file, (path.endsWith("/") ? `${path}index.html` : path) + rest);
}
