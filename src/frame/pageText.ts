import { renderMarkdown } from "../base/markdown/renderMarkdown.ts";
import type { RenderOptions } from "../base/markdown/text.ts";
import { completeUrl, fileOf, urlOf } from "../site/editions/addresses.ts";
import { namesBeside } from "../site/editions/anchors.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import { followedIn, relativeIn } from "../site/editions/relative.ts";
import { resolveLink } from "../site/links.ts";
import type { Shown } from "../site/shown.ts";
import type { Form, WritePicture } from "./form.ts";

/** A site with the capabilities that write pictures and explain words; without these, texts have neither. */
export interface Pictured extends Shown {
  writePicture?: WritePicture;
  /** Cuts a page's texts, one after the other, at the words that are explained below them. */
  explainerFor?(rendition: Rendition): RenderOptions["explain"];
}

/** The address of a checked link in a rendition, and the attributes of the link. */
export function linkIn(
  { catalogue }: Shown,
  { page, edition }: Rendition,
  written: string,
): { href: string; attributes?: Record<string, string> } {
  const resolved = resolveLink(written, page, edition, catalogue);
  // Links were checked in the page's own edition; a link without a target in the edition that shows it leads to that
  // edition.
  const found = "code" in resolved ? resolveLink(written, page, page.edition, catalogue) : resolved;
  if ("code" in found) return { href: "#" };
  return { href: found.href, ...(found.isOutside ? { attributes: { rel: "external noreferrer" } } : {}) };
}

/** The HTML of a rendition's text, for a file of the output and in a form. */
export function htmlOf(shown: Pictured, rendition: Rendition, file: string, form: Form): string {
  const { base } = shown.catalogue.site;
  const linkTo = (address: string) => followedIn(file, form.addressOf(address));
  return rendered(shown, rendition, linkTo, { form, isFeed: false, at: (picture) => relativeIn(file, base + picture) });
}

/** The same for a feed, whose readers need complete addresses and know one of each picture. */
export function feedHtmlOf(shown: Pictured, rendition: Rendition, form: Form): string {
  const { site } = shown.catalogue;
  const page = urlOf(site, fileOf(rendition.edition, rendition.path));
  const complete = (address: string) =>
    address.startsWith("#") ? page + address : address.startsWith("/") ? completeUrl(site, address) : address;
  return rendered(shown, rendition, complete, { form, isFeed: true, at: (picture) => complete(site.base + picture) });
}

function rendered(
  shown: Pictured,
  rendition: Rendition,
  linkTo: (address: string) => string,
  place: Omit<Parameters<WritePicture>[2], "edition">,
): string {
  const { page, edition } = rendition;
  const beside = namesBeside(page, shown.catalogue);
  return renderMarkdown(page.text, {
    linkTo: (written) => {
      const link = linkIn(shown, rendition, written);
      return { ...link, href: linkTo(link.href) };
    },
    pictureFor: (asked) => shown.writePicture?.(page, asked, { ...place, edition }) ?? "",
    namesBeside: (id) => beside.get(id) ?? [],
    explain: place.isFeed ? undefined : shown.explainerFor?.(rendition),
    word: shown.wordsOf(page.edition).t,
    // Readers of feeds show many texts one below the other: there a place has no name but its whole address.
    ...(place.isFeed ? { placeTo: linkTo } : {}),
  });
}
