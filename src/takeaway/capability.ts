import type { Capability } from "../frame/capability.ts";
import type { Laws } from "../law/laws.ts";
import { CHOICES, type ChoiceOf, readChoices } from "./choices.ts";
import { CHECK, DOWNLOADS, TAKE_AWAY } from "./names.ts";
import { takeawayOf, takeawaySchema } from "./settings.ts";

/** What can be taken away of a site. */
export interface Takeaway {
  /** Articles that editors have chosen to be carried together. */
  choices: readonly ChoiceOf[];
}

/** The site to take away: on a stick, as one file, on paper, as a book, as slides. */
export const takeaway: Capability<Takeaway & Laws> = {
  name: "takeaway",
  settings: { takeaway: takeawaySchema },
  places: (site) => (takeawayOf(site) === undefined ? {} : { pages: [TAKE_AWAY, CHECK], root: [DOWNLOADS] }),
  owns: (file) => file === CHOICES,
  complete: (loaded, { findings, kept }) => ({ choices: readChoices(loaded.catalogue.site, loaded, findings, kept) }),
};
