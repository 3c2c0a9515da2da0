import { z } from "zod";
import { ANYWHERE } from "../site/editions/addresses.ts";
import type { Site } from "../site/site.ts";
import { formList, usualForms } from "./formList.ts";
import { PHONE } from "./names.ts";

const all = [...formList.map(({ name }) => name), PHONE];
const form = z.enum(all as [string, ...string[]]);

/** `takeaway:` in content/site.yml: whether copies are made with each build, and which. */
export const takeawaySchema = z
  .union(
    [z.boolean(), z.array(form), z.strictObject({ forms: z.array(form).optional(), qr: z.boolean().default(true) })],
    { error: "takeaway/settings" },
  )
  .default(false);

/** The copies published with each build. */
export interface TakeawaySettings {
  /** Names of forms. */
  forms: readonly string[];
  hasQr: boolean;
  /** True if browsers may keep the site, when a reader asks them to. */
  hasPhone: boolean;
}

/** The copies that a site publishes with each build; undefined where it says nothing. */
export function takeawayOf({ more, base }: Pick<Site, "more" | "base">): TakeawaySettings | undefined {
  const settings = takeawaySchema.parse(more.takeaway);
  if (settings === false) return undefined;
  const { forms = [...usualForms, PHONE], qr } =
    settings === true ? { qr: true } : Array.isArray(settings) ? { forms: settings, qr: true } : settings;
  return {
    forms: forms.filter((name) => name !== PHONE),
    hasQr: qr,
    hasPhone: forms.includes(PHONE) && base !== ANYWHERE,
  };
}
