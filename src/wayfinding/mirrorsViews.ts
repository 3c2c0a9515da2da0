import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView, LazyView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Shown } from "../site/shown.ts";
import { alternatesEverywhere, MIRRORS } from "./everywhere.ts";

/** The page of an edition that lists all addresses of the site. */
export interface MirrorsView extends FramedView {
  layout: "mirrors";
  /** This edition's home at each of them. */
  places: readonly string[];
}

/** The page of an edition that lists all addresses of the site; none when there is but one. */
export function mirrorsViews({ catalogue }: Shown, { frame, form, styles }: EditionContext): LazyView[] {
  const { site } = catalogue;
  const { edition, words, siteName } = frame;
  if (site.mirrors.length === 0) return [];
  const file = fileOf(edition, MIRRORS);
  return [
    {
      file,
      indexed: { alternates: alternatesEverywhere(site, MIRRORS) },
      view: (): MirrorsView => ({
        layout: "mirrors",
        file,
        frame,
        head: framedHead(
          {
            title: `${words.t("mirrors.title")} – ${siteName}`,
            description: words.t("mirrors.text"),
            canonical: urlOf(site, file),
            alternates: alternatesEverywhere(site, MIRRORS),
            isIndexed: true,
          },
          styles("page"),
          form,
        ),
        editions: editionLinks(catalogue, edition, MIRRORS, true),
        address: addressOf(site, file),
        places: site.mirrors.map((mirror) => `${mirror}${edition.folder}/`),
      }),
    },
  ];
}
