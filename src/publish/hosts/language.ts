/**
 * A pattern over `Accept-Language` whose first group is the earliest tag in it that an edition has. Browsers list the
 * languages of their readers in the order in which they are wanted. Understood by PCRE and RE2.
 */
export function wantedLanguage(editions: ReadonlyArray<{ tag: string }>): string {
  return `^(?:[^,]*,)*?\\s*(${editions.map(({ tag }) => tag).join("|")})(?:[-;,]|$)`;
}
