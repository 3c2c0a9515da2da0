import type { Capability } from "../frame/capability.ts";
import type { Laws } from "../law/laws.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { OutputFile } from "../site/outputFile.ts";
import { readKeywords, unknownInIndex } from "./keywords.ts";
import { pagefindFiles } from "./pagefind/pagefindFiles.ts";
import { SEARCH, type Search, SUBJECTS } from "./searched.ts";
import { search as searchGate } from "./searchGate.ts";
import { searchOf } from "./searchOf.ts";
import { searchViews } from "./searchViews.ts";

declare module "../frame/framed.ts" {
  interface Frame {
    search: string;
  }
}

/** A search on the reader's own device, and an index of subjects for those without script. */
export const search: Capability<Search & Laws> = {
  name: "search",
  places: () => ({ pages: [SEARCH, SUBJECTS], root: ["pagefind"] }),
  complete: ({ catalogue: { site, pages }, instruments }, { findings, kept, isHurried }) => {
    const keywords = readKeywords(site, isHurried ? [] : instruments, findings, kept);
    findings.errors.push(...unknownInIndex(keywords, pages));
    return { keywords };
  },
  frame: ({ catalogue: { site } }, edition) => ({ search: addressOf(site, fileOf(edition, SEARCH)) }),
  views: searchViews,
  ofAllTexts: ["assets/", "pagefind/"],
  documents: (shown) =>
    searchOf(shown)
      .flatMap(({ parts, words }) => [...parts, ...(words === undefined ? [] : [words])])
      .map(({ file, text }) => ({ file: `assets/${file}`, bytes: () => text })),
  // The index of editions that are too large to be carried along; of the others, all is in the documents.
  files: async (shown, { step }) => {
    const large = searchOf(shown).filter(({ engine }) => engine === "pagefind");
    if (large.length > 0) step("search", large.length);
    const files: OutputFile[] = [];
    for (const { edition, records } of large) files.push(...(await pagefindFiles(edition.folder, records)));
    return files;
  },
  gates: [searchGate],
};
