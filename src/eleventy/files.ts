import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { type Build, loadedSite } from "./build.ts";

/** Copies static/ as it is. Not Eleventy's own copying: only files that were looked at when the site was read. */
export function filesPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.after", ({ directories }) => {
    const { site, files } = loadedSite(build).catalogue;
    for (const file of files) {
      const target = join(directories.output, file);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(site.folder, "static", file), target);
    }
  });
}
