import type { Page } from "../site/pages/page.ts";
import type { WithTranslationStatus } from "../site/translationStatus.ts";
import { type Language, labelOf } from "./fields.ts";

/** The ledger's state of each page in each edition, a line for each, by the file of the first edition. */
export function statesOf(shown: WithTranslationStatus, language: Language): Record<string, string[]> {
  const { site, pages } = shown.catalogue;
  const [first] = site.editions;
  const own = first === undefined ? undefined : pages.get(first.tag);
  const word = (key: string) => labelOf(`//${key}`, language);
  const stateOf = (page: Page | undefined) => {
    if (page === undefined) return word("missing");
    const status = shown.translationStatus?.(page);
    const review = status?.review;
    const translated =
      status === undefined || page.edition === site.reference
        ? word("source")
        : status.newer !== undefined
          ? `${word("behind")} (${status.newer.sections.map(({ title }) => title).join(", ")})`
          : word(status.isRecorded ? "current" : "unrecorded");
    const read =
      typeof review !== "object"
        ? word("pending")
        : `${word("reviewed")}: ${review.by}, ${review.on}${review.changed > 0 ? ` (${word("lapsed")}: ${review.changed})` : ""}`;
    return `${translated} · ${read}`;
  };
  return Object.fromEntries(
    [...(own ?? [])]
      .filter(([, page]) => page.isMade !== true)
      .map(([path, { file }]) => [
        file,
        site.editions.map(({ tag, label }) => `${label}: ${stateOf(pages.get(tag)?.get(path))}`),
      ]),
  );
}
