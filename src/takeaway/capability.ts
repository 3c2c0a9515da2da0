import { createHash } from "node:crypto";
import { join } from "node:path";
import { isFile } from "../base/files/isFile.ts";
import type { Capability } from "../frame/capability.ts";
import type { Laws } from "../law/laws.ts";
import type { MadePage, Search } from "../search/searched.ts";
import { ANYWHERE, addressOf } from "../site/editions/addresses.ts";
import type { Shown } from "../site/shown.ts";
import type { Site } from "../site/site.ts";
import { checkView } from "./checkView.ts";
import { CHOICES, type ChoiceOf, readChoices } from "./choices.ts";
import { CHECK, DOWNLOADS, KEPT_LIST, TAKE_AWAY, WORKER } from "./names.ts";
import type { Packed } from "./packAll.ts";
import type { PackedNow } from "./packedNow.ts";
import { phoneFiles, removingWorker } from "./phone/phoneFiles.ts";
import { COPIES } from "./register.ts";
import { takeawayOf, takeawaySchema } from "./settings.ts";
import { isIn, type Paper, paperOf, takeAwayView } from "./takeAwayView.ts";

/** The copies of a site to take away. */
export interface Takeaway {
  /** Articles that editors have chosen to be carried together. */
  choices: readonly ChoiceOf[];
  /** The copies that the build publishes; undefined where it publishes none. */
  packed: PackedNow | undefined;
}

declare module "../frame/capability.ts" {
  interface Making {
    /** Makes the copies of the site that is being built, in the forms that its settings name. */
    pack?(): Promise<PackedNow>;
  }
}

declare module "../frame/pageView.ts" {
  interface PageView {
    /** Posters of an article. */
    posters?: readonly Paper[];
  }
}

declare module "../frame/framed.ts" {
  interface Frame {
    /** The page of all that can be taken away, where there is anything. */
    takeAway?: { address: string; text: string };
    /** The text of the 404 page for those who read what is kept, where the site can be kept. */
    offline?: string;
  }
}

/** The site to take away: on a stick, as one file, on paper, as a book, as slides; and the page that says what each of them is. */
export const takeaway: Capability<Takeaway & Laws & Pick<Search, "made">> = {
  name: "takeaway",
  settings: { takeaway: takeawaySchema },
  places: (site) =>
    takeawayOf(site) === undefined
      ? {}
      : {
          pages: [TAKE_AWAY, CHECK],
          root: [DOWNLOADS, ...(takeawayOf(site)?.hasPhone === true ? [WORKER, KEPT_LIST] : [])],
        },
  owns: (file) => file === CHOICES || file === COPIES,
  complete: (loaded, { findings, kept, isHurried }) => ({
    choices: readChoices(loaded.catalogue.site, loaded, findings, kept),
    packed: undefined,
    made: isHurried ? [] : madePages(loaded),
  }),
  prepare: async ({ catalogue: { site } }, { pack }) =>
    pack === undefined || takeawayOf(site) === undefined ? {} : { packed: await pack() },
  frame: ({ packed, catalogue: { site }, wordsOf }, edition) =>
    packed === undefined
      ? {}
      : {
          takeAway: {
            address: addressOf(site, `${edition.folder}/${TAKE_AWAY}/index.html`),
            text: wordsOf(edition).t("takeaway.title"),
          },
          ...(takeawayOf(site)?.hasPhone === true ? { offline: wordsOf(edition).t("takeaway.phone.offline") } : {}),
        },
  page: ({ packed, catalogue: { site }, wordsOf }, { rendition: { path, page, edition } }) => {
    const posters = (packed?.copies ?? []).filter(
      (one) => one.form === "poster" && one.page === path && isIn(one, page.edition),
    );
    return posters.length === 0
      ? {}
      : {
          view: {
            posters: posters.map((one) => paperOf(one, addressOf(site, `${DOWNLOADS}/${one.file}`), wordsOf(edition))),
          },
        };
  },
  views: (shown, context) =>
    shown.packed === undefined
      ? []
      : [takeAwayView(shown, shown.packed, context), checkView(shown, listOf(shown.packed), context)],
  documents: ({ packed, catalogue: { site } }) => {
    const workers = isKeptNowhere(site) ? [removingWorker()] : [];
    if (packed === undefined) return workers;
    const { file, text } = listOf(packed);
    return [
      ...workers,
      { file: `assets/${file}`, bytes: () => text },
      { file: `${DOWNLOADS}/copies.json`, bytes: () => JSON.stringify(packed.register) },
    ];
  },
  files: ({ packed }) =>
    packed === undefined
      ? []
      : [
          ...published(packed).map(({ file, bytes }) => ({ file: `${DOWNLOADS}/${file}`, bytes })),
          { file: `${DOWNLOADS}/SHA256SUMS`, bytes: () => sumsOf(packed) },
        ],
  lastFiles: (shown, written) =>
    takeawayOf(shown.catalogue.site)?.hasPhone === true ? phoneFiles(shown, written) : [],
};

/** The page of all that can be taken away, as the search finds it; a copy that was taken away has none. */
function madePages({ catalogue: { site }, wordsOf }: Shown): MadePage[] {
  if (takeawayOf(site) === undefined || site.base === ANYWHERE) return [];
  return site.editions.map((edition) => {
    const { t } = wordsOf(edition);
    return {
      tag: edition.tag,
      path: TAKE_AWAY,
      title: t("takeaway.title"),
      keywords: t("takeaway.keywords").split(/,\s*/),
      text: t("takeaway.description"),
    };
  });
}

/** True for a site that no browser may keep, and that has no worker of its own: one of earlier days is to go. */
function isKeptNowhere(site: Site): boolean {
  return takeawayOf(site)?.hasPhone !== true && site.base !== ANYWHERE && !isFile(join(site.folder, "static", WORKER));
}

/** The copies that a build publishes: loose files, but for thumbnails, are there in another copy. */
function published({ copies }: PackedNow): Packed[] {
  return copies.filter(({ isLoose, form }) => isLoose !== true || form === "thumbnail");
}

/** The sums of all that is published, for `sha256sum --check`. */
function sumsOf(packed: PackedNow): string {
  return published(packed)
    .map(({ sha256, file }) => `${sha256}  ${file}\n`)
    .join("");
}

/** The register as a script, which runs from a disk too; its name changes with it. */
function listOf({ register }: PackedNow): { file: string; text: string } {
  const data = JSON.stringify(register);
  const file = `copies.${createHash("sha256").update(data).digest("hex").slice(0, 8)}.js`;
  return { file, text: `dari(${JSON.stringify(file)},${data})` };
}
