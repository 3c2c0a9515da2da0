import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView, LazyView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import type { Node } from "../frame/tree.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Shown } from "../site/shown.ts";
import { qrSvg } from "./qrSvg.ts";

/** Below a page: the page on which it can be passed on. */
export const SHARE = "share";

/** The kinds of pages that can be shared; articles of a law have citations instead. */
const SHARED = ["home", "page", "section", "post", "calendar", "instrument"];

/** A page on which another page can be passed on. */
export interface ShareView extends FramedView {
  layout: "share";
  title: string;
  page: { title: string; address: string };
  /** The address of the page, with its origin. */
  url: string;
  /** The same as a QR code: SVG. */
  qr: string;
}

/**
 * The page for sharing another page: its address to copy, to send and as a QR code; undefined if the site has no such
 * pages.
 */
export function shareFileFor(
  { isShared }: { isShared: boolean },
  { rendition: { page, edition, path, isFallback } }: Node,
): string | undefined {
  return isShared && !isFallback && SHARED.includes(page.data.kind)
    ? fileOf(edition, path === "" ? SHARE : `${path}/${SHARE}`)
    : undefined;
}

/** All these pages of an edition. */
export function shareViews(shown: Shown & { isShared: boolean }, context: EditionContext): LazyView[] {
  return [...context.tree.values()].flatMap((node): LazyView[] => {
    const file = shareFileFor(shown, node);
    return file === undefined ? [] : [{ file, view: () => shareView(shown, node, file, context) }];
  });
}

function shareView(
  { catalogue }: Shown,
  { rendition: { page, edition, path }, address }: Node,
  file: string,
  { frame, form, styles }: EditionContext,
): ShareView {
  const { site } = catalogue;
  const {
    words: { t },
    siteName,
  } = frame;
  const url = urlOf(site, fileOf(edition, path));
  const title = t("share.title", { title: page.data.title });
  return {
    layout: "share",
    file,
    frame,
    head: framedHead(
      { title: `${title} – ${siteName}`, description: t("share.text"), scripts: ["share"] },
      styles("share"),
      form,
    ),
    editions: editionLinks(catalogue, edition, path),
    address: addressOf(site, file),
    title,
    page: { title: page.data.title, address },
    url,
    qr: qrSvg(url),
  };
}
