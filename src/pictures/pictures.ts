import type { Findings } from "../base/errors.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import { nearest } from "../base/files/nearest.ts";
import { onDisk } from "../base/files/onDisk.ts";
import { lookOf } from "../frame/look/look.ts";
import { isThere, pictureFile } from "../site/checkLinks.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import { type Page, picturesOf } from "../site/pages/page.ts";
import { areaIn, type WrittenArea } from "./areas.ts";
import type { Area, Concealed, Picture } from "./picture.ts";
import { pictureIn, type ReadPicture } from "./readPicture.ts";

interface Wish {
  file: string;
  /** The place in the front matter. */
  at: { file: string; line?: number };
  conceal: "whole" | readonly WrittenArea[];
}

/**
 * Every picture that a page shows, by its file from the site folder. An area concealed on one page is concealed on
 * every page, and in every copy of the file.
 */
export async function readPictures(
  { site, pages }: Catalogue,
  findings: Findings,
  cache?: string,
  kept: Kept = nothingKept,
): Promise<Map<string, Picture>> {
  const read = new Map<string, ReadPicture>();
  const reported = new Set<string>();
  const wishes: Wish[] = [];
  for (const page of [...pages.values()].flatMap((own) => [...own.values()])) {
    for (const { href, line, isConcealed } of picturesOf(page)) {
      const file = pictureFile(page, href);
      if (isConcealed) wishes.push({ file, at: { file: page.file, line }, conceal: "whole" });
      // A missing picture has been reported with the dead links.
      if (read.has(file) || reported.has(file) || !isThere(site, file)) continue;
      const found = await kept.of({ folder: site.folder, file, as: "picture" }, findings, (bytes) =>
        pictureIn(bytes, onDisk(site.folder, file), cache),
      );
      if (found === undefined) reported.add(file);
      else if ("code" in found) {
        reported.add(file);
        findings.errors.push({ file: page.file, line, code: found.code, values: { src: file, ...found.values } });
      } else {
        read.set(file, found);
        if (found.isMoving)
          findings.warnings.push({ file: page.file, line, code: "picture/moving", values: { src: file } });
      }
    }
    wishes.push(...wishesOf(page, findings));
  }
  const concealed = concealedBySum(read, wishes, findings);
  const { accent, paper } = lookOf(site).light;
  const inTwoColours = tonedFiles(pages);
  return new Map(
    [...read].map(([file, { isMoving, ...picture }]) => [
      file,
      {
        ...picture,
        concealed: concealed.get(picture.sum) ?? [],
        ...(inTwoColours.has(file) ? { duotone: { dark: accent, light: paper } } : {}),
      },
    ]),
  );
}

/** Photographs that a page shows between the accent and the paper of the site, and every page then does. */
function tonedFiles(pages: Catalogue["pages"]): Set<string> {
  return new Set(
    [...pages.values()]
      .flatMap((own) => [...own.values()])
      .flatMap((page) => (page.data.photo?.duotone === true ? [pictureFile(page, page.data.photo.file)] : [])),
  );
}

/** Returns the areas that a page's front matter conceals in its pictures. */
function wishesOf(page: Page, findings: Findings): Wish[] {
  const written = Object.entries(page.data.pictures ?? {});
  const shown = picturesOf(page).map(({ href }) => href);
  return written.flatMap(([src, { conceal }]): Wish[] => {
    const file = pictureFile(page, src);
    const at = { file: page.file, line: page.lineOf?.(["pictures", src]) };
    if (shown.some((href) => pictureFile(page, href) === file))
      return [{ file, at, conceal: conceal === "all" ? "whole" : conceal }];
    findings.errors.push({
      ...at,
      code: "picture/conceal-unused",
      values: { src, near: nearest(src, shown) ?? (shown.join(", ") || "–") },
    });
    return [];
  });
}

function concealedBySum(
  read: ReadonlyMap<string, ReadPicture>,
  wishes: readonly Wish[],
  findings: Findings,
): Map<string, Concealed> {
  const concealed = new Map<string, Concealed>();
  for (const { file, at, conceal } of wishes) {
    const picture = read.get(file);
    if (picture === undefined) continue;
    const before = concealed.get(picture.sum) ?? [];
    const areas = conceal === "whole" ? [] : conceal.flatMap((written) => areaOf(written, picture, file, at, findings));
    concealed.set(picture.sum, conceal === "whole" || before === "whole" ? "whole" : [...before, ...areas]);
  }
  return concealed;
}

function areaOf(written: WrittenArea, picture: ReadPicture, src: string, at: Wish["at"], findings: Findings): Area[] {
  const area = areaIn(written, picture);
  if (area !== undefined) return [area];
  findings.errors.push({
    ...at,
    code: "picture/area",
    values: { src, area: written.join(", "), width: picture.width, height: picture.height },
  });
  return [];
}
