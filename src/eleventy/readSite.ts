import type { EleventyConfig } from "@11ty/eleventy";
import { capabilities } from "../assembly/capabilities.ts";
import { loadSite } from "../assembly/loadSite.ts";
import { cssOf, documentsOf, pagesOf } from "../assembly/outputFiles.ts";
import { publishedWith } from "../assembly/packSite.ts";
import { keptInMemory } from "../base/files/keptInMemory.ts";
import { root } from "../base/root.ts";
import { readLayouts } from "../frame/layouts.ts";
import { lookOf } from "../frame/look/look.ts";
import { readStyles } from "../frame/styles.ts";
import type { Build, Made } from "./build.ts";

/** Reads and checks the site before each build, and does what must be done before any page is written. */
export function readSite(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.before", async () => {
    if (build.isPreview) return;
    build.steps.step("read");
    build.made = await make(build);
  });
}

async function make({ folder, environment, cache, steps }: Build): Promise<Made> {
  // The copies are made from the same files.
  const kept = keptInMemory();
  const loaded = await loadSite({ folder, environment, drafts: false, cache, kept });
  const making = { cache, ...steps, pack: () => publishedWith({ folder, environment, cache, kept, steps }) };
  for (const { prepare } of capabilities) Object.assign(loaded, await prepare?.(loaded, making));
  const folders = [`${root}/layouts`, `${loaded.catalogue.site.folder}/layouts`];
  const pages = pagesOf(
    loaded,
    await readLayouts(folders, cache),
    readStyles(folders, lookOf(loaded.catalogue.site), cssOf(loaded)),
  );
  const documents = new Map(
    capabilities.map((capability) => [capability.name, documentsOf(loaded, capability, pages)]),
  );
  steps.step("write", pages.length + [...documents.values()].reduce((sum, files) => sum + files.length, 0));
  return { loaded, pages, documents };
}
