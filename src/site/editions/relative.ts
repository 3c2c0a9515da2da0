import { ANYWHERE } from "./addresses.ts";

/** An address as it stands in a file (below the output folder) of a site that may lie anywhere: the way from there. Others stay as they are. */
export function relativeIn(file: string, address: string): string {
  if (!address.startsWith(ANYWHERE)) return address;
  const up = "../".repeat(file.split("/").length - 1);
  // An address that is nothing but the root must not become nothing.
  return up + address.slice(ANYWHERE.length) || "./";
}

/** The same for an address that a reader may follow, also one that is relative already: from a disk, nobody but the link names a folder's `index.html`. */
export function followedIn(file: string, address: string): string {
  const isOutside = /^[a-z][a-z\d+.-]*:/i.test(address) || (address.startsWith("/") && !address.startsWith(ANYWHERE));
  if (isOutside) return address;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  return relativeIn(file, (path.endsWith("/") ? `${path}index.html` : path) + rest);
}
