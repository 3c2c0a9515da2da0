import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The name that the package's font files give themselves. */
export const FAMILY = "Noto Sans Korean";

const WEIGHTS = ["Regular", "Bold"] as const;

/** The font files of the npm package `@embedpdf/fonts-kr` (Noto Sans KR, OFL), the only fonts used for typesetting. */
export function fontFiles(): Buffer[] {
  const entry = createRequire(import.meta.url).resolve("@embedpdf/fonts-kr");
  return WEIGHTS.map((weight) => readFileSync(join(dirname(entry), "..", "fonts", `NotoSansKR-${weight}.otf`)));
}
