import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";

/**
 * The path of a fontconfig file that names Dari's own font alone (Noto Sans KR): text is as wide on one machine as on
 * another, and Korean is set in Korean letters on one that has none.
 */
export function fontsOfTests(): string {
  const folder = join(root, ".cache/tests");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  const [fonts, cache] = [join(root, "node_modules/@embedpdf/fonts-kr/fonts"), join(folder, "fonts")];
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  return file;
}
