import { type Place, urlOf } from "../site/editions/addresses.ts";

/** Everybody may read everything; here is the sitemap. */
export function robots(site: Place): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${urlOf(site, "sitemap.xml")}\n`;
}
