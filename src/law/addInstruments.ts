import type { Findings } from "../base/errors.ts";
import type { PagesSoFar, Reading } from "../frame/capability.ts";
import type { Page } from "../site/pages/page.ts";
import { checkIndex } from "./checkIndex.ts";
import type { Instrument } from "./instrument.ts";
import { indexIn, pagesOf } from "./pages.ts";
import { isPiece } from "./readInstruments.ts";

/** Adds the pages that instruments make to those that editors write. */
export function addInstruments(
  instruments: readonly Instrument[],
  pages: PagesSoFar,
  { wordsOf, findings }: Reading,
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
        own.set(page.path, page);
      }
    }
  }
}

/** Reports each first page of an instrument whose facts are not there; without them its articles seem to be faulty pages. */
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
