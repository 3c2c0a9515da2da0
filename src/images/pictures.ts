import { join } from "node:path";
import type { Catalogue } from "../editions/catalogue.ts";
import type { Findings } from "../errors.ts";
import { isThere, pictureFile } from "../site/checkLinks.ts";
import { type Picture, readPicture } from "./picture.ts";

/** Every picture that a page shows, by its file from the site folder. */
export async function readPictures({ site, pages }: Catalogue, findings: Findings): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const page of [...pages.values()].flatMap((own) => [...own.values()])) {
    for (const { href, line } of page.text.pictures) {
      const file = pictureFile(page, href);
      const source = join(site.folder, file);
      // A picture that is not there has been told with the dead links.
      if (pictures.has(file) || !isThere(site, file)) continue;
      const picture = await readPicture(source, file, { file: page.file, line }, findings);
      if (picture !== undefined) pictures.set(file, picture);
    }
  }
  return pictures;
}
