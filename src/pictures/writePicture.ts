import { escaped, pictureElement } from "../base/markdown/pictureElement.ts";
import type { WritePicture } from "../frame/form.ts";
import { pictureFile } from "../site/checkLinks.ts";
import { plainPicture, shownPicture } from "./shownPicture.ts";
import { pictureInWords, type ShownFiles } from "./textOnly/textOnlyForm.ts";
import { saidInHtml } from "./textOnly/withoutPicture.ts";

/**
 * Returns the function that writes the pictures of a site's texts: all formats on a page, one in a feed, text in the
 * text-only form.
 */
export function pictureWriter(shown: ShownFiles): WritePicture {
  const say = pictureInWords(shown);
  const { base } = shown.catalogue.site;
  return (page, asked, { edition, form, isFeed, at }) => {
    const published = shown.published.get(pictureFile(page, asked.src));
    // Only where a site with errors is shown to its editors.
    if (published === undefined) return asked.alt === "" ? "" : `[${escaped(asked.alt)}]`;
    if (form.isTextOnly) {
      const { src } = shownPicture(published, (file) => file);
      return saidInHtml({ ...say(asked.alt, base + src, edition), address: at(src) }, asked.isInLink);
    }
    return pictureElement(isFeed ? plainPicture(published, at) : shownPicture(published, at), asked);
  };
}
