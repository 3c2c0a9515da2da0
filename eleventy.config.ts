import type { EleventyConfig } from "@11ty/eleventy";
import { build } from "./src/eleventy/build.ts";
import { cardsPlugin } from "./src/eleventy/cards.ts";
import { documentsPlugin } from "./src/eleventy/documents.ts";
import { filesPlugin } from "./src/eleventy/files.ts";
import { picturesPlugin } from "./src/eleventy/pictures.ts";
import { previewPlugin } from "./src/eleventy/preview.ts";
import { sheetsPlugin } from "./src/eleventy/sheets.ts";
import { searchPlugin } from "./src/eleventy/search.ts";
import { sitePlugin } from "./src/eleventy/site.ts";

/** Dari as Eleventy sees it: a site folder goes into the output folder, one capability after the other. */
export default function (eleventy: EleventyConfig) {
  // The site folder is data and is read by Dari alone: Eleventy looks for no templates and no data files in it.
  eleventy.setTemplateFormats("11ty.js");
  eleventy.setUseGitIgnore(false);
  eleventy.setQuietMode(true);

  // Settings, words and pages, read and checked before every build.
  eleventy.addPlugin(sitePlugin, build);
  // Every page, feed and sitemap, as the layouts write them.
  eleventy.addPlugin(documentsPlugin, build);
  // Pictures beside pages, and the site's icons: pixels only.
  eleventy.addPlugin(picturesPlugin, build);
  // A card for each page, shown where someone shares its address.
  eleventy.addPlugin(cardsPlugin, build);
  // Requests to fill in by hand.
  eleventy.addPlugin(sheetsPlugin, build);
  // static/, byte for byte.
  eleventy.addPlugin(filesPlugin, build);
  // The index of editions that are too large to be searched from one file.
  eleventy.addPlugin(searchPlugin, build);
  // The live preview: what is watched, and the port.
  eleventy.addPlugin(previewPlugin, build);

  return { dir: { input: "layouts", output: build.output } };
}
