/**
 * Letters and marks as wide as Chinese characters, except Hangul (CSS Text 3, 4.1.3: segment breaks between them are
 * removed).
 */
const WIDE =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303f\\u30fb\\u30fc\\uff01-\\uff60\\uffe0-\\uffe6";
const ENDS = new RegExp(`[${WIDE}]$`, "u");
const BEGINS = new RegExp(`^[${WIDE}]`, "u");
/** Marks that Chinese and Japanese share with Latin, where the other side is a letter of theirs. */
const SHARED_END = /[“”‘’—…·]$/u;
const SHARED_BEGIN = /^[“”‘’—…·]/u;

/** Returns the separator between two lines of one paragraph: a space, or "" between Chinese or Japanese characters. */
export function joint(before: string, after: string, language: string): "" | " " {
  // Korean has blanks also where it is written in Chinese characters.
  if (/^ko\b/i.test(language)) return " ";
  if (ENDS.test(before) && BEGINS.test(after)) return "";
  const isShared =
    /^(?:zh|ja|yue)\b/i.test(language) &&
    ((ENDS.test(before) && SHARED_BEGIN.test(after)) || (SHARED_END.test(before) && BEGINS.test(after)));
  return isShared ? "" : " ";
}
