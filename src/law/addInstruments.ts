import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Findings } from "../base/errors.ts";
import type { PagesSoFar, Reading } from "../frame/capability.ts";
import type { Page } from "../site/pages/page.ts";
import { checkIndex } from "./checkIndex.ts";
import type { Instrument } from "./instrument.ts";
import { isPiece } from "./instrumentFolders.ts";
import { indexIn, pagesOf } from "./pages.ts";

/** Adds the pages that instruments make to those that editors write. */
export function addInstruments(
  instruments: readonly Instrument[],
  pages: PagesSoFar,
  { wordsOf, findings, site }: Reading,
): void {
  for (const instrument of instruments) {
    for (const text of instrument.texts.values()) {
      const own = pages.get(text.edition.tag) ?? new Map<string, Page>();
      const index = indexIn(own, instrument);
      const file = `content/${text.edition.folder}/${instrument.folder}/index.md`;
      if (index === undefined) {
        // One that could not be read is there.
        if (!findings.errors.some((error) => error.file === file))
          findings.errors.push({ file, code: "instrument/no-index", values: { folder: instrument.folder } });
        continue;
      }
      checkIndex(instrument, text, file, index, findings);
      for (const page of pagesOf(instrument, text, index, wordsOf(text.edition))) {
        const twin = own.get(page.path);
        if (twin !== undefined)
          findings.errors.push({ file: twin.file, code: "page/reserved", values: { path: page.path } });
        const name = pieceDrawing(site.folder, page);
        own.set(
          page.path,
          name === undefined ? page : { ...page, data: { ...page.data, drawing: { name, shows: "" } } },
        );
      }
    }
  }
}

/** The drawing of an article, if there is one of its name: it says again what the title says, and so shows nothing more to those who do not see it. */
function pieceDrawing(folder: string, { path, data }: Page): string | undefined {
  return data.kind === "article" && existsSync(join(folder, "static/drawings", `${path}.svg`)) ? path : undefined;
}

/** Reports each first page of an instrument without facts; otherwise its articles would seem to be faulty pages. */
export function reportWithoutFacts(
  folders: readonly string[],
  pages: ReadonlyMap<string, ReadonlyMap<string, Page>>,
  findings: Findings,
): void {
  for (const { file, path, data } of [...pages.values()].flatMap((own) => [...own.values()])) {
    if (data.kind !== "instrument" || folders.includes(path)) continue;
    findings.errors = findings.errors.filter((error) => !isPiece(error.file, [path]));
    findings.errors.push({
      file,
      code: "instrument/no-facts",
      values: { facts: `content/${path.split("/").at(-1)}.yml` },
    });
  }
}
