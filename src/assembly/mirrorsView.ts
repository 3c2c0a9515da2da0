import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { LoadedSite } from "./loadSite.ts";
import { mirrorsPath } from "../site/generated.ts";
import { editionLinks } from "../frame/frame.ts";
import type { Frame, LazyView } from "./view.ts";

/** The page of an edition that lists all addresses of the site; none when there is but one. */
export function mirrorsViews(loaded: LoadedSite, frame: Frame): LazyView[] {
  const { site } = loaded.catalogue;
  const { edition, words, siteName } = frame;
  if (site.mirrors.length === 0) return [];
  const file = fileOf(edition, mirrorsPath);
  const tags = site.editions.length < 2 ? [] : [...site.editions.map((other) => ({ tag: other.tag, other })), { tag: "x-default", other: site.reference }];
  return [{
    file,
    view: () => ({
      layout: "mirrors",
      file,
      frame,
      head: {
        title: `${words.t("mirrors.title")} – ${siteName}`, description: words.t("mirrors.text"), canonical: urlOf(site, file),
        alternates: tags.map(({ tag, other }) => ({ tag, url: urlOf(site, fileOf(other, mirrorsPath)) })), isIndexed: true, jsonLd: [], openGraphType: "website", card: undefined,
      },
      editions: editionLinks(loaded.catalogue, edition, mirrorsPath, true),
      address: addressOf(site, file),
      places: site.mirrors.map((mirror) => `${mirror}${edition.folder}/`),
    }),
  }];
}
