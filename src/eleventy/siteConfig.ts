import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";

/** A deployer's own configuration of Eleventy: trusted code, which stands outside of content/. */
export type SiteConfig = (eleventy: EleventyConfig) => void | Promise<void>;

const FILE = "eleventy.site.ts";

/** The default export of a site folder's `eleventy.site.ts`; undefined where there is none. */
export async function siteConfigOf(folder: string): Promise<SiteConfig | undefined> {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  // Named by its time: in a preview it is read anew when it has changed.
  const { default: config } = (await import(`${pathToFileURL(file).href}?${statSync(file).mtimeMs}`)) as { default: SiteConfig };
  return config;
}
