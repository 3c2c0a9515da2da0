import type { Capability } from "../frame/capability.ts";
import type { Laws } from "../law/laws.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { OutputFile } from "../site/outputFile.ts";
import { readKeywords, unknownInIndex } from "./keywords.ts";
import { pagefindFiles } from "./pagefind/pagefindFiles.ts";
import { SEARCH, type Search, type Searched, SUBJECTS } from "./searched.ts";
import { search as searchGate } from "./searchGate.ts";
import { searchOf, weighSearch } from "./searchOf.ts";
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
    findings.warnings.push(...unknownInIndex(keywords, pages));
    return { keywords };
  },
  frame: ({ catalogue: { site } }, edition) => ({ search: addressOf(site, fileOf(edition, SEARCH)) }),
  prepare: async (shown, { cache, isHurried }) => {
    if (isHurried === true) return {};
    await weighSearch(shown, cache);
    // Pagefind works in a process of its own, while pages are written.
    begin(shown);
    return {};
  },
  views: searchViews,
  ofAllTexts: ["assets/", "pagefind/"],
  documents: (shown) =>
    searchOf(shown)
      .flatMap(({ parts, large }) => [...parts, ...(large === undefined ? [] : [large.catalogue, large.words])])
      .map(({ file, text }) => ({ file: `assets/${file}`, bytes: () => text })),
  // The index of editions that are too large to be carried along; of the others, all is in the documents.
  files: async (shown, { step }) => {
    const large = searchOf(shown).flatMap(({ large: own }) => own ?? []);
    if (large.length > 0) step("search", large.length);
    const shelves = large.flatMap((own) =>
      own.shelves.map(({ file, text }): OutputFile => ({ file: `assets/${file}`, bytes: () => text })),
    );
    return [...shelves, ...(await begin(shown))];
  },
  gates: [searchGate],
};

const begun = new WeakMap<Searched["catalogue"], Promise<OutputFile[]>>();

/** Has Pagefind index the editions with much text, once for a build. */
function begin(shown: Searched): Promise<OutputFile[]> {
  const known = begun.get(shown.catalogue);
  if (known !== undefined) return known;
  const large = searchOf(shown).filter((search) => search.large !== undefined);
  const files = pagefindFiles(large.map(({ edition, records, place }) => ({ folder: edition.folder, records, place })));
  // Whoever asks for the files is told; a build that fails before has other things to tell.
  files.catch(() => {});
  begun.set(shown.catalogue, files);
  return files;
}
