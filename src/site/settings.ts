import { z } from "zod";
import { line, target } from "../base/files/fields.ts";
import { isLanguageTag } from "../base/markdown/attributes.ts";
import { isZone } from "../base/zone.ts";
import { hostNames } from "./hosts.ts";
import { type LimitName, limitNames } from "./limits.ts";
import { isMirror, originIn } from "./place.ts";

const tag = z.string().trim().min(1, { abort: true }).refine(isTag, { error: "site/tag" }).meta({ sample: "en" });
/** A text for all editions, or one for each by its tag. */
export const perEdition = z.union([line, z.record(z.string(), line)], { error: "site/per-edition" });

/** As many as a menu shows. */
const menu = z.array(target).max(8);

const elsewhere = z.string().trim().refine(isWebAddress, { error: "site/url" });

function isTag(text: string): boolean {
  return isLanguageTag(text) && Intl.getCanonicalLocales(text)[0] === text;
}

const bytes = z.number({ error: "site/limit" }).int({ error: "site/limit" }).min(1, { error: "site/limit" }).optional();
const limitShape = Object.fromEntries(limitNames.map((name) => [name, bytes])) as Record<LimitName, typeof bytes>;

const edition = z.strictObject({
  tag,
  folder: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "site/folder" })
    .meta({ sample: "en" }),
  label: line,
  direction: z.enum(["ltr", "rtl"]).optional(),
  fallback: z
    .union([z.array(z.string()), z.string().transform((one) => [one])], { error: "site/fallback-list" })
    .default([]),
});

/** Keys of content/site.yml that a capability reads itself, each with its schema. */
export type SettingShapes = Readonly<Record<string, z.ZodType>>;

/** The optional keys of content/site.yml. The types of the settings are inferred from this schema. */
export const settingsSchema = z.strictObject({
  /** The site's name: one for all, or one per edition tag. */
  name: perEdition,
  /** Scheme and host: `https://example.org`. `SITE_ORIGIN` goes before it. */
  origin: z
    .string()
    .trim()
    .refine((text) => originIn(text) !== undefined, { error: "site/origin" })
    .meta({ sample: "https://example.org" }),
  /** Other addresses of the same site: scheme, host and path. */
  mirrors: z.array(z.string().trim().refine(isMirror, { error: "site/mirror" })).default([]),
  editions: z.array(edition).min(1),
  /** The edition whose interface words must be complete; the first one when it is not named. */
  reference: z.string().optional(),
  /** The pages of the menus in their order, by their addresses, for those who would see and change it in one place. */
  menus: z.strictObject({ main: menu.optional(), footer: menu.optional() }).optional(),
  /** One sentence on the site, for its icon on a telephone and for the choice of editions. */
  description: perEdition.optional(),
  /** The time zone of events that name none: `Asia/Seoul`. */
  zone: z.string().refine(isZone, { error: "calendar/zone" }).optional(),
  /** Ways to reach the organisation; a page links to one as `contact:email`. */
  contacts: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/, { error: "site/contact-key" }),
      line.refine(isContact, { error: "site/contact" }),
    )
    .default({}),
  /** For search engines (schema.org Organization). */
  organisation: z
    .strictObject({
      name: line,
      url: z.string().refine(isWebAddress, { error: "site/url" }),
      sameAs: z.array(z.string().refine(isWebAddress, { error: "site/url" })).default([]),
    })
    .optional(),
  /** Where the site is served; compressed copies are made for hosts that send them. `SITE_HOST` goes before it. */
  host: z.enum(hostNames).optional(),
  /** Page size limits in bytes on the wire; defaults are in src/site/limits.ts. */
  limits: z
    .preprocess(
      (written) => (written === "strict" ? { strict: true } : written),
      z.strictObject({ ...limitShape, strict: z.boolean().optional() }),
    )
    .default({})
    .meta({ instead: "strict" }),
  /** The address to which the quick exit leads: one for all editions, or one per edition tag. */
  leave: z
    .strictObject({
      to: z.union([elsewhere, z.record(z.string(), elsewhere)], { error: "site/leave" }),
      /** The page on reading safely, linked from the same bar: `/reading-safely/`. */
      page: target.optional(),
    })
    .optional(),
});

/** An e-mail address, a telephone number or an https address; nothing that could add headers to a message. */
function isContact(text: string): boolean {
  return (
    /^[^\s@<>?&%,;:"]+@[^\s@<>?&%,;:".]+(\.[^\s@<>?&%,;:".]+)+$/.test(text) ||
    /^\+?[\d ()-]{3,}$/.test(text) ||
    isWebAddress(text)
  );
}

function isWebAddress(text: string): boolean {
  try {
    return new URL(text).protocol === "https:";
  } catch {
    return false;
  }
}

export type Settings = z.infer<typeof settingsSchema>;
