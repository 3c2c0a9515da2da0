import { z } from "zod";
import { day, line, source } from "../base/files/fields.ts";

const id = z.string().regex(/^(preamble-(opening|closing|\d+)|art-\d+(-\d+)?(-[a-z])?(-[ivx]+)?|testimonium)$/, {
  error: "instrument/id",
});

/** The facts of an instrument in content/<folder>.yml, the same in every edition. */
export const factsSchema = z.strictObject({
  type: z.literal("instrument"),
  /** The type of the instrument as one English word for machines: treaty, covenant, declaration. */
  kind: z
    .string()
    .regex(/^[a-z]+$/, { error: "instrument/kind" })
    .default("treaty"),
  /** The abbreviation of its title: CRC. */
  abbreviation: z
    .string()
    .regex(/^[A-Z][A-Za-z]{1,15}$/, { error: "instrument/abbreviation" })
    .meta({ sample: "UDHR" }),
  /** Its author and number, for FRBR: `un`, `44-25`. */
  issuer: z.strictObject({
    country: z
      .string()
      .regex(/^[a-z]{2}$/, { error: "instrument/country" })
      .meta({ sample: "un" }),
    name: line,
    number: z
      .string()
      .regex(/^[\w-]+$/, { error: "instrument/number-key" })
      .meta({ sample: "44-25" }),
  }),
  adopted: day,
  inForce: day.optional(),
  /** The official publication of the authentic text. */
  published: line,
  /** The day of that publication, where it is known. */
  publishedOn: day.optional(),
  /** An address of that publication. */
  url: z.url({ protocol: /^https$/, error: "site/url" }).optional(),
  /** Tags of the editions whose text is authentic. */
  authentic: z.array(z.string().meta({ sample: "en" })),
  /** Units whose text was changed after adoption: the day the change came into force. Each edition has a note on it. */
  amended: z.record(id, day).default({}),
});
export type Facts = z.infer<typeof factsSchema>;

const review = z.union([z.literal("pending"), z.strictObject({ by: line, on: day })], { error: "page/review" });

/** Front matter of an article. */
export const articleSchema = z.strictObject({
  article: z.number().int().positive(),
  /** A title that the instrument does not have: an editor's help. */
  title: line,
  /** Absent where the instrument has no parts. */
  part: z.number().int().positive().optional(),
  themes: z.array(z.string()).default([]),
  /** One or two plain sentences; not law. */
  intro: line.optional(),
  updated: day.optional(),
  review: review.optional(),
  /** The source from which a draft was made. */
  source: source.optional(),
  /** Whose text this article is, where it is not that of the rest of the edition. */
  translation: line.optional(),
});

/** Front matter of the preamble. */
export const preambleSchema = articleSchema.omit({ article: true, part: true, themes: true });
export type ArticleData = z.infer<typeof articleSchema>;
export type PreambleData = z.infer<typeof preambleSchema>;

/** The fields about an instrument on its first page in an edition; part of the schema of that page. */
export const editionFields = {
  /** Its full name. */
  name: line,
  /** A citation, with {{article}} for the number of the article or unit that is cited. */
  citation: line.meta({ sample: '"…, {{article}}"' }),
  /** Whose translation it is; absent where the text is authentic, or the site’s own translation. */
  translation: line.optional(),
  /** Names of the parts, by number. */
  parts: z.record(z.string().regex(/^\d+$/, { error: "instrument/part-key" }), line).default({}),
  /** Names of the themes by which a reader may enter. */
  themes: z.record(z.string(), line).default({}),
  /** Notes on units, by id. */
  notes: z.record(id, line).default({}),
};
