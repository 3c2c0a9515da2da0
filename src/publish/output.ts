import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { filesOf, writtenIn } from "./manifest.ts";
import { MARK } from "./mark.ts";

/**
 * The folder that a build of a site may replace, with all links in its path followed. Refuses one that holds the site
 * itself, and one in which there is anything that Dari did not write.
 */
export function outputFor(output: string, siteFolder: string): string {
  const target = followed(output);
  const inside = (inner: string, outer: string) => !relative(outer, inner).startsWith("..");
  const sources = ["content", "i18n", "ledger", "static", "layouts", "src"].map((name) =>
    followed(join(siteFolder, name)),
  );
  if (inside(followed(siteFolder), target) || sources.some((source) => inside(target, source))) {
    throw new UsageError(message("output/source", { output }));
  }
  if (!existsSync(target)) return target;
  const isReplaceable =
    statSync(target).isDirectory() && (existsSync(join(target, MARK)) || readdirSync(target).length === 0);
  if (!isReplaceable) throw new UsageError(message("output/foreign", { output }));
  const added = addedTo(target);
  if (added.length > 0)
    throw new UsageError(
      message("output/added", { output, files: `${added.slice(0, 5).join(", ")}${added.length > 5 ? " …" : ""}` }),
    );
  return target;
}

/** Files that operating systems leave in any folder that is opened. */
const LITTER = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Files that were put into a built folder after it was built; none if the folder has no manifest. */
function addedTo(target: string): string[] {
  const written = filesOf(target);
  if (written === undefined) return [];
  return writtenIn(target).filter((file) => !written.has(file) && !LITTER.test(file));
}

/** A path with the links in it followed, also of something that is not there yet. */
function followed(path: string, hops = 0): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLink && hops < 20) return followed(resolve(dirname(path), readlinkSync(path)), hops + 1);
  return dirname(path) === path ? path : join(followed(dirname(path), hops), basename(path));
}
