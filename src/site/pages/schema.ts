import { z } from "zod";
import { day, line, source, target } from "../../base/files/fields.ts";

const review = z.union([z.literal("pending"), z.strictObject({ by: line, on: day })], { error: "page/review" });

const length = z.union([z.number().min(0, { error: "picture/conceal" }), z.string().regex(/^\d+(\.\d+)?%$/)]);
/** Left, top, width and height of an area of a picture. */
const area = z.tuple([length, length, length, length]);

/** What every kind of page may say of itself in its front matter. */
export const pageFields = {
  title: line,
  /** A shorter name for menus. */
  label: line.optional(),
  /** One or two sentences, for lists, search engines and feeds. */
  description: line,
  /** Place among its siblings, smallest first; pages without one come after, by title. */
  order: z.number().optional(),
  /** Where a page of the top level is offered; `main` unless said. */
  menu: z.enum(["main", "footer", "none"]).optional(),
  /** One of the drawings in static/drawings/, and what it shows, for those who do not see it. */
  drawing: z
    .strictObject(
      { name: line, shows: line },
      { error: ({ code }) => (code === "invalid_type" ? "drawing/form" : undefined) },
    )
    .optional(),
  /** A photograph above the text, and on cards that lead to the page: its file, what it shows, who took it. */
  photo: z
    .strictObject({ file: line, alt: line, credit: line.optional(), duotone: z.boolean().default(false) })
    .optional(),
  updated: day.optional(),
  /** Whether a person has read the text through: not yet, or who and when. Nothing is said where it is absent. */
  review: review.optional(),
  /** What a draft was made from. */
  source: source.optional(),
  /** What nobody may see of the pictures that the page shows, by their names as the text writes them. */
  pictures: z
    .record(
      z.string(),
      z.strictObject({
        conceal: z.union([z.literal("all"), z.array(area).min(1, { error: "picture/conceal" })], {
          error: "picture/conceal",
        }),
      }),
    )
    .optional(),
  /** Words by which readers may search for the page, though it does not have them. */
  keywords: z.array(line).optional(),
  /** Whether words of the site's list (i18n/terms/site.yml) are explained where they stand. */
  explain: z.boolean().optional(),
  /** A draft is only in the preview. */
  draft: z.boolean().default(false),
};

const action = z.strictObject({ text: line, to: target });

/** Whether an institution may ask for what the page tells of. */
const request = z.boolean().optional();

/** The kinds of pages that every site has, each with the schema of its front matter. */
export const schemas = {
  home: z.strictObject({
    ...pageFields,
    type: z.literal("home").optional(),
    /** The site's motto in one or two halves, set large. */
    line: z.array(line).min(1).max(2).optional(),
    /** What a reader may do first. */
    actions: z.array(action).max(3).default([]),
  }),
  page: z.strictObject({ ...pageFields, type: z.literal("page").optional(), request }),
  section: z.strictObject({ ...pageFields, type: z.literal("section").optional(), request }),
  post: z.strictObject({ ...pageFields, type: z.literal("post").optional(), date: day }),
} as const;

/** A schema for each kind of page that an editor may write, by its name; a layout of the same name shows it. */
export type Schemas = Readonly<Record<string, z.ZodObject>>;

/** What is known of a page of each kind, by the kind. A capability adds its own kinds: `declare module` in its folder. */
export interface Kinds {
  home: { kind: "home" } & z.infer<typeof schemas.home>;
  page: { kind: "page" } & z.infer<typeof schemas.page>;
  section: { kind: "section" } & z.infer<typeof schemas.section>;
  post: { kind: "post" } & z.infer<typeof schemas.post>;
}

export type Kind = keyof Kinds;

/** What is known of a page besides its text. */
export type FrontMatter = Kinds[Kind];
