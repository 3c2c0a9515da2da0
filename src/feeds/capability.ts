import type { Addressed } from "../addresses/addresses.ts";
import type { Capability } from "../frame/capability.ts";
import type { Pictured } from "../frame/pageText.ts";
import { addressOf } from "../site/editions/addresses.ts";
import { atomFeed } from "./atomFeed.ts";
import { robots } from "./robots.ts";
import { SITEMAPS, sitemaps } from "./sitemap.ts";

declare module "../frame/framed.ts" {
  interface Frame {
    feed: string;
  }
}

const FEED = "feed.xml";

/** News for feed readers, and data on the whole site for search engines. */
export const feeds: Capability<Pick<Pictured, "writePicture"> & Partial<Addressed>> = {
  name: "feeds",
  places: () => ({ files: [FEED], root: ["sitemap.xml", SITEMAPS, "robots.txt"] }),
  frame: ({ catalogue: { site } }, edition) => ({ feed: addressOf(site, `${edition.folder}/${FEED}`) }),
  documents: (shown, pages) => [
    ...shown.catalogue.site.editions.map((edition) => ({
      file: `${edition.folder}/${FEED}`,
      bytes: () => atomFeed(shown, edition),
    })),
    ...sitemaps(shown.catalogue.site, pages),
    { file: "robots.txt", bytes: () => robots(shown.catalogue.site) },
  ],
};
