import type { i18n } from "i18next";
import { settleParticles } from "../../base/korean/particles.ts";
import { type FormatData, type Formats, formatsOf } from "./formats.ts";

/** Dari's own words in the reference language, under a name that no edition has: the last fallback. */
export const LAST = "dev";
export const REFERENCE = "en";

/** Words that are kept as they were filled in. */
const MOST = 20_000;

/** Values for the placeholders of an interface word; `count` selects the plural form. */
export type Values = Record<string, string | number>;

/** The interface of one edition: its words, dates and numbers. */
export interface Words extends Formats {
  tag: string;
  t(key: string, values?: Values): string;
  /** The tag of the language of the word: another one if it is a fallback. */
  languageOf(key: string, values?: Values): string;
}

/** The words of an edition from the shared i18next instance. Numbers are written as the edition writes them. */
export function wordsOf(instance: i18n, tag: string, format: FormatData): Words {
  const formats = formatsOf(tag, format);
  const fixed = instance.getFixedT(tag);
  // Every page asks for the same words, and most fill in the same: each is looked up once.
  const said = new Map<string, string>();
  const t = (key: string, values?: Values) => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    const known = said.get(asked) ?? filledIn(key, values ?? {});
    if (said.size >= MOST) said.clear();
    said.set(asked, known);
    return known;
  };
  const filledIn = (key: string, values: Values) => {
    const written = Object.fromEntries(
      Object.entries(values).map(([name, value]) =>
        name !== "count" && typeof value === "number" ? [name, formats.number(value)] : [name, value],
      ),
    );
    const shown = typeof values.count === "number" ? { ...written, shown: formats.number(values.count) } : written;
    // Also where a Korean word stands in for one that the edition has not got.
    // Words are not built from other words: `$t(…)` ten times in each of a dozen words never ends.
    return settleParticles(fixed(key, { ...shown, nest: false }));
  };
  const languages = new Map<string, string>();
  const languageOf = (key: string, values: Values = {}) => {
    const known = languages.get(key) ?? languageIn(instance, tag, key, values);
    languages.set(key, known);
    return known;
  };
  return { ...formats, tag, t, languageOf };
}

/** The language in which i18next finds a word for an edition. */
function languageIn(instance: i18n, tag: string, key: string, values: Values): string {
  const { usedLng } = instance.t(key, { ...values, lng: tag, returnDetails: true }) as unknown as { usedLng?: string };
  return usedLng === undefined || usedLng === LAST ? REFERENCE : usedLng;
}
