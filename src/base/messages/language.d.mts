/** The language for editors: `SITE_LOCALE`, else the system's; English unless it is Korean. */
export function messageLanguage(environment?: Record<string, string | undefined>): "en" | "ko";
