import { readFileSync } from "node:fs";
import { root } from "../base/root.ts";
import type { Capability } from "../frame/capability.ts";
import type { StaticFiles } from "../static/capability.ts";
import { drawnIcons, iconFiles } from "./icons.ts";
import { manifestFile, webManifest } from "./webManifest.ts";

const ICON = "favicon.svg";

/** The site's icon: in tabs, and on telephones that keep a page. */
export const icons: Capability<StaticFiles> = {
  name: "icons",
  places: () => ({ paths: ["manifest.webmanifest"], root: drawnIcons.map(([name]) => name) }),
  documents: ({ catalogue: { site } }) =>
    site.editions.map((edition) => ({ file: manifestFile(edition), bytes: () => webManifest(site, edition) })),
  files: ({ catalogue: { site, files }, cleanFiles }, { cache }) =>
    iconFiles(
      cleanFiles.get(ICON) ??
        readFileSync(files.has(ICON) ? `${site.folder}/static/${ICON}` : `${root}/layouts/icon.svg`),
      cache,
    ),
};
