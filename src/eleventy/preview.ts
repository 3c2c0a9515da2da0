import { rmSync } from "node:fs";
import type { EleventyConfig } from "@11ty/eleventy";
import type { Build } from "./build.ts";

/** The live preview: every change of the site's files builds it again. */
export function preview(eleventy: EleventyConfig, build: Build): void {
  if (!build.isPreview) return;
  for (const folder of ["content", "i18n", "static"]) eleventy.addWatchTarget(`${build.folder}/${folder}/`);
  eleventy.setServerOptions({ port: Number(build.environment.PORT || 8080), showAllHosts: false, portReassignmentRetryCount: 0 });
  // Begins empty; while it runs, a page that breaks keeps its last good state.
  rmSync(build.output, { recursive: true, force: true });
}
