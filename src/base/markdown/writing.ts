/** How a text is written: its language (BCP 47) and the direction in which its lines run. */
export interface Writing {
  language: string;
  direction: "ltr" | "rtl";
}

/** The writing of the text that is being read. */
export function writingOf(env: unknown): Writing {
  return (env as { writing?: Writing }).writing ?? { language: "en", direction: "ltr" };
}
