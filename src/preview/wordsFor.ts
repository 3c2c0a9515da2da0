import { type MessageLanguage, message } from "../base/messages/messages.ts";
import { type WordName, wordNames } from "./client/messages.ts";

/** Returns the texts of the bar and the overlay in the editor's language. */
export function wordsFor(language: MessageLanguage): Record<WordName, string> {
  return Object.fromEntries(wordNames.map((name) => [name, message(`preview.${name}`, {}, language)])) as Record<
    WordName,
    string
  >;
}
