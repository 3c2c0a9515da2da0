import { join } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { configure } from "../../eleventy.config.ts";
import type { Build } from "./build.ts";
import { siteConfigOf } from "./siteConfig.ts";

/** Writes the pages and files of a site into the build's output folder. */
export async function runEleventy(build: Build): Promise<void> {
  const config = configure(build, await siteConfigOf(build.folder));
  const eleventy = new Eleventy(join(build.folder, "content"), build.output, {
    config,
    configPath: undefined,
    quietMode: true,
    runMode: "build",
  });
  eleventy.disableLogger();
  await eleventy.write();
}
