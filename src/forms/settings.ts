import { z } from "zod";
import { line } from "../base/files/fields.ts";
import { serviceNames } from "./services.ts";

const EMAIL = "email";

const form = z.strictObject({
  /** The way answers reach the organisation: as e-mails that readers send themselves, or through a form service. */
  by: z.enum([EMAIL, ...serviceNames]).default(EMAIL),
  /** The form's address at the service. */
  address: line.optional(),
  /** The number of the list at a service that has several. */
  list: line.optional(),
  /** The processor of the answers, with place and contact: data about a processor that the law requires. */
  processor: z.union([line, z.record(z.string(), line)], { error: "site/per-edition" }).optional(),
});

/** `forms:` of content/site.yml. */
export const formsSchema = z.strictObject({ newsletter: form.optional(), request: form.optional() }).default({});

export type FormSettings = z.infer<typeof form>;
