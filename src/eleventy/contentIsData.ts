import { join, relative, sep } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import type { Build } from "./build.ts";

/** Templates of these kinds may come from the plugins of a deployer, never from files of the site. */
const FORMATS = ["md", "document", "njk", "liquid", "11ty.js"];

/**
 * Nothing in content/ is code: Eleventy finds Markdown files there, reads none of them itself, and takes nothing else
 * for a template or data.
 */
export function contentIsData(eleventy: EleventyConfig, { folder }: Build): void {
  eleventy.setDataFileSuffixes([]);
  eleventy.setDataFileBaseName("\0none");
  eleventy.setTemplateFormats(FORMATS);
  // Eleventy looks for templates below its working directory, and takes patterns as they are seen from there.
  const content = relative(process.cwd(), join(folder, "content")).split(sep).join("/");
  for (const format of FORMATS.filter((name) => name !== "md")) eleventy.ignores.add(`${content}/**/*.${format}`);
  eleventy.setUseGitIgnore(false);
  eleventy.setQuietMode(true);
}
