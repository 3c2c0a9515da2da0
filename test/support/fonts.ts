import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";

/** The font folders of the packages. */
const FOLDERS = ["node_modules/@embedpdf/fonts-kr/fonts", "node_modules/@expo-google-fonts/noto-naskh-arabic"];

/**
 * The path of a fontconfig file that names the fonts of Dari's packages alone: text is as wide on one machine as on another,
 * and Korean is set in Korean letters on one that has none.
 */
export function fontsOfTests(): string {
  const folder = join(root, ".cache/tests");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${[
      ...FOLDERS.map((name) => `<dir>${join(root, name)}</dir>`),
      `<cachedir>${join(folder, "fonts")}</cachedir>`,
    ].join("\n")}</fontconfig>\n`,
  );
  return file;
}
