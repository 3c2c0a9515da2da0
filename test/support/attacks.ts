import { readFileSync } from "node:fs";
import { join } from "node:path";
import { capabilities } from "../../src/assembly/capabilities.ts";
import { cssOf, documentsOf, pagesOf } from "../../src/assembly/outputFiles.ts";
import type { Problem } from "../../src/base/errors.ts";
import { root } from "../../src/base/root.ts";
import { readLayouts } from "../../src/frame/layouts.ts";
import { lookOf } from "../../src/frame/look/look.ts";
import { readStyles } from "../../src/frame/styles.ts";
import { isReported } from "./isReported.ts";
import { emptyFolder, type Files, load, problemsOf } from "./tinySite.ts";

export interface Attack {
  code: string;
  /** The aim of the attack. */
  tries: string;
}

const SIGNS: Record<string, string> = { n: "\n", t: "\t", r: "\r", "\\": "\\" };

/** The attacks of a fixture: one a line, what it tries behind a tab or, in the comment above, for all that follow. */
export function attacksIn(fixture: string): Attack[] {
  const lines = readFileSync(join(root, "test/fixtures", fixture), "utf8").split("\n");
  let heading = "";
  return lines.slice(lines.indexOf("") + 1).flatMap((line): Attack[] => {
    if (line.startsWith("# ")) heading = line.slice(2);
    if (line === "" || line.startsWith("# ")) return [];
    const [code = "", tries = heading] = line.split("\t");
    return [
      {
        code: code.replace(
          /\\(?:x([\da-f]{2})|u([\da-f]{4})|([ntr\\]))/g,
          (_, byte?: string, unit?: string, sign = "") =>
            (byte ?? unit) ? String.fromCharCode(parseInt(byte ?? unit ?? "", 16)) : (SIGNS[sign] ?? ""),
        ),
        tries,
      },
    ];
  });
}

/** Returns the files without those that have errors; each error is told as every error is. */
export async function soundOnes(base: Files, tried: Files): Promise<Files> {
  const problems = await problemsOf({ ...base, ...tried });
  problems.forEach(isReported);
  const bad = new Set(problems.map(({ file }: Problem) => file));
  const strangers = [...bad].filter((file) => !Object.hasOwn(tried, file));
  if (strangers.length > 0) throw new Error(`errors in ${strangers.join(", ")}`);
  return Object.fromEntries(Object.entries(tried).filter(([file]) => !bad.has(file)));
}

/** The text files of a site that is sound, made in this process: pages, feeds, data. */
export async function documentsFor(files: Files): Promise<Map<string, string>> {
  const loaded = await load(files);
  const folders = [join(root, "layouts")];
  const pages = pagesOf(
    loaded,
    await readLayouts(folders, emptyFolder()),
    readStyles(folders, lookOf(loaded.catalogue.site), cssOf(loaded)),
  );
  const documents = capabilities.flatMap((capability) => documentsOf(loaded, capability, pages));
  return new Map(
    await Promise.all(
      [...pages, ...documents].map(async ({ file, bytes }): Promise<[string, string]> => [file, String(await bytes())]),
    ),
  );
}
