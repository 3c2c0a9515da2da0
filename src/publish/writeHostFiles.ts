import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hostFiles } from "./hosts/hostFiles.ts";
import { type HostPlan, planOf } from "./hosts/plan.ts";
import { writtenIn } from "./manifest.ts";
import type { Site } from "../site/site.ts";

/** Writes into a built folder what tells hosts of headers, types and redirects; returns the plan that they follow. */
export function writeHostFiles(folder: string, site: Site, policies: Iterable<string>): HostPlan {
  const plan = planOf(site, writtenIn(folder), [...policies]);
  for (const [file, text] of Object.entries(hostFiles)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text(plan));
  }
  return plan;
}
