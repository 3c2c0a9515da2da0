import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";

/** Minified CSS of all `styles/*.css` below these folders, in the order of their names. */
export function readStyles(folders: readonly string[]): string {
  const files = [...new Set(folders)].map((folder) => join(folder, "styles")).filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith(".css")).sort().map((name) => join(folder, name)));
  const code = Buffer.from(files.map((file) => readFileSync(file, "utf8")).join("\n"));
  // No targets: what old browsers need is written by hand, and stays as it is written.
  return transform({ filename: "styles.css", code, minify: true }).code.toString();
}
