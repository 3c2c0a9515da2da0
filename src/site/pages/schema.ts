import { z } from "zod";
import { editionFields } from "../../law/schema.ts";
import type { Instrument, Piece } from "../../law/instrument.ts";
import { noticeSchema } from "../notice.ts";
import { day, line, source, target } from "../../base/files/fields.ts";

const review = z.union(
  [z.literal("pending"), z.strictObject({ by: line, on: day })],
  { error: "page/review" },
);

const length = z.union([z.number().min(0, { error: "picture/conceal" }), z.string().regex(/^\d+(\.\d+)?%$/)]);
/** Left, top, width and height of an area of a picture. */
const area = z.tuple([length, length, length, length]);

const base = {
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
  drawing: z.strictObject({ name: line, shows: line }, { error: ({ code }) => (code === "invalid_type" ? "drawing/form" : undefined) }).optional(),
  updated: day.optional(),
  /** Whether a person has read the text through: not yet, or who and when. Nothing is said where it is absent. */
  review: review.optional(),
  /** What a draft was made from. */
  source: source.optional(),
  /** What nobody may see of the pictures that the page shows, by their names as the text writes them. */
  pictures: z.record(z.string(), z.strictObject({ conceal: z.union([z.literal("all"), z.array(area).min(1, { error: "picture/conceal" })], { error: "picture/conceal" }) })).optional(),
  /** Words by which readers may search for the page, though it does not have them. */
  keywords: z.array(line).optional(),
  /** A draft is only in the preview. */
  draft: z.boolean().default(false),
};

const action = z.strictObject({ text: line, to: target });

/** Whether an institution may ask for what the page tells of. */
const request = z.boolean().optional();

/** One schema for each kind of page; the layout of the same name shows it. */
export const schemas = {
  home: z.strictObject({
    ...base,
    type: z.literal("home").optional(),
    /** The site's motto in one or two halves, set large. */
    line: z.array(line).min(1).max(2).optional(),
    /** What a reader may do first. */
    actions: z.array(action).max(3).default([]),
  }),
  page: z.strictObject({ ...base, type: z.literal("page").optional(), request }),
  section: z.strictObject({ ...base, type: z.literal("section").optional(), request }),
  post: z.strictObject({ ...base, type: z.literal("post").optional(), date: day }),
  newsletter: z.strictObject({ ...base, type: z.literal("newsletter"), notice: noticeSchema.optional() }),
  /** The form in which an institution asks for what other pages offer. */
  request: z.strictObject({ ...base, type: z.literal("request"), notice: noticeSchema.optional() }),
  /** The list of all dates of content/events.yml. */
  calendar: z.strictObject({ ...base, type: z.literal("calendar") }),
  /** The first page of a treaty or declaration, in a folder whose facts are in content/<folder>.yml. */
  instrument: z.strictObject({ ...base, type: z.literal("instrument"), ...editionFields }),
} as const;

export type Kind = keyof typeof schemas;
export const kinds = Object.keys(schemas) as Kind[];

/** What a page's front matter says, by its kind. */
export type Written = { [K in Kind]: { kind: K } & z.infer<(typeof schemas)[K]> }[Kind];

/** What is known of a page that is made from an instrument: an article, the whole of it, its terms. */
export interface FromInstrument extends Pick<z.infer<typeof schemas.page>, "title" | "label" | "description" | "order" | "menu" | "drawing" | "updated" | "review" | "draft" | "pictures"> {
  kind: "article" | "whole" | "terms";
  instrument: Instrument;
  /** The article or preamble that the page shows. */
  piece: Piece | undefined;
}

/** What is known of a page besides its text. */
export type FrontMatter = Written | FromInstrument;
