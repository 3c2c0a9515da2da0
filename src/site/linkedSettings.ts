import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Symbolic links among the files that define a site: their targets, perhaps private files, would be read and quoted in
 * messages. Paths from the site folder; pages and files of static/ are checked when they are listed.
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
