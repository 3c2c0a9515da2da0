import type { EleventyConfig } from "@11ty/eleventy";
import { writeIcons } from "../images/icons.ts";
import { writePicture } from "../images/picture.ts";
import { type Build, loadedSite, root } from "./build.ts";

/** Writes the pictures that pages show, and the site's icons. */
export function picturesPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.after", async ({ directories }) => {
    const { pictures, catalogue } = loadedSite(build);
    const unique = new Map([...pictures.values()].map((picture) => [picture.file, picture]));
    build.progress?.step("pictures", unique.size);
    for (const picture of unique.values()) await writePicture(picture, directories.output, build.cache);
    const own = `${catalogue.site.folder}/static/favicon.svg`;
    await writeIcons(catalogue.files.has("favicon.svg") ? own : `${root}/layouts/icon.svg`, directories.output, build.cache);
  });
}
