import { z } from "zod";
import { line } from "../base/files/fields.ts";
import { serviceNames } from "./services.ts";

const EMAIL = "email";

const form = z.strictObject({
  /** How answers reach the organisation: as e-mails that readers write themselves, or through a service. */
  by: z.enum([EMAIL, ...serviceNames]).default(EMAIL),
  /** Where a service takes the form. */
  address: line.optional(),
  /** The number of the list at a service that has several. */
  list: line.optional(),
  /** Who keeps the answers, where and how they are reached: what the law wants to be told of a processor. */
  processor: z.union([line, z.record(z.string(), line)], { error: "site/per-edition" }).optional(),
});

/** `forms:` of content/site.yml. */
export const formsSchema = z.strictObject({ newsletter: form.optional(), request: form.optional() }).default({});

export type FormSettings = z.infer<typeof form>;
