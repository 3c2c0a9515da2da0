import { readFileSync } from "node:fs";
import { onDisk } from "../base/files/onDisk.ts";
import type { Capability } from "../frame/capability.ts";
import type { FramePart } from "../frame/frameCapability.ts";
import { lookOf } from "../frame/look/look.ts";
import type { StaticFiles } from "../static/capability.ts";
import { drawnIcon } from "./drawnIcon.ts";
import { drawnIcons, iconFiles } from "./icons.ts";
import { manifestFile, webManifest } from "./webManifest.ts";

const ICON = "favicon.svg";

/** The site's icon: in tabs, and on telephones that keep a page. */
export const icons: Capability<StaticFiles & FramePart> = {
  name: "icons",
  places: () => ({ paths: ["manifest.webmanifest"], root: drawnIcons.map(([name]) => name) }),
  documents: ({ catalogue: { site } }) =>
    site.editions.map((edition) => ({ file: manifestFile(edition), bytes: () => webManifest(site, edition) })),
  files: ({ catalogue: { site, files }, cleanFiles, mark }, { cache }) => {
    const own = files.has(ICON) ? readFileSync(onDisk(site.folder, `static/${ICON}`)) : undefined;
    return iconFiles(cleanFiles.get(ICON) ?? own ?? drawnIcon(mark, lookOf(site), site.nameIn(site.reference)), cache);
  },
};
