import { z } from "zod";
import { line } from "../../base/files/fields.ts";

/** A term in a list of i18n/terms/. */
export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, { error: "terms/id" }),
  /** By edition tag: the dictionary form of the word, then the other forms that occur in the text. */
  words: z.record(z.string(), z.array(line).min(1)),
  /** By edition tag: what the word means, in one plain sentence. */
  meaning: z.record(z.string(), line).default({}),
  /** Units in which the term is rendered in another way on purpose. */
  except: z.array(z.string()).default([]),
});

/** A word that is explained, in every edition. */
export type Term = z.infer<typeof termSchema>;
