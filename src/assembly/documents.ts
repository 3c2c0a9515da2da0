import type { LimitName } from "../site/limits.ts";
import type { LoadedSite } from "./loadSite.ts";
import { withTextOnly } from "../pictures/textOnly/textOnlyPages.ts";
import { hasPictures } from "../pictures/textOnly/tree.ts";
import type { Layouts } from "./layouts.ts";
import type { Styles } from "../frame/styles.ts";
import { viewsOf } from "./views.ts";
import { scriptNames } from "../frame/names.ts";
import { searchOf } from "../search/searchOf.ts";
import { scriptNamed } from "../frame/scripts.ts";
import { atomFeed } from "./atomFeed.ts";
import { calendarFiles } from "../calendar/files/calendarFiles.ts";
import { instrumentFiles } from "../law/files/instrumentFiles.ts";
import { placed } from "./placed.ts";
import { robots } from "./robots.ts";
import { sitemap } from "./sitemap.ts";
import { webManifest } from "./webManifest.ts";

/** A text file of the output; its text is made when it is written. */
export interface TextFile {
  /** Below the output folder. */
  file: string;
  text(): string;
  /** Which limit of the site holds for the file, where it is not that of all text pages. */
  limit?: LimitName;
}

/** Every text file of the site but those of static/. */
export function documentsOf(loaded: LoadedSite, layouts: Layouts, styles: Styles): TextFile[] {
  const { site } = loaded.catalogue;
  const pages = viewsOf(loaded, styles).map(({ file, view, limit }): TextFile => ({ file, limit, text: () => layouts(view()) }));
  const forEditions = site.editions.flatMap((edition): TextFile[] => [
    { file: `${edition.folder}/feed.xml`, text: () => atomFeed(loaded, edition) },
    { file: `${edition.folder}/manifest.webmanifest`, text: () => webManifest(loaded, edition) },
  ]);
  const files: TextFile[] = [
    ...(hasPictures(loaded) ? withTextOnly(loaded, pages) : pages),
    ...forEditions,
    ...instrumentFiles(loaded),
    ...calendarFiles(loaded),
    ...searchOf(loaded).flatMap(({ parts, words }) => [...parts, ...(words === undefined ? [] : [words])].map(({ file, text }): TextFile => ({ file: `assets/${file}`, text: () => text }))),
    ...scriptNames.map((name): TextFile => ({ file: scriptNamed(name).file, text: () => scriptNamed(name).code })),
    { file: "sitemap.xml", text: () => sitemap(loaded.catalogue) },
    { file: "robots.txt", text: () => robots(site) },
  ];
  return files.map((file) => ({ ...file, text: () => placed(site, file.file, file.text()) }));
}
