import { join, relative, resolve, sep } from "node:path";
import { Eleventy, type PageEntry } from "@11ty/eleventy";
import { configure } from "../../eleventy.config.ts";
import { type Build, createBuild, type Made } from "./build.ts";
import { siteConfigOf } from "./siteConfig.ts";

/** A site as Eleventy would write it, one file at a time. */
export interface OnDemand {
  /**
   * Returns the content that Eleventy would write to a file below the output folder, after all transforms; undefined if
   * there is none.
   */
  bytes(file: string): Promise<string | Uint8Array | undefined>;
  /** The texts of pages are others: nothing that was rendered is of use any more. */
  forget(): void;
}

interface OnDemandOptions {
  folder: string;
  environment: NodeJS.ProcessEnv;
  cache: string;
  made: Made;
}

/**
 * Eleventy with its data, collections and transforms for a site that has been read; nothing is rendered or written
 * until a file is requested. Templates are kept from being rendered as with its own `--ignore-initial` (Eleventy
 * 3.1.7).
 */
export async function onDemand({ made, ...options }: OnDemandOptions): Promise<OnDemand> {
  const build: Build = {
    ...createBuild({ ...options, output: join(options.cache, "never-written"), isPreview: true }),
    made,
  };
  const config = configure(build, await siteConfigOf(build.folder));
  const eleventy = new Eleventy(join(build.folder, "content"), build.output, {
    config,
    configPath: undefined,
    quietMode: true,
    runMode: "build",
  });
  eleventy.disableLogger();
  await eleventy.init();
  const { writer } = eleventy;
  await eleventy.config.events.emit("eleventy.before", {
    directories: eleventy.directories.getUserspaceInstance(),
    runMode: "build",
    outputMode: "json",
    incremental: false,
  });
  writer.setRunInitialBuild(false);
  const map = await writer._createTemplateMap(await writer._getAllPaths(), "json");
  const entries = map.getMap().flatMap(({ _pages }) => _pages);
  const fileOf = ({ outputPath }: PageEntry) =>
    typeof outputPath === "string" ? relative(build.output, resolve(outputPath)).split(sep).join("/") : "";
  const byFile = new Map(entries.map((entry) => [fileOf(entry), entry]));
  let isRendered = false;

  const render = async (entry: PageEntry) => {
    entry.template.setRenderableOverride(undefined);
    entry.template.resetCaches({ render: true });
    entry.templateContent = await entry.template.renderPageEntryWithoutLayout(entry);
    return entry.template.renderPageEntry(entry);
  };
  /** A feed, say, holds the texts of other pages. */
  const renderAll = async () => {
    if (isRendered) return;
    for (const entry of entries) {
      entry.template.setRenderableOverride(undefined);
      // A page that Dari does not make may ask for what comes later; it is rendered when it is asked for itself.
      if (entry.data.output !== undefined)
        entry.templateContent = await entry.template.renderPageEntryWithoutLayout(entry);
    }
    map.populateCollectionsWithContent();
    isRendered = true;
  };
  return {
    async bytes(file) {
      const entry = byFile.get(file);
      if (entry === undefined) return undefined;
      try {
        return await render(entry);
      } catch (error) {
        if (isRendered) throw error;
        await renderAll();
        return render(entry);
      }
    },
    forget() {
      isRendered = false;
      for (const entry of entries) {
        entry.template.resetCaches({ render: true });
        entry.template.setRenderableOverride(false);
        // As before anything was rendered: code that asks for the text learns that there is none yet.
        Object.assign(entry, { _templateContent: undefined, needsCheck: true });
      }
    },
  };
}
