import { z } from "zod";
import type { Site } from "../site/site.ts";
import { formList, usualForms } from "./formList.ts";

const form = z.enum(formList.map(({ name }) => name) as [string, ...string[]]);

/** `takeaway:` in content/site.yml: whether copies are made with each build, and which. */
export const takeawaySchema = z
  .union(
    [z.boolean(), z.array(form), z.strictObject({ forms: z.array(form).optional(), qr: z.boolean().default(true) })],
    { error: "takeaway/settings" },
  )
  .default(false);

/** What is published with each build. */
export interface TakeawaySettings {
  /** Names of forms. */
  forms: readonly string[];
  hasQr: boolean;
}

/** What a site publishes with each build; undefined where it says nothing. */
export function takeawayOf({ more }: Pick<Site, "more">): TakeawaySettings | undefined {
  const settings = takeawaySchema.parse(more.takeaway);
  if (settings === false) return undefined;
  if (settings === true) return { forms: usualForms, hasQr: true };
  if (Array.isArray(settings)) return { forms: settings, hasQr: true };
  return { forms: settings.forms ?? usualForms, hasQr: settings.qr };
}
