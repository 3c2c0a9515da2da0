// ES5 by hand, as all of this folder: it runs in readers' browsers, and in the build, which must cut words alike.

/**
 * Characters that separate words: everything except letters and digits, including middle dots, dashes and quotation
 * marks of any script.
 */
var BETWEEN =
  /[\x00-\x26\x28-\x2f\x3a-\x40\x5b-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3007-\u303f\u30fb\u318d\ud800-\udfff\ufe00-\ufe1f\ufe30-\ufe6f\ufeff\uff65]/;
/** Written inside a word, and left out of it: an apostrophe, a soft hyphen, a zero-width space or joiner. */
var WITHIN = /['\u2019\u02bc\xad\u200b-\u200d\u2060]/;

/** Returns true for a character that separates words. */
export function isBetween(character: string): boolean {
  return BETWEEN.test(character);
}

/** Returns true for a character that is ignored within a word. */
export function isWithin(character: string): boolean {
  return WITHIN.test(character);
}

/** Returns true for a Hangul syllable. */
export function isHangul(character: string): boolean {
  var code = character.charCodeAt(0);
  return code >= 0xac00 && code <= 0xd7a3;
}

/** Returns true for a single Hangul letter such as ㅎ. */
export function isJamo(character: string): boolean {
  var code = character.charCodeAt(0);
  return code >= 0x3131 && code <= 0x3163;
}

/** Returns true for a character that is indexed as a word of its own: scripts without spaces between words. */
export function isIdeograph(character: string): boolean {
  var code = character.charCodeAt(0);
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0x0e00 && code <= 0x0edf);
}

/** Accents and other marks that a reader may omit, but not those that make another letter, as in Thai and Kana. */
var MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
/** Combining marks after their letter, as they may have been typed. */
var BEHIND = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f]/;
/** Letters that Unicode does not take apart, and what is typed for them. */
var PLAIN: { [letter: string]: string } = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  ł: "l",
  Ł: "L",
  ħ: "h",
  Ħ: "H",
  ı: "i",
  þ: "th",
  Þ: "TH",
};

/**
 * A text in folded form for comparison: small letters without accents, Hangul in whole syllables however it was typed,
 * wide and narrow letters, ligatures and circled numbers as plain ones. Both sides are folded; folded text is never
 * shown.
 */
export function folded(text: string): string {
  return small(narrow(text));
}

/** Small letters of a text that is narrow: of the two small sigmas the one. */
export function small(text: string): string {
  return text.toLowerCase().replace(/ς/g, "σ");
}

/** The same with its capitals. */
export function narrow(text: string): string {
  var out = "";
  eachLetter(composed(text), function (letters) {
    out += letters;
  });
  return out;
}

/**
 * Goes through a text letter by letter: each as `narrow` returns it, perhaps as several or none, with its place in the
 * text.
 */
export function eachLetter(text: string, take: (letters: string, at: number) => void): void {
  for (var at = 0; at < text.length; at += 1) {
    var letter = text.charAt(at);
    var from = at;
    while (at + 1 < text.length && BEHIND.test(text.charAt(at + 1))) letter += text.charAt((at += 1));
    take(
      letter.length < 2 && (letter < "\x80" || isHangul(letter) || /[\u3131-\u318e]/.test(letter))
        ? letter
        : plainOf(letter),
      from,
    );
  }
}

function plainOf(letter: string): string {
  var apart = letter.normalize
    ? letter.normalize("NFKD").replace(MARKS, "")
    : letter.replace(/[\uff01-\uff5e]/, function (wide) {
        return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
      });
  return composed(PLAIN[apart] || apart);
}

/** Hangul that was typed in parts (NFD, as some systems name files) put together; other scripts as the browser can. */
function composed(text: string): string {
  var whole = typeof NO_KOREAN === "undefined" ? syllables(text) : text;
  return whole.normalize ? whole.normalize("NFC") : whole;
}

function syllables(text: string): string {
  return text
    .replace(/[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/g, function (parts) {
      var final = parts.length > 2 ? parts.charCodeAt(2) - 0x11a7 : 0;
      return String.fromCharCode(
        0xac00 + ((parts.charCodeAt(0) - 0x1100) * 21 + parts.charCodeAt(1) - 0x1161) * 28 + final,
      );
    })
    .replace(/[\uac00-\ud7a3][\u11a8-\u11c2]/g, function (parts) {
      var code = parts.charCodeAt(0);
      return (code - 0xac00) % 28 === 0 ? String.fromCharCode(code + parts.charCodeAt(1) - 0x11a7) : parts;
    })
    .replace(/[\u1100-\u1112]/g, function (letter) {
      return "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".charAt(letter.charCodeAt(0) - 0x1100);
    })
    .replace(/[\u1161-\u1175]/g, function (letter) {
      return String.fromCharCode(0x314f + letter.charCodeAt(0) - 0x1161);
    });
}

/** The words of a folded text, parted also where Latin letters, digits and Hangul meet. */
export function wordsIn(text: string): string[] {
  var words: string[] = [];
  var word = "";
  var last = "";
  for (var at = 0; at <= text.length; at += 1) {
    var character = text.charAt(at);
    if (character !== "" && isWithin(character)) continue;
    var kind = character === "" || isBetween(character) ? "" : kindOf(character);
    if (kind !== last || kind === "") {
      if (word !== "") words.push(word);
      word = "";
    }
    if (kind !== "") word += character;
    last = kind;
  }
  return words;
}

function kindOf(character: string): string {
  if (isHangul(character) || isJamo(character)) return "hangul";
  if (character >= "0" && character <= "9") return "digit";
  return isIdeograph(character) ? "ideograph" : "letter";
}
