import type { EleventyConfig } from "@11ty/eleventy";
import { InputError } from "../base/errors.ts";
import { heavyPictures } from "../pictures/heavyPictures.ts";
import { publishPictures } from "../pictures/publishPictures.ts";
import { describeProblems } from "../base/messages/messages.ts";
import { loadSite } from "../assembly/loadSite.ts";
import type { Build } from "./build.ts";

/** Reads and checks the site before each build. */
export function sitePlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.before", async () => {
    build.progress?.step("read");
    try {
      const loaded = await loadSite({ folder: build.folder, environment: build.environment, drafts: build.isPreview, cache: build.cache });
      // Before any page is written: which formats a page names is known when the files are there.
      const { step, advance } = build.progress ?? { step: () => {}, advance: () => {} };
      const told = { begin: (count: number) => step("pictures", count), done: () => advance() };
      const published = await publishPictures(loaded.pictures, build.cache, told);
      build.loaded = { ...loaded, published, warnings: [...loaded.warnings, ...heavyPictures(published)] };
    } catch (error) {
      // The preview goes on and waits for the editor's next change.
      if (build.isPreview && error instanceof InputError) console.error(`\n${describeProblems(error.problems)}\n`);
      throw error;
    }
  });
}
