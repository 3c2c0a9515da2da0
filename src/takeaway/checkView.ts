import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView, LazyView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Shown } from "../site/shown.ts";
import { CHECK } from "./names.ts";

/** The page on which a reader holds a copy against what the site has given away. */
export interface CheckView extends FramedView {
  layout: "check";
  /** The script with the register, below `assets/`. */
  list: string;
  /** The words of the script, as JSON. */
  words: string;
}

/** The page of an edition on which copies are judged, on the reader's own device. */
export function checkView(
  { catalogue }: Shown,
  list: { file: string },
  { frame, form, styles }: EditionContext,
): LazyView {
  const { site } = catalogue;
  const {
    edition,
    words: { t },
    siteName,
  } = frame;
  const file = fileOf(edition, CHECK);
  return {
    file,
    indexed: { alternates: [] },
    view: (): CheckView => ({
      layout: "check",
      file,
      frame,
      head: framedHead(
        {
          title: `${t("takeaway.check.title")} – ${siteName}`,
          description: t("takeaway.check.text"),
          canonical: urlOf(site, file),
          isIndexed: true,
          scripts: ["check"],
          card: frame.card,
        },
        styles("check"),
        form,
      ),
      editions: editionLinks(catalogue, edition, CHECK, true),
      address: addressOf(site, file),
      list: list.file,
      words: JSON.stringify({
        current: t("takeaway.check.current", { file: "{{file}}", day: "{{day}}" }),
        older: t("takeaway.check.older", { file: "{{file}}", day: "{{day}}" }),
        changed: t("takeaway.check.changed"),
        unknown: t("takeaway.check.unknown"),
        reading: t("takeaway.check.reading"),
        failed: t("takeaway.check.failed"),
      }),
    }),
  };
}
