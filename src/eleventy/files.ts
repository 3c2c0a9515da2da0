import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { InputError } from "../errors.ts";
import { type Build, loadedSite } from "./build.ts";

/** Writes the files of static/ without what they say of people and software. Not Eleventy's own copying: only files that were looked at when the site was read. */
export function filesPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.after", ({ directories }) => {
    const { catalogue: { site, files }, cleanFiles } = loadedSite(build);
    for (const file of files) {
      const target = join(directories.output, file);
      mkdirSync(dirname(target), { recursive: true });
      // Written by another part of the build, and not known to be: what Dari makes is never replaced. The icon is the site's own.
      if (existsSync(target) && file !== "favicon.svg") throw new InputError([{ file: `static/${file}`, code: "static/taken" }]);
      const clean = cleanFiles.get(file);
      if (clean === undefined) copyFileSync(join(site.folder, "static", file), target);
      else writeFileSync(target, clean);
    }
  });
}
