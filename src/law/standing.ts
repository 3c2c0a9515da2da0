import type { Edition } from "../site/editions/edition.ts";
import type { Judged, Review } from "../site/judged.ts";
import type { Words } from "../site/words/words.ts";
import type { Instrument, Piece } from "./instrument.ts";
import { indexOf } from "./law.ts";
import type { Laws } from "./laws.ts";
import { WHOLE } from "./pages.ts";

/** What an edition's text is worth: the instrument's own, or a translation that a person has read through, or not yet; unknown where nothing is said. */
export type Worth = "authentic" | "reviewed" | "pending" | "unknown";

/** What the text of an edition is worth, or that of one article in it. */
export function worthOf(loaded: Judged & Laws, instrument: Instrument, edition: Edition, piece?: Piece): Worth {
  if (instrument.facts.authentic.includes(edition.tag)) return "authentic";
  const review = reviewIn(loaded, instrument, edition, piece);
  return review === undefined
    ? "unknown"
    : review === "pending" || review.changed + review.unread > 0
      ? "pending"
      : "reviewed";
}

/** Whether a person has read an article, or all of them. */
export function reviewIn(
  loaded: Judged & Laws,
  instrument: Instrument,
  edition: Edition,
  piece?: Piece,
): Review | undefined {
  const page = loaded.catalogue.pages.get(edition.tag)?.get(`${instrument.folder}/${piece?.name ?? WHOLE}`);
  return page && loaded.judge?.(page).review;
}

/** The same in the words of the edition in which it is read: authentic, or whose translation, and whether no person has read it through yet. */
export function standingOf(
  loaded: Judged & Laws,
  instrument: Instrument,
  edition: Edition,
  reader: Edition,
  piece?: Piece,
): string {
  const words = loaded.wordsOf(reader);
  const worth = worthOf(loaded, instrument, edition, piece);
  if (worth === "authentic") return words.t("instrument.authentic");
  const translated = translatedBy(words, piece?.data.translation ?? indexOf(loaded, instrument, edition)?.translation);
  return worth === "pending" ? `${translated} ${words.t("page.pending")}` : translated;
}

/** Whose translation a text is; the site's own where nobody is named. */
export function translatedBy({ t }: Words, by: string | undefined): string {
  return by === undefined ? t("instrument.translatedHere") : t("instrument.translated", { by });
}
