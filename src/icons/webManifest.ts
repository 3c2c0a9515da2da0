import { lookOf } from "../frame/look/look.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { relativeIn } from "../site/editions/relative.ts";
import type { Site } from "../site/site.ts";
import { iconSizes } from "./icons.ts";

/** Returns the path of an edition's web app manifest, below the output folder. */
export function manifestFile({ folder }: Edition): string {
  return `${folder}/manifest.webmanifest`;
}

/** The web app manifest of an edition, for an icon on a telephone. */
export function webManifest(site: Site, edition: Edition): string {
  const at = (file: string) => relativeIn(manifestFile(edition), addressOf(site, file));
  const home = at(fileOf(edition, ""));
  const icons = iconSizes.map((size) => ({ src: at(`icon-${size}.png`), sizes: `${size}x${size}`, type: "image/png" }));
  const { paper } = lookOf(site).light;
  const manifest = {
    name: site.nameIn(edition),
    description: site.descriptionIn(edition) || undefined,
    lang: edition.tag,
    dir: edition.direction,
    id: home,
    start_url: home,
    scope: home,
    display: "browser",
    background_color: paper,
    theme_color: paper,
    icons,
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
