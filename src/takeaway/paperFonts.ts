import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OwnFonts } from "../base/typeset/compiler.ts";
import { coverageOf, familyOf, isCovered, type Range } from "../base/typeset/coverage.ts";
import { fontFiles } from "../base/typeset/fonts.ts";
import { shaped } from "../base/typeset/hasGlyphs.ts";

/** The folder of a site in which it brings fonts for paper, for scripts that Dari's own have not. */
const FONTS = "fonts";

/** The text set on paper, and the characters that its fonts have. */
export interface PaperFonts extends OwnFonts {
  /** The first character of a text for which there is no sign; undefined where all have one. */
  missingIn(text: string): string | undefined;
}

/** The fonts of a site's folder `fonts/` (TTF, OTF), before those of Dari. */
export function paperFonts(siteFolder: string): PaperFonts {
  const folder = join(siteFolder, FONTS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(ttf|otf)$/i.test(name)) : [];
  const own = names.sort().flatMap((name) => {
    const file = readFileSync(join(folder, name));
    const family = familyOf(file);
    return family === undefined ? [] : [{ file, family }];
  });
  let covered: readonly Range[][] | undefined;
  return {
    files: own.map(({ file }) => file),
    families: [...new Set(own.map(({ family }) => family))],
    missingIn: (text) => {
      covered ??= [...fontFiles().slice(0, 1), ...own.map(({ file }) => file)].map(coverageOf);
      const all = covered;
      return [...shaped(text)].find((sign) => !all.some((ranges) => isCovered(sign.codePointAt(0) ?? 0, ranges)));
    },
  };
}
