import { addressOf, ANYWHERE, fileOf, urlOf } from "../site/editions/addresses.ts";
import { qrSvg } from "./qrSvg.ts";
import { sharePath } from "../site/generated.ts";
import type { LoadedSite } from "../assembly/loadSite.ts";
import type { Site } from "../site/site.ts";
import { editionLinks } from "../frame/frame.ts";
import type { Styles } from "../frame/styles.ts";
import type { Node } from "../frame/tree.ts";
import type { Frame, LazyView, ShareView } from "../assembly/view.ts";

/** What people pass on; an article of a law has its citation. */
const SHARED = ["home", "page", "section", "post", "calendar", "instrument"];

/** The page on which a page can be passed on: its address to copy, to send and as a QR code; none where the site has none. */
export function shareFileFor(site: Site, { rendition: { page, edition, path, isFallback } }: Node): string | undefined {
  return site.isShared && !isFallback && SHARED.includes(page.data.kind) ? fileOf(edition, path === "" ? sharePath : `${path}/${sharePath}`) : undefined;
}

/** All these pages of an edition. */
export function shareViews(loaded: LoadedSite, frame: Frame, tree: ReadonlyMap<string, Node>, styles: Styles): LazyView[] {
  const { site } = loaded.catalogue;
  return [...tree.values()].flatMap((node): LazyView[] => {
    const file = shareFileFor(site, node);
    return file === undefined ? [] : [{ file, view: () => shareView(loaded, node, file, { ...frame, css: styles("share") }) }];
  });
}

function shareView(loaded: LoadedSite, { rendition: { page, edition, path }, address }: Node, file: string, frame: Frame): ShareView {
  const { site } = loaded.catalogue;
  const { words: { t }, siteName } = frame;
  // A site that may lie anywhere still has one address on the web.
  const url = urlOf({ ...site, base: site.base === ANYWHERE ? "/" : site.base }, fileOf(edition, path));
  const title = t("share.title", { title: page.data.title });
  return {
    layout: "share",
    file,
    frame,
    head: { title: `${title} – ${siteName}`, description: t("share.text"), canonical: undefined, alternates: [], isIndexed: false, scripts: ["share"], jsonLd: [], openGraphType: "website", card: undefined },
    editions: editionLinks(loaded.catalogue, edition, path),
    address: addressOf(site, file),
    title,
    page: { title: page.data.title, address },
    url,
    qr: qrSvg(url),
  };
}
