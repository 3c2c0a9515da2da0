/** One of the site's languages, as its readers meet it. */
export interface Edition {
  /** BCP 47 tag, as `lang` carries it: `ko-KP`. */
  tag: string;
  /** Folder below content/ and first part of every address: `ko-kp`. */
  folder: string;
  /** The edition's name in its own words. */
  label: string;
  direction: "ltr" | "rtl";
  /** Tags of the fallback editions, nearest first. */
  fallback: readonly string[];
}

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]);

/** The language of a tag: `ko` of `ko-KP`, `und` where none is said. */
export function languageOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}

/** The writing direction of a language, by the script it is mostly written in (CLDR likely subtags). */
export function directionOf(tag: string): "ltr" | "rtl" {
  const script = new Intl.Locale(tag).maximize().script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}
