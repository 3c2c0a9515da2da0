import { join } from "node:path";
import { root } from "../base/root.ts";
import { pathFrom } from "./command.ts";

/** The folder of the site that is meant: the one that was typed, else the one in which the command was typed (run.mjs), else Dari's own. */
export function siteFolder(typed: string | undefined): string {
  return typed === undefined ? (process.env.DARI_SITE ?? root) : pathFrom(typed);
}

/** The default output folder of a command, where nobody has typed one: `_site` in the folder from which Dari was called. */
export function besideSite(typed: string | undefined, name: string): string {
  return typed === undefined ? join(siteFolder(undefined), name) : pathFrom(typed);
}
