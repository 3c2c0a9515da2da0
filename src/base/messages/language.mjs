// Plain JavaScript: the door of the commands speaks before anything is installed.

/**
 * The language for editors: `SITE_LOCALE`, else the system's; English unless it is Korean. Windows names its language in no
 * variable: there, as anywhere without one, it is the one that Node was started with.
 */
export function messageLanguage(environment = process.env) {
  const { SITE_LOCALE, LC_ALL, LC_MESSAGES, LANG } = environment;
  const wanted = SITE_LOCALE || LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return wanted.toLowerCase().startsWith("ko") ? "ko" : "en";
}
