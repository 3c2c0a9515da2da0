import type { Capability } from "../frame/capability.ts";
import { fileOf, urlOf } from "../site/editions/addresses.ts";
import { addInstruments, reportWithoutFacts } from "./addInstruments.ts";
import { instrumentFiles } from "./files/instrumentFiles.ts";
import { factsFile, instrumentFolders, isPiece } from "./instrumentFolders.ts";
import { instrumentSchema } from "./kinds.ts";
import { lawOf } from "./law.ts";
import { lawContentOf } from "./lawContent.ts";
import type { Laws } from "./laws.ts";
import type { LawContent } from "./lawViews.ts";
import { legislationData } from "./legislationData.ts";
import { lockFile } from "./lock.ts";
import { textFor } from "./pages.ts";
import { pairViews } from "./pairView.ts";
import { readInstruments } from "./readInstruments.ts";
import { wholeCss, wholeScripts } from "./wholePage.ts";

declare module "../frame/framed.ts" {
  interface Frame {
    /** The laws that the edition shows: their names and first pages. */
    laws: ReadonlyArray<{ name: string; home: string }>;
  }
}

declare module "../frame/pageView.ts" {
  interface PageView {
    /** Additional data for a page of an instrument. */
    law?: LawContent;
  }
}

/** Treaties and declarations in units with ids, the same in every edition. */
export const law: Capability<Laws> = {
  name: "law",
  kinds: { instrument: instrumentSchema },
  read: ({ site, wordsOf, findings, ...how }) => {
    const lawFolders = instrumentFolders(site);
    return {
      lawFolders,
      instruments: readInstruments(site, lawFolders, findings, {
        ...how,
        quotesOf: (edition) => wordsOf(edition).quotes,
      }),
    };
  },
  owns: (file, { lawFolders }) =>
    isPiece(file, lawFolders) || lawFolders.some((folder) => file === factsFile(folder) || file === lockFile(folder)),
  addPages: ({ instruments, lawFolders }, pages, reading) => {
    reportWithoutFacts(lawFolders, pages, reading.findings);
    addInstruments(instruments, pages, reading);
  },
  frame: (loaded, edition) => ({
    laws: loaded.instruments.flatMap((instrument) =>
      textFor(instrument, edition) === undefined ? [] : [lawOf(loaded, instrument, edition)],
    ),
  }),
  page: (loaded, { rendition }, { frame }) => {
    const content = lawContentOf(loaded, rendition);
    const { kind } = rendition.page.data;
    const part = { view: { law: content }, data: legislationData(loaded, rendition) };
    if (kind === "instrument") return { ...part, head: { files: content?.files } };
    if (kind === "whole")
      return {
        ...part,
        isBare: true,
        css: wholeCss(content?.name ?? "", urlOf(loaded.catalogue.site, fileOf(rendition.edition, rendition.path))),
        head: { scripts: wholeScripts(frame) },
      };
    // The effect of a ticked box; in the head, since a style element is not allowed in the text.
    const ticked = content?.others
      .map(({ edition: { folder } }) => `#with-${folder}:checked~.units .e-${folder}{display:block}`)
      .join("");
    const { title } = rendition.page.data;
    return kind === "article" && content !== undefined
      ? { ...part, css: ticked, head: { title: `${title} – ${content.name} – ${frame.siteName}` } }
      : part;
  },
  views: (loaded, context) => loaded.instruments.flatMap((instrument) => pairViews(loaded, instrument, context)),
  documents: instrumentFiles,
};
