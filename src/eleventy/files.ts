import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { onDisk } from "../content/onDisk.ts";
import { type Build, loadedSite } from "./build.ts";

/** Writes the files of static/ without what they say of people and software. Not Eleventy's own copying: only files that were looked at when the site was read. */
export function filesPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.after", ({ directories }) => {
    const { catalogue: { site, files }, cleanFiles } = loadedSite(build);
    for (const file of files) {
      const target = join(directories.output, file);
      mkdirSync(dirname(target), { recursive: true });
      const clean = cleanFiles.get(file);
      if (clean === undefined) copyFileSync(onDisk(site.folder, `static/${file}`), target);
      else writeFileSync(target, clean);
    }
  });
}
