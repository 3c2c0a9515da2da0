import { capabilities } from "../assembly/capabilities.ts";
import { documentsOf } from "../assembly/outputFiles.ts";
import { jsonSchemas } from "../editors/jsonSchemas.ts";
import type { OutputFile } from "../site/outputFile.ts";
import { type Snapshot, silent } from "./snapshot.ts";

/** The files of a site that are no pages, listed when somebody asks for one of them. */
export interface OtherFiles {
  /** A text file for machines. */
  document(file: string): OutputFile | undefined;
  /** Any other file: a picture, a card, what lies in static/. */
  file(file: string): Promise<OutputFile | undefined>;
}

/** The files of a snapshot as it is now. */
export function otherFilesIn({ loaded, pages, isHurried }: Snapshot, cache: string): OtherFiles {
  const documents = new Map<string, Map<string, OutputFile>>();
  const files = new Map<string, Promise<Map<string, OutputFile>>>();
  const byName = (list: readonly OutputFile[]) => new Map(list.map((one) => [one.file, one]));
  const asked = (file: string) =>
    capabilities.filter(
      ({ ofAllTexts }) =>
        ofAllTexts?.some((folder) => file.startsWith(folder)) !== false && !(isHurried && ofAllTexts !== undefined),
    );
  return {
    document(file) {
      for (const capability of asked(file)) {
        const own = documents.get(capability.name) ?? byName(documentsOf(loaded, capability, [...pages.values()]));
        documents.set(capability.name, own);
        const found = own.get(file);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    async file(file) {
      for (const capability of asked(file)) {
        if (capability.files === undefined) continue;
        // What they report while they are listed belongs in the report of a build.
        const listed =
          files.get(capability.name) ??
          Promise.resolve(
            capability.files({ ...loaded, warnings: [] }, { cache, ...silent, schemas: jsonSchemas }),
          ).then(byName);
        files.set(capability.name, listed);
        const found = (await listed).get(file);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
