import type { AskedPicture } from "../base/markdown/text.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Page } from "../site/pages/page.ts";
import type { Change } from "./elements.ts";

/** A form in which all pages of the site are written: the usual one, and those that capabilities add. */
export interface Form {
  /** The folder below the root, with a slash at its end; "" for the usual form. */
  folder: string;
  /** True if pages have no pictures at all, and so no icon either. */
  isTextOnly: boolean;
  /** The address of a page of the site in this form; the address of anything else stays. */
  addressOf(address: string): string;
  /** Returns the replacements of a layout's elements in this form, for the pages of an edition. */
  changeFor?(edition: Edition): Change;
}

/** The form that every site has. */
export const usualForm: Form = { folder: "", isTextOnly: false, addressOf: (address) => address };

/** The context for the HTML of a picture. */
export interface PicturePlace {
  /** The edition of the page that shows the text. */
  edition: Edition;
  form: Form;
  /** True for a feed, whose readers support only one address per picture. */
  isFeed: boolean;
  /** The address of a file below the output folder, as it is written there. */
  at(file: string): string;
}

/** Writes the HTML of a picture that a page's text shows. */
export type WritePicture = (page: Page, asked: AskedPicture, place: PicturePlace) => string;
