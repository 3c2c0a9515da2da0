import { z } from "zod";
import { day, line, source, target } from "../../base/files/fields.ts";

const review = z.union([z.literal("pending"), z.strictObject({ by: line, on: day })], { error: "page/review" });

const length = z.union([z.number().min(0, { error: "picture/conceal" }), z.string().regex(/^\d+(\.\d+)?%$/)]);
/** Left, top, width and height of an area of a picture. */
const area = z.tuple([length, length, length, length]);

/** One address or several, as an editor writes them: `/campaigns/salon/`, `/about/#story`. */
const addresses = z.union([target.transform((one) => [one]), z.array(target).min(1)], { error: "addresses/list" });

/** Front matter fields of every kind of page. */
export const pageFields = {
  title: line,
  /** A shorter name for menus. */
  label: line.optional(),
  /** One or two sentences, for lists, search engines and feeds. */
  description: line,
  /** Place among its siblings, smallest first; pages without one come after, by title. */
  order: z.number().optional(),
  /** The menu that lists a page of the top level; `main` by default. */
  menu: z.enum(["main", "footer", "none"]).optional(),
  /** One of the drawings in static/drawings/, and what it shows, for those who do not see it. */
  drawing: z
    .strictObject(
      { name: line, shows: line },
      { error: ({ code }) => (code === "invalid_type" ? "drawing/form" : undefined) },
    )
    .optional(),
  /**
   * A photograph above the text, and on cards that lead to the page: its file, what it shows, who took it, and the place
   * that stays in sight where it is cut, from the left and from the top: `30% 20%`.
   */
  photo: z
    .strictObject({
      file: line,
      alt: line,
      credit: line.optional(),
      duotone: z.boolean().default(false),
      focus: z
        .string({ error: "picture/focus" })
        .regex(/^(100|\d{1,2}(\.\d{1,2})?)% (100|\d{1,2}(\.\d{1,2})?)%$/, { error: "picture/focus" })
        .optional(),
    })
    .optional(),
  updated: day.optional(),
  /** The review of the text: pending, or reviewer and date. If it is absent, nothing is shown. */
  review: review.optional(),
  /** The source from which a draft was made. */
  source: source.optional(),
  /** Areas to be concealed in the pictures that the page shows, by file name as the text writes it. */
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
  /** True if words of the site's list (i18n/terms/site.yml) are explained where they occur. */
  explain: z.boolean().optional(),
  /** Addresses at which the page stood before, or at which stood what is now on it. */
  moved: addresses.optional(),
  /** Addresses below it that lead nowhere any more, on purpose. */
  gone: addresses.optional(),
  /** The last day on which lists and menus offer the page. */
  until: day.optional(),
  /** A draft is only in the preview. */
  draft: z.boolean().default(false),
};

const action = z.strictObject({ text: line, to: target });

/** True if institutions can request the activity that the page describes. */
const request = z.boolean().optional();

/** The kinds of pages that every site has, each with the schema of its front matter. */
export const schemas = {
  home: z.strictObject({
    ...pageFields,
    type: z.literal("home").optional(),
    /** The site's motto in one or two halves, set large. */
    line: z.array(line).min(1).max(2).optional(),
    /** Links to the first things a reader can do, at most three. */
    actions: z.array(action).max(3).default([]),
  }),
  page: z.strictObject({ ...pageFields, type: z.literal("page").optional(), request }),
  section: z.strictObject({ ...pageFields, type: z.literal("section").optional(), request }),
  post: z.strictObject({ ...pageFields, type: z.literal("post").optional(), date: day }),
} as const;

/** A schema for each kind of page that an editor may write, by its name; a layout of the same name shows it. */
export type Schemas = Readonly<Record<string, z.ZodObject>>;

/** The data of a page of each kind, by kind. A capability adds its own kinds with `declare module`. */
export interface Kinds {
  home: { kind: "home" } & z.infer<typeof schemas.home>;
  page: { kind: "page" } & z.infer<typeof schemas.page>;
  section: { kind: "section" } & z.infer<typeof schemas.section>;
  post: { kind: "post" } & z.infer<typeof schemas.post>;
}

export type Kind = keyof Kinds;

/** The front matter of a page, checked. */
export type FrontMatter = Kinds[Kind];
