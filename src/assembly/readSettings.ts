import type { Findings } from "../base/errors.ts";
import { readSite, type SiteEnvironment } from "../site/readSite.ts";
import type { Site } from "../site/site.ts";
import { capabilities } from "./capabilities.ts";

/** Reads and checks content/site.yml with the keys of every capability; undefined when there is an error in it. */
export function readSettings(folder: string, environment: SiteEnvironment, findings: Findings): Site | undefined {
  const shapes = Object.assign({}, ...capabilities.map(({ settings }) => settings ?? {})) as Record<string, never>;
  return readSite(folder, environment, shapes, findings);
}
