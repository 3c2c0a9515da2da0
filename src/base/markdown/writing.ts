/** The language of a text (BCP 47) and its direction. */
export interface Writing {
  language: string;
  direction: "ltr" | "rtl";
}

/** The writing of the text that is being read. */
export function writingOf(env: unknown): Writing {
  return (env as { writing?: Writing }).writing ?? { language: "en", direction: "ltr" };
}
