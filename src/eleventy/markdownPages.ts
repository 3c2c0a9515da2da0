import { relative, resolve, sep } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import type { OwnedPage } from "../assembly/outputFiles.ts";
import type { Page } from "../site/pages/page.ts";
import { type Build, madeBy } from "./build.ts";

/**
 * Each Markdown file of content/ is a template whose data are typed and come from Dari's own reader: one file writes
 * its own page, the fallback pages in other editions, and their other forms. Neither gray-matter's engines nor Liquid
 * ever see it.
 */
export function markdownPages(eleventy: EleventyConfig, build: Build): void {
  const sourceOf = (inputPath: string) =>
    relative(madeBy(build).loaded.catalogue.site.folder, resolve(inputPath)).split(sep).join("/");
  const shown = new WeakMap<object, Map<string, { pages: OwnedPage[]; page: Page | undefined }>>();
  const found = (inputPath: string) => {
    const made = madeBy(build);
    const all = shown.get(made) ?? bySource(build);
    shown.set(made, all);
    return all.get(sourceOf(inputPath));
  };
  eleventy.addExtension("md", {
    outputFileExtension: "html",
    read: false,
    getData: (inputPath) => {
      const { pages = [], page } = found(inputPath) ?? {};
      // A draft, or a file that could not be read.
      if (pages.length === 0) return { permalink: false, eleventyExcludeFromCollections: true };
      return {
        ...(page === undefined ? {} : dataOf(page)),
        outputs: pages,
        pagination: { data: "outputs", size: 1, alias: "output", addAllPagesToCollections: true },
        permalink: ({ output }: { output: OwnedPage }) => output.file,
        // A fallback page belongs to the edition that shows it.
        eleventyComputed: { edition: ({ output }: { output?: OwnedPage }) => output?.edition },
      };
    },
    compileOptions: { permalink: "raw", cache: false },
    compile: () => (data) => (data.output as OwnedPage | undefined)?.bytes(data) ?? "",
    isIncrementalMatch(changed) {
      return this.inputPath === changed;
    },
  });
  // 3.1.7: a built-in engine that is overridden has no extensionMap, and --incremental crashes (TemplateEngineManager).
  eleventy.on(
    "eleventy.extensionmap",
    async (map) => void ((await map.engineManager.getEngine("md", map)).extensionMap = map),
  );
}

/** Returns a page's data under the names that Eleventy uses. */
function dataOf({ path, edition, data }: Page): Record<string, unknown> {
  const { title, description, kind } = data;
  return {
    title,
    description,
    kind,
    path,
    lang: edition.tag,
    ...("date" in data ? { date: data.date } : {}),
    ...("keywords" in data ? { keywords: data.keywords } : {}),
  };
}

function bySource(build: Build): Map<string, { pages: OwnedPage[]; page: Page | undefined }> {
  const { pages, loaded } = madeBy(build);
  const all = new Map<string, { pages: OwnedPage[]; page: Page | undefined }>();
  for (const page of [...loaded.catalogue.pages.values()].flatMap((own) => [...own.values()]))
    if (page.isMade !== true) all.set(page.file, { pages: [], page });
  for (const page of pages) if (page.source !== undefined) all.get(page.source)?.pages.push(page);
  return all;
}
