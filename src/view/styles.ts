import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bundle, Features } from "lightningcss";

/** Minified CSS for a layout. */
export type Styles = (layout: string) => string;

/**
 * The style sheets below these folders: `styles/*.css` for all layouts, in the order of their names; a layout with a
 * folder of its own, such as `styles/whole/`, gets what is in there and nothing else. `first` is minified CSS that goes
 * before what all layouts have.
 */
export function readStyles(folders: readonly string[], first = ""): Styles {
  const homes = [...new Set(folders)].map((folder) => join(folder, "styles")).filter((folder) => existsSync(folder));
  const common = first + minified(homes);
  const own = new Map(homes.flatMap((home) => readdirSync(home, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory()).map(({ name }) => [name, minified(homes.map((home) => join(home, name)))]));
  return (layout) => own.get(layout) ?? common;
}

function minified(folders: readonly string[]): string {
  const files = folders.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith(".css")).sort().map((name) => join(folder, name)));
  // No targets: what old browsers need is written by hand. Only media queries must keep the form that they understand.
  return files.map((filename) => bundle({ filename, minify: true, include: Features.MediaRangeSyntax }).code.toString()).join("");
}
