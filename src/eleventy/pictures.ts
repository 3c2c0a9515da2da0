import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { writeIcons } from "../images/icons.ts";
import { keptFile } from "../images/publishPicture.ts";
import { type Build, loadedSite, root } from "./build.ts";

/** Copies the files of pictures from where they are kept, and writes the site's icons. */
export function picturesPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.after", async ({ directories }) => {
    const { published, catalogue, cleanFiles } = loadedSite(build);
    const files = new Set([...published.values()].flatMap(({ variants }) => variants.map(({ file }) => file)));
    build.progress?.step("files", files.size);
    if (files.size > 0) mkdirSync(join(directories.output, "img"), { recursive: true });
    for (const file of files) {
      const bytes = keptFile(file, build.cache);
      if (bytes === undefined) throw new Error(`${file} is no longer in the cache`);
      writeFileSync(join(directories.output, file), bytes);
    }
    const own = `${catalogue.site.folder}/static/favicon.svg`;
    const icon = cleanFiles.get("favicon.svg") ?? readFileSync(catalogue.files.has("favicon.svg") ? own : `${root}/layouts/icon.svg`);
    await writeIcons(icon, directories.output, build.cache);
  });
}
