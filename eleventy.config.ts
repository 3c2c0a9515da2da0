import { join, resolve } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { root } from "./src/base/root.ts";
import { type Build, createBuild } from "./src/eleventy/build.ts";
import { contentIsData } from "./src/eleventy/contentIsData.ts";
import { documents } from "./src/eleventy/documents.ts";
import { markdownPages } from "./src/eleventy/markdownPages.ts";
import { readSite } from "./src/eleventy/readSite.ts";
import { recordOutput } from "./src/eleventy/recordOutput.ts";
import type { SiteConfig } from "./src/eleventy/siteConfig.ts";

/** Dari as Eleventy sees it: one build of a site folder. What a site shows is in src/assembly/capabilities.ts, one line for each capability. */
export function configure(build: Build, siteConfig?: SiteConfig) {
  return function (eleventy: EleventyConfig) {
    // No file of content/ is code, neither for Eleventy nor for its template languages.
    // Not a plugin: what formats there are must be known before plugins run.
    contentIsData(eleventy, build);
    // Settings, words and pages, read and checked before every build.
    eleventy.addPlugin(readSite, build);
    // Each Markdown file is a template, with typed data.
    eleventy.addPlugin(markdownPages, build);
    // What no Markdown file is behind: search, feeds, files for machines; a virtual template for each capability.
    eleventy.addPlugin(documents, build);
    // The deployer's own plugins, transforms, filters and collections.
    if (siteConfig !== undefined) eleventy.addPlugin(siteConfig);
    // What was written, hashed once; then pictures, cards and whatever else is no text.
    if (!build.isPreview) eleventy.addPlugin(recordOutput, build);
    return {
      dir: {
        input: join(build.folder, "content"),
        output: build.output,
        data: "../\0none",
        includes: "../\0none",
        layouts: "../\0none",
      },
    };
  };
}

/** For a bare `eleventy --config=eleventy.config.ts`: the site and the output are those of the environment. */
export default function (eleventy: EleventyConfig) {
  const { SITE_DIR, SITE_OUTPUT } = process.env;
  const build = createBuild({
    folder: resolve(root, SITE_DIR || "."),
    output: resolve(root, SITE_OUTPUT || "_site"),
    environment: process.env,
  });
  return configure(build)(eleventy);
}
