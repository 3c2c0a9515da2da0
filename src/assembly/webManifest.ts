import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { iconSizes } from "../pictures/icons.ts";
import type { LoadedSite } from "./loadSite.ts";

/** The web app manifest of an edition, for an icon on a telephone. */
export function webManifest({ catalogue: { site } }: LoadedSite, edition: Edition): string {
  const home = addressOf(site, fileOf(edition, ""));
  const icons = iconSizes.map((size) => ({ src: addressOf(site, `icon-${size}.png`), sizes: `${size}x${size}`, type: "image/png" }));
  const manifest = {
    name: site.nameIn(edition),
    description: site.descriptionIn(edition) || undefined,
    lang: edition.tag,
    dir: edition.direction,
    id: home,
    start_url: home,
    scope: home,
    display: "browser",
    icons,
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
