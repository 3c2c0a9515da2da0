import { scriptNamed } from "../../frame/scripts.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { Site } from "../../site/site.ts";
import type { Words } from "../../site/words/words.ts";
import { takeawayOf } from "../settings.ts";
import type { PhoneWords } from "./phoneWords.ts";

/** The part of a page on keeping the site on the reader's device: without script, and without support for it, nothing of it is shown. */
export interface PhoneView {
  /** Each can be kept alone; that of the page is chosen. */
  editions: ReadonlyArray<{ edition: Edition; isChosen: boolean }>;
  /** The root of the site on its host. */
  root: string;
  /** Address of the script that loads. */
  loader: string;
  /** The words of the script, as JSON. */
  words: string;
}

/** The part in the words of an edition; undefined where the site offers no such thing. */
export function phoneView(site: Site, own: Edition, { t }: Words): PhoneView | undefined {
  if (takeawayOf(site)?.hasPhone !== true) return undefined;
  const load = { load: "{{load}}" };
  const words: PhoneWords = {
    size: t("takeaway.phone.size", { size: "{{size}}" }),
    go: t("takeaway.phone.go", load),
    more: t("takeaway.phone.more", load),
    newer: t("takeaway.phone.newer", load),
    loading: t("takeaway.phone.loading", load),
    kept: t("takeaway.phone.kept"),
    partly: t("takeaway.phone.partly"),
    waiting: t("takeaway.phone.waiting"),
    stopped: t("takeaway.phone.stopped"),
    full: t("takeaway.phone.full"),
    altered: t("takeaway.phone.altered"),
    failed: t("takeaway.phone.failed"),
    removed: t("takeaway.phone.removed"),
  };
  return {
    editions: site.editions.map((edition) => ({ edition, isChosen: edition === own })),
    root: site.base,
    loader: site.base + scriptNamed("phone-load").file,
    words: JSON.stringify(words),
  };
}
