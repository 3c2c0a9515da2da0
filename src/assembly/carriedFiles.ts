import type { Making } from "../frame/capability.ts";
import type { Layouts } from "../frame/layouts.ts";
import { renderPage } from "../frame/renderPage.ts";
import type { Styles } from "../frame/styles.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { OutputFile } from "../site/outputFile.ts";
import { carriedForm } from "../takeaway/carriedForm.ts";
import type { CarriedFile } from "../takeaway/packing.ts";
import { capabilities, type LoadedSite } from "./capabilities.ts";
import { documentsOf, viewsOf } from "./outputFiles.ts";

/** Files that only hosts, search engines and feed readers ask for. */
const FOR_HOSTS = /(^|\/)(404\.html|feed\.xml|sitemap\.xml|robots\.txt|manifest\.webmanifest|card\.png)$/;

/**
 * The files of a site that may lie anywhere, as a copy carries them: in one edition (all, unless named), without what only
 * hosts ask for, and without cards, which nobody sees offline.
 */
export async function carriedFiles(
  loaded: LoadedSite,
  layouts: Layouts,
  styles: Styles,
  making: Making,
  edition?: Edition,
): Promise<CarriedFile[]> {
  const { site } = loaded.catalogue;
  const form = carriedForm(site, edition);
  const isOther = (folder: string) =>
    edition !== undefined && folder !== edition.folder && site.editions.some((one) => one.folder === folder);
  const isKept = (file: string) => {
    const [, index = ""] = /^assets\/find-(.+?)-(?:\d+|words)\.[0-9a-f]+\.js$/.exec(file) ?? [];
    return !isOther(index || (file.split("/")[0] ?? "")) && !FOR_HOSTS.test(file) && file !== "index.html";
  };
  const files: CarriedFile[] = [];
  for (const { file, view, edition: speaking } of viewsOf(loaded, styles, [form]))
    if (isKept(file))
      files.push({ file, bytes: Buffer.from(renderPage(layouts(view(), {}), file, site, form, speaking)) });
  const add = async (made: readonly OutputFile[]) => {
    for (const { file, bytes } of made) if (isKept(file)) files.push({ file, bytes: Buffer.from(await bytes()) });
  };
  for (const capability of capabilities) await add(documentsOf(loaded, capability, []));
  for (const { name, files: others } of capabilities)
    if (name !== "sharing" && others !== undefined) await add(await others(loaded, making));
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}
