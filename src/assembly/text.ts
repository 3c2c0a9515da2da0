import type { Rendition } from "../site/editions/catalogue.ts";
import { renderMarkdown } from "../base/markdown/renderMarkdown.ts";
import { pictureFile } from "../site/checkLinks.ts";
import { resolveLink } from "../site/links.ts";
import type { LoadedSite } from "./loadSite.ts";
import { plainPicture, shownPicture } from "../pictures/shownPicture.ts";

/** The address of a checked link as it stands in a rendition, and what the link says about itself. */
export function linkIn({ catalogue }: LoadedSite, { page, edition }: Rendition, written: string): { href: string; attributes?: Record<string, string> } {
  const resolved = resolveLink(written, page, edition, catalogue);
  // Links were checked in the page's own edition; one that its stand-in cannot follow leads to that edition.
  const found = "code" in resolved ? resolveLink(written, page, page.edition, catalogue) : resolved;
  if ("code" in found) return { href: "#" };
  return { href: found.href, ...(found.isOutside ? { attributes: { rel: "external noreferrer" } } : {}) };
}

/** The HTML of a rendition's text. With `origin`, addresses are complete, as a feed needs them. */
export function htmlOf(loaded: LoadedSite, rendition: Rendition, origin = ""): string {
  const { site } = loaded.catalogue;
  const { page } = rendition;
  const complete = (href: string) => (href.startsWith("/") ? origin + href : href);
  return renderMarkdown(page.text, {
    linkTo: (written) => {
      const link = linkIn(loaded, rendition, written);
      return { ...link, href: complete(link.href) };
    },
    pictureFor: (src) => {
      const published = loaded.published.get(pictureFile(page, src)) ?? { variants: [], colour: undefined };
      const at = (file: string) => complete(site.base + file);
      return origin === "" ? shownPicture(published, at) : plainPicture(published, at);
    },
    word: loaded.wordsOf(page.edition).t,
  });
}
