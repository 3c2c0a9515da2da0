import { TEXT_ONLY } from "./tree.ts";

/** What the text-only form of a page needs to know of its site. */
export interface TextOnlyFacts {
  /** The site's base, and the folders of its editions. */
  base: string;
  folders: readonly string[];
  /** The language of the words that follow. */
  tag: string;
  withPictures: string;
  /** `See the picture (12 kB)`; without a size where that is not known. */
  see(bytes: number | undefined): string;
  /** Bytes of a file of the site, by its address. */
  bytesOf(address: string): number | undefined;
}

/** A tag, its attributes quoted as layouts write them: a `>` within quotes does not end it. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/g;
/** What has no use here: icons, other addresses of the page, previews. */
const NEEDLESS = /^ (?:rel="(?:icon|apple-touch-icon|manifest)"|rel="alternate" hreflang=|property="og:|name="(?:twitter:|robots"))/;
/** Data about the page, which search engines shall know by its other address. */
const DATA = /<script type="application\/ld\+json">[^<]*<\/script>/g;

/**
 * The HTML of a page as a reader gets it who wants no pictures: what each shows is said instead, with a link to it, and
 * links lead to the same form of other pages. Browsers are told that there is no icon, so that they ask for none.
 */
export function withoutPictures(html: string, facts: TextOnlyFacts): string {
  let isInLink = false;
  const text = html.replace(DATA, "").replace(TAG, (tag, slash: string, name: string, attributes: string) => {
    if ((name === "link" || name === "meta") && NEEDLESS.test(attributes)) return "";
    if (name === "picture" || name === "source") return "";
    if (name === "img") return said(attributes, isInLink, facts);
    if (name === "a") isInLink = slash === "";
    return name === "a" || name === "form" ? tag.replace(/ (href|action)="([^"]*)"/, (_, key: string, address: string) => ` ${key}="${textAddress(address, facts)}"`) : tag;
  });
  return wayBack(text, facts)
    .replace(";img-src 'self'", ";img-src data:").replace(";manifest-src 'self'", "")
    .replace("<title>", `<meta name="robots" content="noindex"/><link rel="icon" href="data:,"/><title>`);
}

/** The address of a page's text-only form; addresses of anything else stay. */
function textAddress(address: string, { base, folders }: TextOnlyFacts): string {
  const path = address.startsWith(base) ? address.slice(base.length) : undefined;
  const [, folder = "", rest] = /^([^/?#]*)(\/(?:[^?#]*\/)?)?(?:[?#].*)?$/.exec(path ?? "/") ?? [];
  return path === "" || (rest !== undefined && folders.includes(folder)) ? `${base}${TEXT_ONLY}/${path}` : address;
}

/** What a picture shows, and the way to it; nothing for one that only decorates, and no link within a link. */
function said(attributes: string, isInLink: boolean, { tag, see, bytesOf }: TextOnlyFacts): string {
  const valueOf = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  const [shows, address] = [valueOf("alt"), valueOf("src")];
  if (shows === "") return "";
  return isInLink ? `[${shows}]` : `[${shows}] <a href="${address}" lang="${tag}">${see(bytesOf(address))}</a>`;
}

/** A page's link to its text-only form becomes the way back; it says so, for a host that leads readers here by itself. */
function wayBack(html: string, { base, withPictures }: TextOnlyFacts): string {
  const begin = `<a rel="alternate" href="${base}`;
  const at = html.indexOf(`${begin}${TEXT_ONLY}/`);
  if (at < 0) return html;
  const [from, end] = [at + begin.length + TEXT_ONLY.length + 1, html.indexOf("</a>", at)];
  return `${html.slice(0, at)}${begin}${html.slice(from, html.indexOf("\"", from))}?pictures">${withPictures}${html.slice(end)}`;
}
