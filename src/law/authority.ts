import type { Edition } from "../site/editions/edition.ts";
import type { Review, WithTranslationStatus } from "../site/translationStatus.ts";
import type { Words } from "../site/words/words.ts";
import type { Instrument, Piece } from "./instrument.ts";
import { indexOf } from "./law.ts";
import type { Laws } from "./laws.ts";
import { WHOLE } from "./pages.ts";

/**
 * The status of an edition's text: authentic, a translation that a person has reviewed, or one whose review is pending;
 * unknown if nothing is stated.
 */
export type Authority = "authentic" | "reviewed" | "pending" | "unknown";

/** Returns the status of an edition's text, or of one article in it. */
export function authorityOf(
  loaded: WithTranslationStatus & Laws,
  instrument: Instrument,
  edition: Edition,
  piece?: Piece,
): Authority {
  if (instrument.facts.authentic.includes(edition.tag)) return "authentic";
  const review = reviewIn(loaded, instrument, edition, piece);
  return review === undefined
    ? "unknown"
    : review === "pending" || review.changed + review.unread > 0
      ? "pending"
      : "reviewed";
}

/** Returns the review of an article, or of the whole text. */
export function reviewIn(
  loaded: WithTranslationStatus & Laws,
  instrument: Instrument,
  edition: Edition,
  piece?: Piece,
): Review | undefined {
  const page = loaded.catalogue.pages.get(edition.tag)?.get(`${instrument.folder}/${piece?.name ?? WHOLE}`);
  return page && loaded.translationStatus?.(page).review;
}

/**
 * The same in the words of the reader's edition: authentic, or whose translation, and whether its review is pending.
 */
export function statusInWords(
  loaded: WithTranslationStatus & Laws,
  instrument: Instrument,
  edition: Edition,
  reader: Edition,
  piece?: Piece,
): string {
  const words = loaded.wordsOf(reader);
  const authority = authorityOf(loaded, instrument, edition, piece);
  if (authority === "authentic") return words.t("instrument.authentic");
  const translated = translatedBy(words, piece?.data.translation ?? indexOf(loaded, instrument, edition)?.translation);
  return authority === "pending" ? `${translated} ${words.t("page.pending")}` : translated;
}

/** Whose translation a text is; the site's own where nobody is named. */
export function translatedBy({ t }: Words, by: string | undefined): string {
  return by === undefined ? t("instrument.translatedHere") : t("instrument.translated", { by });
}
