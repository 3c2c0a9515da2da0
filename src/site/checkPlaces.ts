import type { Findings } from "../base/errors.ts";
import type { Pages } from "./pages/page.ts";
import { isReservedBy, type Places } from "./places.ts";
import { SETTINGS } from "./readSite.ts";
import type { Site } from "./site.ts";

/** Reports each page and each edition that would collide with something generated. */
export function checkPlaces({ editions, lineOf }: Site, pages: Pages, places: Places, findings: Findings): void {
  for (const page of [...pages.values()].flatMap((own) => [...own.values()])) {
    if (isReservedBy(places, page.path))
      findings.errors.push({ file: page.file, code: "page/reserved", values: { path: page.path } });
  }
  editions.forEach(({ folder }, at) => {
    if (places.root.includes(folder))
      findings.errors.push({
        file: SETTINGS,
        line: lineOf(["editions", at, "folder"]),
        code: "site/folder-taken",
        values: { value: folder },
      });
  });
}
