import type { Edition } from "../site/editions/edition.ts";
import type { Instrument, Piece } from "./instrument.ts";
import type { Shown } from "../site/shown.ts";
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

/** The same in the words of the edition: authentic, or whose translation, and whether no person has read it through yet. */
export function standingOf(loaded: Shown & Laws, instrument: Instrument, edition: Edition, piece?: Piece): string {
  const { t } = loaded.wordsOf(edition);
  const worth = worthOf(loaded, instrument, edition, piece);
  if (worth === "authentic") return t("instrument.authentic");
  const translated = t("instrument.translated", { by: piece?.data.translation ?? indexOf(loaded, instrument, edition)?.translation ?? "–" });
  return worth === "pending" ? `${translated} ${t("page.pending")}` : translated;
}
