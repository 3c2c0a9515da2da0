import { readdirSync } from "node:fs";
import { join } from "node:path";
import { noFindings } from "../base/errors.ts";
import { bytesOf } from "../base/files/bytesOf.ts";
import { listFiles } from "../base/files/listFiles.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";

export const PIECE = /^(preamble|article-(0{0,2}[1-9]\d{0,2}))\.md$/;

/**
 * Returns true if a file is a piece of an instrument rather than a page, judging by its folder, which has its facts in
 * content/.
 */
export function isPiece(file: string, folders: readonly string[]): boolean {
  const [, , folder = "", name = "", ...rest] = file.split("/");
  return folders.includes(folder) && rest.length === 0 && /^(preamble|article)\b.*\.md$/.test(name);
}

/** The file of an instrument's facts, from the site folder. */
export function factsFile(folder: string): string {
  return `content/${folder}.yml`;
}

/** The folders that are instruments: content/<folder>.yml says so, or articles lie in the folder of that name. */
export function instrumentFolders({ folder: site, editions }: Pick<Site, "folder" | "editions">): string[] {
  const names = readdirSync(join(site, "content"), { withFileTypes: true })
    .map((entry) => (entry.isFile() ? /^([a-z0-9-]+)\.yml$/.exec(entry.name)?.[1] : undefined))
    .filter((name): name is string => name !== undefined && name !== "site");
  return names
    .filter(
      (name) =>
        SAYS_SO.test(bytesOf(site, factsFile(name), noFindings())?.toString("utf8") ?? "") ||
        editions.some((edition) => hasPieces(site, edition, name)),
    )
    .sort();
}

const SAYS_SO = /^type:\s*["']?instrument\b/m;

function hasPieces(site: string, { folder }: Edition, name: string): boolean {
  return listFiles(site, `content/${folder}/${name}`, noFindings()).some(
    ({ kind, file }) => kind === "file" && isPiece(file, [name]),
  );
}
