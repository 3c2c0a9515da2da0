import type { Words } from "../site/words/words.ts";
import type { Recording } from "./recording.ts";

/** Who reads, when, and what others may do with it. */
export function creditOf(
  { reader, date, licence }: Pick<Recording, "reader" | "date" | "licence">,
  words: Words,
): string {
  return words.t("recording.credit", { reader, date: words.date(date), licence });
}

/** `3:12`; `1:02:03`. */
export function lengthOf(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
