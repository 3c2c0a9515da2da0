import type { Capability } from "../frame/capability.ts";
import { addInstruments, reportWithoutFacts } from "./addInstruments.ts";
import { instrumentFiles } from "./files/instrumentFiles.ts";
import { instrumentSchema } from "./kinds.ts";
import { lawContentOf } from "./lawContent.ts";
import type { Laws } from "./laws.ts";
import type { LawContent } from "./lawViews.ts";
import { legislationData } from "./legislationData.ts";
import { lockFile } from "./lock.ts";
import { pairViews } from "./pairView.ts";
import { factsFile, instrumentFolders, isPiece, readInstruments } from "./readInstruments.ts";
import { wholeCss, wholeScripts } from "./wholePage.ts";

declare module "../frame/pageView.ts" {
  interface PageView {
    /** What a page of an instrument shows besides. */
    law?: LawContent;
  }
}

/** Treaties and declarations in units with ids, the same in every edition. */
export const law: Capability<Laws> = {
  name: "law",
  kinds: { instrument: instrumentSchema },
  read: ({ site, findings, ...how }) => {
    const lawFolders = instrumentFolders(site);
    return { lawFolders, instruments: readInstruments(site, lawFolders, findings, how) };
  },
  owns: (file, { lawFolders }) => isPiece(file, lawFolders) || lawFolders.some((folder) => file === factsFile(folder) || file === lockFile(folder)),
  addPages: ({ instruments, lawFolders }, pages, reading) => {
    reportWithoutFacts(lawFolders, pages, reading.findings);
    addInstruments(instruments, pages, reading);
  },
  page: (loaded, { rendition }, { frame }) => {
    const content = lawContentOf(loaded, rendition);
    const { kind } = rendition.page.data;
    const part = { view: { law: content }, data: legislationData(loaded, rendition) };
    if (kind === "instrument") return { ...part, head: { files: content?.files } };
    if (kind === "whole") return { ...part, isBare: true, css: wholeCss(content?.name ?? ""), head: { scripts: wholeScripts(frame) } };
    // What a ticked box shows; in the head, for a style element may not stand in the text.
    const ticked = content?.others.map(({ edition: { folder } }) => `#with-${folder}:checked~.units .e-${folder}{display:block}`).join("");
    return kind === "article" ? { ...part, css: ticked } : part;
  },
  views: (loaded, context) => loaded.instruments.flatMap((instrument) => pairViews(loaded, instrument, context)),
  documents: instrumentFiles,
};
