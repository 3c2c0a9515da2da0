import type { FormName } from "./names.ts";
import type { Destination } from "./readForms.ts";

/** The forms' addition to a site. */
export interface Forms {
  /** The destination of each form; undefined if it has none. */
  forms: Readonly<Record<FormName, Destination | undefined>>;
}

/** The pages of an edition that say that a form was sent, or that it was not. */
export const SENT = "sent";
export const NOT_SENT = "not-sent";

/** Beside a page with a request form: the form on paper. */
export const SHEET_NAME = "sheet.pdf";
