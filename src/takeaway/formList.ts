import { booklet } from "./forms/booklet.ts";
import { epub } from "./forms/epub.ts";
import { oneFile } from "./forms/oneFile.ts";
import { plainText } from "./forms/plainText.ts";
import { poster } from "./forms/poster.ts";
import { recordings } from "./forms/recordings.ts";
import { siteZip } from "./forms/siteZip.ts";
import { slides } from "./forms/slides.ts";
import { zim } from "./forms/zim.ts";
import type { TakeawayForm } from "./packing.ts";

/** Every form in which a site can be taken away, in the order of the table. */
export const formList: readonly TakeawayForm[] = [
  siteZip, // the site as it is, on a stick
  plainText, // opens nearly everywhere
  oneFile, // opens in any browser, from anywhere
  epub, // for readers of books
  recordings, // for whatever plays sound; none where nobody has read
  booklet, // to print, to fold and to staple
  poster, // for walls
  slides, // for players and televisions that know nothing but pictures
  zim, // for Kiwix, on telephones and in schools
];

/** The names of the forms that are made where none is named. */
export const usualForms: readonly string[] = formList
  .filter(({ isAskedFor }) => isAskedFor !== true)
  .map(({ name }) => name);
