import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { noFindings } from "../../base/errors.ts";
import { decoded } from "../../base/files/decoded.ts";
import { listFiles } from "../../base/files/listFiles.ts";
import { onDisk } from "../../base/files/onDisk.ts";
import { instrumentFolders, isPiece } from "../../law/instrumentFolders.ts";
import { pathOf } from "../../site/pages/readSource.ts";
import type { Site } from "../../site/site.ts";
import { type LinkSpan, linkSpans } from "./linkSpans.ts";

/** A Markdown file of a site, cut at the end of its front matter. */
export interface TextFile {
  file: string;
  /** The folder of its edition. */
  edition: string;
  path: string;
  /** Up to and with the first `---`, the YAML, and all from the second `---` on. */
  head: string;
  yaml: string;
  body: string;
  links: readonly LinkSpan[];
}

/** The files of a site as the commands that change it see them: texts, files beside them, folders of laws. */
export interface SiteTexts {
  site: Site;
  texts: readonly TextFile[];
  /** All files of content/ and ledger/. */
  files: ReadonlySet<string>;
  laws: readonly string[];
}

/** Reads all texts of a site folder; what cannot be read stays as it is. */
export function readSiteTexts(site: Site): SiteTexts {
  const laws = instrumentFolders(site);
  const files = ["content", "ledger", "i18n"].flatMap((folder) =>
    listFiles(site.folder, folder, noFindings()).flatMap(({ file, kind }) => (kind === "file" ? [file] : [])),
  );
  const texts = files.flatMap((file): TextFile[] => {
    const edition = site.editions.find(({ folder }) => file.startsWith(`content/${folder}/`))?.folder;
    if (edition === undefined || !/\.md$/i.test(file)) return [];
    const text = readFileSync(onDisk(site.folder, file), "utf8").replaceAll("\r\n", "\n");
    const [, head = "", yaml = "", body = text] =
      /^(\ufeff?---[ \t]*\n)(.*?\n|)(---[ \t]*(?:\n.*|)$)/s.exec(text) ?? [];
    const path = pathOf(file).replace(/(^|\/)(article-)0+(?=\d)/, "$1$2");
    return [{ file, edition, path, head, yaml, body, links: isPiece(file, laws) ? [] : linkSpans(body) }];
  });
  return { site, texts, files: new Set(files), laws };
}

/** The file that an address beside a text names: a picture. */
export function fileBeside({ file }: Pick<TextFile, "file">, href: string): string {
  return posix.join(posix.dirname(file), decoded(href.split(/[?#]/)[0] ?? ""));
}

/** A YAML file of the site as text; undefined where there is none. */
export function yamlFile(site: Site, file: string): string | undefined {
  const path = join(site.folder, file);
  return existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : undefined;
}
