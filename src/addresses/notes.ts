import type { Findings } from "../base/errors.ts";
import type { Page, Pages } from "../site/pages/page.ts";
import { SETTINGS } from "../site/readSite.ts";
import type { Site } from "../site/site.ts";
import type { AddressLock } from "./lockFile.ts";
import { type Old, oldAddress } from "./old.ts";
import { goneSchema, movedSchema } from "./settings.ts";

/** An editor's note of an old address: where it leads now, or that it is gone. */
export interface Note {
  /** Where it is said. */
  file: string;
  line: number | undefined;
  /** As it is written there. */
  written: string;
  from: Old;
  /** Undefined where it is gone. */
  to: Old | undefined;
  /** The page whose front matter says so; undefined in content/site.yml, where it also holds for all that was below. */
  page: Page | undefined;
}

/** Everything that pages (`moved:`, `gone:`) and the settings say of old addresses, in the order of the files. */
export function notesOf(site: Site, pages: Pages, lock: AddressLock | undefined, findings: Findings): Note[] {
  const all = [...pages.values()].flatMap((own) => [...own.values()]);
  const folders = [
    ...new Set([
      ...site.editions.map(({ folder }) => folder),
      ...[...(lock?.places.values() ?? [])].flatMap((own) => [...own.keys()]),
    ]),
  ].filter((folder) => folder !== "");
  return [
    ...all.flatMap((page) => notesOfPage(page, site, folders, findings)),
    ...notesOfSite(site, folders, findings),
  ];
}

function notesOfPage(page: Page, site: Site, folders: readonly string[], findings: Findings): Note[] {
  return (["moved", "gone"] as const).flatMap((key) =>
    (page.data[key] ?? []).flatMap((written, at): Note[] => {
      const isList = Array.isArray((page.said as Record<string, unknown> | undefined)?.[key]);
      const place = { file: page.file, line: page.lineOf?.(isList ? [key, at] : [key]), written, page };
      const from = oldAddress(written, site, folders, page.path);
      if (from === undefined) return tellForm(place, findings);
      // A place that moved keeps its name; the page has it, or leads on to where it is.
      const to: Old = { edition: page.edition.folder, path: page.path, isFile: false, anchor: from.anchor };
      return [{ ...place, from, to: key === "moved" ? to : undefined }];
    }),
  );
}

function notesOfSite(site: Site, folders: readonly string[], findings: Findings): Note[] {
  const { lineOf, more } = site;
  const moved = Object.entries(movedSchema.parse(more.moved)).flatMap(([written, target]): Note[] => {
    const place = { file: SETTINGS, line: lineOf(["moved", written]), written, page: undefined };
    const [from, to] = [oldAddress(written, site, folders), oldAddress(target, site, folders)];
    return from === undefined || to === undefined || to.anchor === "*"
      ? tellForm(from === undefined ? place : { ...place, written: target }, findings)
      : [{ ...place, from, to }];
  });
  const gone = goneSchema.parse(more.gone).flatMap((written, at): Note[] => {
    const place = { file: SETTINGS, line: lineOf(["gone", at]), written, page: undefined };
    const from = oldAddress(written, site, folders);
    return from === undefined ? tellForm(place, findings) : [{ ...place, from, to: undefined }];
  });
  return [...moved, ...gone];
}

function tellForm({ file, line, written }: Pick<Note, "file" | "line" | "written">, { errors }: Findings): [] {
  errors.push({ file, line, code: "addresses/form", values: { written: written.slice(0, 80) } });
  return [];
}
