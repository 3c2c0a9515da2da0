import { z } from "zod";

/** A line of text an editor wrote: trimmed, not empty, without control characters. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(500)
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  .refine((text) => !/[\u0000-\u001f\u007f]/u.test(text), { error: "value/control" });

/** A day that exists, written YYYY-MM-DD. */
export const day = z
  .string()
  .refine(isDay, { error: "value/date" })
  .meta({ sample: "2026-11-21", pattern: String.raw`^\d{4}-\d{2}-\d{2}$` });

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The page of another edition that a draft was made from, and the checksum of its file then (SHA-256). */
export const source = z.strictObject({ page: line, sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The target of a link as an editor writes it; the link rules for Markdown apply to it as well. */
export const target = z.string().trim().min(1).max(2000);
