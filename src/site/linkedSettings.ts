import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Links among the files that say what a site is: what they lead to, perhaps a file that is nobody's business, would be read
 * and told in messages. Paths from the site folder; pages and files of static/ are looked at when they are listed.
 */
export function linkedSettings(folder: string): string[] {
  const linked = (file: string) => lstatSync(join(folder, file), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const inside = (file: string, recursive: boolean) => {
    const entries =
      lstatSync(join(folder, file), { throwIfNoEntry: false })?.isDirectory() === true
        ? readdirSync(join(folder, file), { withFileTypes: true, recursive })
        : [];
    return entries
      .filter((entry) => entry.isSymbolicLink())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/").replace(/^\/+/, ""),
      );
  };
  const roots = ["content", "i18n", "static"].filter(linked);
  // Folders of editions are found among the pages.
  const settings = inside("content", false).filter((file) => /\.(ya?ml|json)$/i.test(file));
  return [...roots, ...settings, ...inside("i18n", true)].sort();
}
