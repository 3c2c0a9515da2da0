import { z } from "zod";
import { line } from "../../base/files/fields.ts";

/** What a list of i18n/terms/ says of a term. */
export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, { error: "terms/id" }),
  /** By edition tag: the word as a dictionary gives it, then the other forms in which it stands in the text. */
  words: z.record(z.string(), z.array(line).min(1)),
  /** By edition tag: what the word means, in one plain sentence. */
  meaning: z.record(z.string(), line).default({}),
  /** Units in which the term is rendered in another way on purpose. */
  except: z.array(z.string()).default([]),
});

/** A word that is explained, in every edition. */
export type Term = z.infer<typeof termSchema>;
