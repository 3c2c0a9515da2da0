/** A part of a text: lines break in a string as they may, and never in what is unbroken. */
export type Part = string | { unbroken: string };

/**
 * Words with hyphens that are no part of an address, and numbers with a blank before each three digits, with the letters behind
 * them. A word that is longer may need its break.
 */
const JOINED =
  /(?<![\p{L}\p{N}\-/@._:#=?&%+~])(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+(?![\p{L}\p{N}-]|[/@._:#=?&%+~]+[\p{L}\p{N}])|\d{1,3}(?: \d{3}){1,4}(?!\d)\p{L}*)/gu;
const LETTER = /\p{L}/u;
const LONGEST = 16;
/** As many letters stand at least on both sides of a hyphen at which a line may break. */
const FEWEST = 3;

/**
 * The parts of a text. Unbroken are short words with a hyphen that leaves fewer than three letters on a line (e-mail,
 * re-enactment, follow-up), and numbers as the North writes them (2 500).
 */
export function unbrokenParts(text: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { 0: joined, index } of text.matchAll(JOINED)) {
    if (!isUnbroken(joined)) continue;
    if (index > done) parts.push(text.slice(done, index));
    parts.push({ unbroken: joined });
    done = index + joined.length;
  }
  if (done < text.length || parts.length === 0) parts.push(text.slice(done));
  return parts;
}

function isUnbroken(joined: string): boolean {
  if (joined.length > LONGEST) return false;
  return joined.includes(" ") || (LETTER.test(joined) && joined.split("-").some((part) => part.length < FEWEST));
}
