import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";

/** A deployer's own configuration of Eleventy: trusted code outside content/. */
export type SiteConfig = (eleventy: EleventyConfig) => void | Promise<void>;

const FILE = "eleventy.site.ts";

/** The default export of a site folder's `eleventy.site.ts`; undefined where there is none. */
export async function siteConfigOf(folder: string): Promise<SiteConfig | undefined> {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  // In a preview it is read anew when it has changed, and what it imports too, also where Node takes them for CommonJS.
  const { cache } = createRequire(import.meta.url);
  for (const known of Object.keys(cache))
    if (known.startsWith(join(realpathSync(folder), sep)) && !known.includes("node_modules")) delete cache[known];
  const { tsImport } = await import("tsx/esm/api");
  const { default: found } = (await tsImport(pathToFileURL(file).href, import.meta.url)) as {
    default: SiteConfig | { default: SiteConfig };
  };
  return typeof found === "function" ? found : found.default;
}
