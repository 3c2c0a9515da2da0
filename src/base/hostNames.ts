import { domainToUnicode } from "node:url";

/** Scripts that stand beside Latin letters in names of hosts (Unicode TS 39, “highly restrictive”). */
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/gu;
/** Letters of these that look like a slash, a dot or a line between Latin ones. */
const STROKES = /[\u30ce\u30fc\u4e00\u4e28\u4e36\u4e3f\u4e59\u3164\u1160\u115f]/u;
const LATIN = /\p{Script=Latin}/gu;
const NEUTRAL = /[\p{M}\p{N}\p{Script=Common}\p{Script=Inherited}-]/gu;
/** Letters for sounds, and others that are Latin by their script only: ɑ ɡ ı. */
const ODD_LATIN = /[\u0131\u0138\u017f\u0184-\u0185\u01c0-\u01c3\u0250-\u02ff\u1d00-\u1dbf]/u;
/** Letters of Cyrillic, Greek and Armenian that look like Latin ones: a word of them alone reads as another word. */
const TWINS = /^[аăсԁеһіјӏорԛѕԝхуѵгьвнмткқαβγικνορτυχωօոսհցզ\p{N}-]+$/u;
const OTHER_LETTERS = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/**
 * True if people may take the name of a host for another: letters of one script that look like those of another, or signs
 * that look like a slash or a dot. `host` as machines write it (xn--…), or as people do.
 */
export function pretends(host: string): boolean {
  const labels = domainToUnicode(host).split(".");
  const isAscii = (label: string) => /^[\x20-\x7e]*$/.test(label);
  const end = labels.at(-1) ?? "";
  return labels.some((label) => {
    if (isAscii(label)) return false;
    if (!/^[\p{L}\p{M}\p{N}-]+$/u.test(label)) return true;
    const hasLatin = label.search(LATIN) >= 0;
    const rest = label.replace(NEUTRAL, "").replace(LATIN, "").replace(EAST_ASIAN, "");
    if (hasLatin && (rest !== "" || STROKES.test(label) || ODD_LATIN.test(label))) return true;
    return OTHER_LETTERS.test(label) && TWINS.test(label) && isAscii(end);
  });
}

/** Ends of names by which people know that a word is an address, without anything before it. */
const ENDS = /\.(com|org|net|edu|gov|int|info|io|kr|kp|jp|cn|us|uk|eu|de|fr|ch|한국)$/;

/** The host that words show, or that of an e-mail address in them; undefined for words that are no address. */
export function hostShown(words: string): string | undefined {
  const text = words.trim().toLowerCase();
  const [, scheme = "", user = "", host = ""] =
    /^(https?:\/\/|mailto:)?([^\s/@]+@)?((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+)(?::\d+)?(?:[/?#]\S*)?$/u.exec(text) ?? [];
  if (host === "" || !(scheme !== "" || user !== "" || host.startsWith("www.") || ENDS.test(host))) return undefined;
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : undefined;
}

/** True if two hosts are the same, or one is a subdomain of the other. */
export function areKin(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, ""));
  return a === b || `${a}`.endsWith(`.${b}`) || `${b}`.endsWith(`.${a}`);
}
