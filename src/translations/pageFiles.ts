import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { noFindings } from "../base/errors.ts";
import { listFiles } from "../base/files/listFiles.ts";
import { parseYaml } from "../base/files/yaml.ts";
import { factsFile, instrumentFolders, isPiece } from "../law/instrumentFolders.ts";
import type { Edition } from "../site/editions/edition.ts";
import { pathOf } from "../site/pages/readSource.ts";
import type { Site } from "../site/site.ts";

/** A file of content/ that is a page or a piece of an instrument. */
export interface PageFile {
  file: string;
  edition: Edition;
  /** The address without its edition: `campaigns/street`, `convention/article-12`; "" is home. */
  path: string;
  isPiece: boolean;
}

/** Files by edition tag and path, and the tags of the editions in which each instrument is authentic. */
export interface PageFiles {
  byEdition: ReadonlyMap<string, ReadonlyMap<string, PageFile>>;
  authentic: ReadonlyMap<string, readonly string[]>;
}

/** All pages of a site by their files alone, so that also a site with errors can be looked at. */
export function pageFilesOf(site: Site): PageFiles {
  const folders = instrumentFolders(site);
  const byEdition = new Map(
    site.editions.map((edition) => {
      const files = listFiles(site.folder, `content/${edition.folder}`, noFindings()).filter(
        ({ kind, file }) => kind === "file" && /\.md$/i.test(file),
      );
      return [
        edition.tag,
        new Map(
          files.map(({ file }) => {
            const page = { file, edition, path: pathIn(file, folders), isPiece: isPiece(file, folders) };
            return [page.path, page] as const;
          }),
        ),
      ] as const;
    }),
  );
  return { byEdition, authentic: new Map(folders.map((folder) => [folder, authenticIn(site, folder)])) };
}

/** Articles are addressed by their numbers: `article-01.md` is `article-1`. */
function pathIn(file: string, folders: readonly string[]): string {
  const path = pathOf(file).toLowerCase();
  return isPiece(file, folders) ? path.replace(/-0+(?=\d)/, "-") : path;
}

function authenticIn(site: Site, folder: string): string[] {
  const file = join(site.folder, factsFile(folder));
  const { value } = existsSync(file) ? parseYaml(readFileSync(file, "utf8"), file, 1, noFindings()) : { value: null };
  const tags: unknown = (value as { authentic?: unknown } | null)?.authentic;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

const byNumber = new Intl.Collator("en", { numeric: true }).compare;

/** By folder and name, numbers by their worth: a preamble, article 2, article 10. */
export function inReadingOrder(a: string, b: string): number {
  const [first, second] = [a.replace(/(^|\/)preamble$/, "$1article-0"), b.replace(/(^|\/)preamble$/, "$1article-0")];
  return byNumber(first, second);
}
