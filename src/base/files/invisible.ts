/** An invisible character in a place where no script needs it. */
export interface Invisible {
  /** `U+202E`. */
  letter: string;
  /** Its name in Unicode, or what kind of letter it is. */
  name: string;
  index: number;
  /**
   * True if the character can change the meaning of a text, or replaces one that was lost; false if it is merely
   * superfluous.
   */
  isHarmful: boolean;
}

const NAMES: Record<number, string> = {
  0x00ad: "SOFT HYPHEN",
  0x034f: "COMBINING GRAPHEME JOINER",
  0x061c: "ARABIC LETTER MARK",
  0x115f: "HANGUL CHOSEONG FILLER",
  0x1160: "HANGUL JUNGSEONG FILLER",
  0x180e: "MONGOLIAN VOWEL SEPARATOR",
  0x200b: "ZERO WIDTH SPACE",
  0x200c: "ZERO WIDTH NON-JOINER",
  0x200d: "ZERO WIDTH JOINER",
  0x200e: "LEFT-TO-RIGHT MARK",
  0x200f: "RIGHT-TO-LEFT MARK",
  0x2028: "LINE SEPARATOR",
  0x2029: "PARAGRAPH SEPARATOR",
  0x202a: "LEFT-TO-RIGHT EMBEDDING",
  0x202b: "RIGHT-TO-LEFT EMBEDDING",
  0x202c: "POP DIRECTIONAL FORMATTING",
  0x202d: "LEFT-TO-RIGHT OVERRIDE",
  0x202e: "RIGHT-TO-LEFT OVERRIDE",
  0x2060: "WORD JOINER",
  0x2066: "LEFT-TO-RIGHT ISOLATE",
  0x2067: "RIGHT-TO-LEFT ISOLATE",
  0x2068: "FIRST STRONG ISOLATE",
  0x2069: "POP DIRECTIONAL ISOLATE",
  0x2800: "BRAILLE PATTERN BLANK",
  0x3164: "HANGUL FILLER",
  0xfeff: "ZERO WIDTH NO-BREAK SPACE",
  0xffa0: "HALFWIDTH HANGUL FILLER",
  0xfffd: "REPLACEMENT CHARACTER",
};

/** All that may be one of them; line ends and tabs are none. */
const SUSPECTS =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u2800\u3164\uffa0\ufffd\p{Noncharacter_Code_Point}]/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Scripts whose letters join, or are kept from joining, by marks of their own. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** Scripts without spaces, in which a zero-width space marks where a line may break. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const EMOJI = /[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f]/u;

const OPENING = new Set([0x202a, 0x202b, 0x2066, 0x2067, 0x2068]);
/** Always reported; the character that closes them is not a fault of its own. */
const OVERRIDING = new Set([0x202d, 0x202e]);
const CLOSING = new Map([
  [0x202c, [0x202a, 0x202b, 0x202d, 0x202e]],
  [0x2069, [0x2066, 0x2067, 0x2068]],
]);

/** The invisible characters of a text in order, except those that Arabic, Hebrew, Persian and other scripts need. */
export function invisibleIn(text: string): Invisible[] {
  const found: Invisible[] = [];
  let isRightToLeft: boolean | undefined;
  for (const { 0: sign, index } of text.matchAll(SUSPECTS)) {
    const code = sign.codePointAt(0) ?? 0;
    const [before, after] = [
      [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? "",
      [...text.slice(index + sign.length, index + sign.length + 2)][0] ?? "",
    ];
    isRightToLeft ??= RIGHT_TO_LEFT.test(text);
    if (!isNeeded(code, before, after, isRightToLeft)) found.push(unseen(code, index));
  }
  return [...found, ...unpaired(text)].sort((a, b) => a.index - b.index);
}

function unseen(code: number, index: number): Invisible {
  const isPrivate = isPrivateUse(code);
  const name =
    NAMES[code] ??
    (isPrivate
      ? "PRIVATE USE"
      : code >= 0xd800 && code <= 0xdfff
        ? "HALF OF A LETTER"
        : (code & 0xfffe) === 0xfffe
          ? "NO CHARACTER"
          : code >= 0xe0000
            ? "TAG CHARACTER"
            : "CONTROL");
  const isSuperfluous =
    isPrivate ||
    (code !== 0xfffd &&
      code !== 0x202d &&
      code !== 0x202e &&
      code < 0xe0000 &&
      /[\p{Cf}\p{Zl}\p{Zp}\p{L}\p{M}\p{So}]/u.test(String.fromCodePoint(code)));
  return { letter: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`, name, index, isHarmful: !isSuperfluous };
}

function isNeeded(code: number, before: string, after: string, isRightToLeft: boolean): boolean {
  // Those in pairs are looked at by themselves.
  if (OPENING.has(code) || CLOSING.has(code)) return true;
  if (code === 0x200e || code === 0x200f || code === 0x061c) return isRightToLeft;
  if (code === 0x200b) return UNSPACED.test(before) || UNSPACED.test(after);
  if (code === 0x200c || code === 0x200d)
    return JOINED.test(before) || (code === 0x200d && EMOJI.test(before) && EMOJI.test(after));
  // The flags of England, Scotland and Wales are written with such letters.
  if (code >= 0xe0020 && code <= 0xe007f) return /[\u{1f3f4}\u{e0020}-\u{e007e}]/u.test(before);
  // Signs of scripts that have a look of their own: numbers of Arabic, Kaithi and others.
  return /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u.test(String.fromCodePoint(code));
}

function isPrivateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xf0000 && (code & 0xfffe) !== 0xfffe);
}

/** Finds direction marks that are not closed in the same paragraph, and closing marks without an opening one. */
function unpaired(text: string): Invisible[] {
  const found: Invisible[] = [];
  let open: Array<{ code: number; index: number }> = [];
  let end = 0;
  const close = () => {
    found.push(
      ...open
        .filter(({ code }) => !OVERRIDING.has(code))
        .map(({ code, index }) => ({ ...unseen(code, index), isHarmful: true })),
    );
    open = [];
  };
  for (const { 0: sign, index } of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    const code = sign.charCodeAt(0);
    if (/\n[ \t]*\n/.test(text.slice(end, index))) close();
    end = index;
    const opener = open.at(-1);
    if (OPENING.has(code) || OVERRIDING.has(code)) open.push({ code, index });
    else if (opener !== undefined && CLOSING.get(code)?.includes(opener.code)) open.pop();
    else found.push({ ...unseen(code, index), isHarmful: true });
  }
  close();
  return found;
}
