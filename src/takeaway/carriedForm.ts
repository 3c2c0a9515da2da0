import { type Change, type Element, withAttributes } from "../frame/elements.ts";
import type { Form } from "../frame/form.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";
import { CHECK, TAKE_AWAY } from "./names.ts";

/** Relations that lead to the network, or that a file opened from a disk cannot follow. */
const OUTWARD = /(^|\s)(canonical|alternate|manifest)(\s|$)/;

/**
 * The form of pages in a copy that is carried: what leads to anything that the copy has not got is no link. `edition` is the
 * only one in the copy; undefined for all of them.
 */
export function carriedForm(site: Site, edition: Edition | undefined): Form {
  const isLeftOut = (address: string) => isOutside(address, site, edition);
  return {
    folder: "",
    isTextOnly: false,
    addressOf: (address) => (isLeftOut(address) ? site.base : address),
    changeFor: () => carriedChange(isLeftOut, edition !== undefined),
  };
}

/** True if an address of the site leads to what a copy has not got. */
function isOutside(address: string, { base, editions }: Site, kept: Edition | undefined): boolean {
  if (!address.startsWith(base)) return false;
  const [folder = "", ...rest] = address.slice(base.length).split(/[?#]/)[0]?.split("/") ?? [];
  const path = rest.join("/").replace(/\/$/, "");
  const own = editions.find((edition) => edition.folder === folder);
  if (own === undefined) return folder === "text";
  return (kept !== undefined && own !== kept) || [TAKE_AWAY, CHECK, "feed.xml"].includes(path);
}

function carriedChange(isLeftOut: (address: string) => boolean, isAlone: boolean): Change {
  const leadsOut = ({ type, props }: Element) =>
    type === "a" && typeof props.href === "string" && isLeftOut(props.href);
  return (element) => {
    const { type, props } = element;
    if (type === "link") return OUTWARD.test(String(props.rel)) ? null : element;
    if (type === "meta") return /^(og|twitter):/.test(String(props.property ?? props.name)) ? null : element;
    // A language menu of one language, and the names of others.
    if (isAlone && type === "nav" && props.class === "editions") return null;
    if (leadsOut(element) && props.hreflang !== undefined) return null;
    // An entry of a menu that would be nothing but a name.
    if (type === "li" && isElement(props.children) && leadsOut(props.children)) return null;
    if (leadsOut(element))
      return withAttributes({ ...element, type: "span" }, { href: undefined, rel: undefined, hreflang: undefined });
    if (type === "form" && typeof props["data-search"] === "string")
      return withAttributes(element, { "data-search": ownSearch(props["data-search"], isLeftOut) });
    return element;
  };
}

/** The search of the editions that are in the copy. */
function ownSearch(data: string, isLeftOut: (address: string) => boolean): string {
  const page = JSON.parse(data) as { editions: Array<{ page: string }> };
  return JSON.stringify({ ...page, editions: page.editions.filter((one) => !isLeftOut(one.page)) });
}

function isElement(child: unknown): child is Element {
  return typeof child === "object" && child !== null && "type" in child && typeof child.type === "string";
}
