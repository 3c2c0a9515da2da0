import type { EleventyConfig } from "@11ty/eleventy";
import { writePagefind } from "../search/pagefind/writeIndex.ts";
import { searchOf } from "../search/searchOf.ts";
import { type Build, loadedSite } from "./build.ts";

/** Writes Pagefind's index of every edition that is too large to be carried along; of the others, all is written with the pages. */
export function searchPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.after", async ({ directories }) => {
    const large = searchOf(loadedSite(build)).filter(({ engine }) => engine === "pagefind");
    if (large.length > 0) build.progress?.step("search", large.length);
    for (const { edition, records } of large) await writePagefind(edition.folder, records, directories.output);
  });
}
