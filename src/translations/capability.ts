import type { Capability } from "../frame/capability.ts";
import type { Laws } from "../law/laws.ts";
import type { WithTranslationStatus } from "../site/translationStatus.ts";
import { checkClaims, checkLedger } from "./checkLedger.ts";
import { type Ledger, readLedger, withRenamed } from "./siteLedger.ts";
import { translationStatuses } from "./translationStatuses.ts";

interface Translations extends Pick<WithTranslationStatus, "translationStatus"> {
  ledger: Ledger;
}

/** The ledger: of which text each page is a translation, what has changed in that since, and who has read what. */
export const translations: Capability<Translations & Laws> = {
  name: "translations",
  read: ({ site, findings, kept }) => ({ ledger: readLedger(site.folder, findings, kept) }),
  complete: (shown, { findings }) => {
    const ledger = withRenamed(shown, shown.ledger);
    checkLedger(shown, shown.ledger, findings);
    checkClaims(shown, ledger, findings);
    return { translationStatus: translationStatuses(shown, ledger) };
  },
  retexted: (shown) => ({ translationStatus: translationStatuses(shown, withRenamed(shown, shown.ledger)) }),
};
