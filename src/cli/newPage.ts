import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { UsageError } from "../base/errors.ts";
import { nameProblem } from "../base/files/fileNames.ts";
import { message } from "../base/messages/messages.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";

export interface NewPage {
  /** As it was typed: `news/my-post`, `/news/my-post/`, `news/my-post.md`. */
  path: string;
  edition: Edition;
  title?: string;
  description?: string;
  /** YYYY-MM-DD: the page is a post. */
  date?: string;
}

/** The edition that was typed, by its tag or its folder; the reference edition where none was. Throws a UsageError for others. */
export function editionIn(site: Site, typed: string | undefined): Edition {
  const found =
    typed === undefined ? site.reference : site.editions.find(({ folder, tag }) => folder === typed || tag === typed);
  if (found !== undefined) return found;
  const known = site.editions.map(({ folder }) => folder).join(", ");
  throw new UsageError(message("new.edition", { edition: typed ?? "", known }));
}

/** The address of a page in its file's words, from what was typed. */
export function pathIn(typed: string): string {
  return typed.replace(/^\/+|\/+$/g, "").replace(/\.md$/, "");
}

/** Why a path cannot be that of a page. */
export function pathFault(typed: string): string | undefined {
  const path = pathIn(typed);
  return path === "" || path.split("/").some((part) => nameProblem(part) !== undefined)
    ? message("new.path", { path: typed })
    : undefined;
}

/**
 * Writes a page as a draft, and gives its file. Where nobody has said what it is called, words stand there that no build takes
 * for a page that is done; the text is empty but for a remark, which is never published. Throws a UsageError where there is one.
 */
export function writePage(site: Site, { path: typed, edition, title, description, date }: NewPage): string {
  const fault = pathFault(typed);
  if (fault !== undefined) throw new UsageError(fault);
  const file = `content/${edition.folder}/${pathIn(typed)}.md`;
  const target = join(site.folder, file);
  if (existsSync(target)) throw new UsageError(message("new.exists", { file }));
  mkdirSync(dirname(target), { recursive: true });
  const frontMatter = {
    title: title || message("new.title"),
    description: description || message("new.description"),
    ...(date === undefined ? {} : { date }),
    review: "pending",
    draft: true,
  };
  writeFileSync(target, `---\n${stringify(frontMatter)}---\n\n<!-- ${message("new.body")} -->\n`, { flag: "wx" });
  return file;
}
