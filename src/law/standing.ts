import type { Edition } from "../site/editions/edition.ts";
import type { Instrument, Piece } from "./instrument.ts";
import type { Shown } from "../site/shown.ts";
import type { Words } from "../site/words/words.ts";
import type { Laws } from "./laws.ts";
import { indexOf } from "./law.ts";

/** What an edition's text is worth: the instrument's own, or a translation that a person has read through, or not yet; unknown where nothing is said. */
export type Worth = "authentic" | "reviewed" | "pending" | "unknown";

/** What the text of an edition is worth, or that of one article in it. */
export function worthOf(loaded: Shown & Laws, instrument: Instrument, edition: Edition, piece?: Piece): Worth {
  if (instrument.facts.authentic.includes(edition.tag)) return "authentic";
  const review = piece?.data.review ?? indexOf(loaded, instrument, edition)?.review;
  return review === undefined ? "unknown" : review === "pending" ? "pending" : "reviewed";
}

/** The same in the words of the edition in which it is read: authentic, or whose translation, and whether no person has read it through yet. */
export function standingOf(loaded: Shown & Laws, instrument: Instrument, edition: Edition, reader: Edition, piece?: Piece): string {
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
