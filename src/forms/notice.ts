import { createHash } from "node:crypto";
import { z } from "zod";
import { line } from "../base/files/fields.ts";

/**
 * The notice that readers must be given before they consent to the collection of personal information (Personal
 * Information Protection Act of the Republic of Korea, article 15 (2)), with the way to withdraw. An editor writes it
 * in the front matter of a form's page; without it the form is not shown.
 */
export const noticeSchema = z.strictObject({
  purpose: line,
  collected: line,
  kept: line,
  /** That one may refuse, and what follows from it. */
  refusal: line,
  withdrawal: line,
});

export type Notice = z.infer<typeof noticeSchema>;

/** One line of a notice as the reader sees it. */
export interface NoticeRow {
  label: string;
  text: string;
  /** The target, if the text is a link. */
  address?: string;
}

/** The version of a notice: twelve digits that change with every word of it. */
export function noticeVersion(rows: readonly NoticeRow[]): string {
  return createHash("sha256")
    .update(JSON.stringify(rows.map(({ label, text }) => [label, text])))
    .digest("hex")
    .slice(0, 12);
}
