import { ANYWHERE, type Place } from "../site/editions/addresses.ts";

/** An address in HTML that somebody may follow, without what stands behind its path. */
const FOLLOWED = /(\s(?:href|action|formaction)=["']?|\burl=)([^"'#?\s<>]+)/g;

/**
 * The text of a file of a site that may lie anywhere, with the way from this file to the root wherever an address
 * begins; any other site's text as it is. Complete addresses have the origin and no base: they name the one place that
 * search engines shall know. Where a reader may follow an address, a folder's `index.html` is named, for from a disk
 * nobody else names it.
 */
export function placed({ origin, base }: Place, file: string, text: string): string {
  if (base !== ANYWHERE) return text;
  const up = "../".repeat(file.split("/").length - 1);
  const complete = text.replaceAll(origin + ANYWHERE, `${origin}/`)
    .replaceAll(encodeURIComponent(origin + ANYWHERE), encodeURIComponent(`${origin}/`));
  const followed = file.endsWith(".html") ? complete.replace(FOLLOWED, (_, begin: string, address: string) => begin + withIndex(address)) : complete;
  // An address that is nothing but the root must not become nothing.
  return followed.replaceAll(new RegExp(`${ANYWHERE}(?=([^"'\\s<>)]?))`, "g"), (_, next: string) => (up === "" && next === "" ? "./" : up));
}

function withIndex(address: string): string {
  return address.endsWith("/") && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(address) ? `${address}index.html` : address;
}
