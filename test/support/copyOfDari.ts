import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";
import { emptyFolder } from "./tinySite.ts";

/** A Dari of its own in a folder that goes away with the process, with the packages of this one. */
export function copyOfDari(): string {
  const dari = emptyFolder();
  for (const part of [
    "src",
    "layouts",
    "i18n",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "eleventy.config.ts",
  ])
    cpSync(join(root, part), join(dari, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(dari, "node_modules"));
  return dari;
}
