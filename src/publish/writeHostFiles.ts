import type { Site } from "../site/site.ts";
import { hostFiles } from "./hosts/hostFiles.ts";
import type { OldFiles } from "./hosts/oldPlaces.ts";
import { type HostPlan, planOf } from "./hosts/plan.ts";
import type { Writer } from "./written.ts";

/** Writes the files that configure hosts (headers, types and redirects); returns the plan that they follow. */
export async function writeHostFiles(
  writer: Writer,
  site: Site,
  policies: Iterable<string>,
  old: OldFiles,
  apart: ReadonlyArray<{ folder: string; policy: string }> = [],
): Promise<HostPlan> {
  const plan = planOf(site, [...writer.files.keys()].sort(), [...policies], old, apart);
  for (const [file, text] of Object.entries(hostFiles)) await writer.write({ file, bytes: () => text(plan) });
  return plan;
}
