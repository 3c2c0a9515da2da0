import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";

export interface Guide {
  /** Its first page. */
  file: string;
  /** All its pages. */
  files: readonly string[];
  /** All of them as one text. */
  text: string;
}

/** The guide for editors in Korean and in English: a first page, and pages by subject in docs/editing/. */
export const guides: readonly Guide[] = ["", ".en"].map((language) => {
  const file = `docs/editing${language}.md`;
  const folder = join(root, "docs/editing");
  const others = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => (language === "" ? /^[a-z-]+\.md$/ : /\.en\.md$/).test(name))
    .sort()
    .map((name) => `docs/editing/${name}`);
  const files = [file, ...others];
  return { file, files, text: files.map((one) => readFileSync(join(root, one), "utf8")).join("\n") };
});
