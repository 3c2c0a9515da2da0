/** A place in an instrument that a reader asks for by its number. */
export interface Cited {
  article: number;
  /** `1`, then `a`, then `iv`, as they stand in a unit's id. */
  steps: string[];
  /** What else was asked. */
  rest: string;
}

var ENGLISH = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
var TENS = "twenty thirty forty fifty".split(" ");
var SINO = "일이삼사오육칠팔구";
/** The letters of items, as South and North count them. */
var SOUTH = "가나다라마바사아자차카타파하";
var NORTH = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
var ROMANS = "i ii iii iv v vi vii viii ix".split(" ");

var STEP = "(?:\\s*제?\\s*(\\d{1,2})\\s*(?:항|단락|문단))?(?:\\s*제?\\s*\\(?([가나다라마바사아자차카타파하ㄱ-ㅎa-z])\\s*(?:호|목|항목|\\)|$))?(?:\\s*\\(?(\\d|[ivx]+)\\)?(?:목|호)?\\s*$)?";
var KOREAN = new RegExp(`(?:제\\s*)?(\\d{1,3})\\s*(?:조항|조)(?![가-힣]{2})(?:의(?![가-힣]))?${STEP}`);
var AFTER = "(?:\\s*[(.,:/-]?\\s*(?:para(?:graph)?s?\\.?|§)?\\s*(\\d{1,2})\\)?(?!\\d))?(?:[\\s(.,-]*(?:sub-?para(?:graph)?\\.?|item)?\\s*\\(?([a-z])\\)?(?![a-z]))?(?:[\\s(.,-]*([ivx]+)\\)?(?![a-z]))?";
var ORDINAL = /\b(\d{1,3})(?:st|nd|rd|th)\s+(?:article|art)\b/;
var BARE = new RegExp(`^\\s*(\\d{1,3})(?![\\d])${AFTER}\\s*$`);
/**
 * The article that a folded query asks for, in any of the ways in which people write it; undefined where it asks for none.
 * `names` are the short names of the instruments, in small letters: they may stand before a number as `article` does.
 */
export function citedIn(query: string, names: readonly string[]): Cited | undefined {
  var text = inDigits(query);
  var before = ["articles?", "arts?", "no", "nr", "§"].concat(names.map(function (name) {
    return `(?:un)?${name}`;
  })).join("|");
  var patterns = [KOREAN, new RegExp(`(?:\\b(?:${before})|§|조항|조문)\\s*\\.?\\s*(\\d{1,3})(?![\\d])${AFTER}`), ORDINAL, BARE];
  for (var at = 0; at < patterns.length; at += 1) {
    var found = (patterns[at] as RegExp).exec(text);
    if (found === null) continue;
    var steps = [found[2], letterOf(found[3]), romanOf(found[4])].filter(Boolean) as string[];
    var rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(new RegExp(`\\b(?:the|of|in|${before})\\b`, "g"), " ");
    return { article: Number(found[1]), steps: steps, rest: rest };
  }
  return undefined;
}

function romanOf(number: string | undefined): string | undefined {
  return number && /\d/.test(number) ? ROMANS[Number(number) - 1] : number;
}

function letterOf(letter: string | undefined): string | undefined {
  if (letter === undefined) return undefined;
  var at = Math.max(SOUTH.indexOf(letter), NORTH.indexOf(letter));
  return at < 0 ? letter : String.fromCharCode(97 + at);
}

/** Numbers in words, where they stand for an article, as digits: article twelve, 십이조. */
function inDigits(query: string): string {
  return query.replace(/([일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구])\s*조(?![가-힣]{2})/g, function (whole: string, number: string) {
    var parts = number.split("십");
    var value = parts.length > 1 ? (parts[0] ? SINO.indexOf(parts[0]) + 1 : 1) * 10 + SINO.indexOf(parts[1] || "-") + 1 : SINO.indexOf(number) + 1;
    return /^[일이]$/.test(number) && whole.length === 2 && query !== whole ? whole : `${value}조`;
  }).replace(/\b(article|art\.?)\s+([a-z]+)(?:[\s-]+([a-z]+))?/g, function (whole: string, name: string, first: string, second: string | undefined) {
    var ten = TENS.indexOf(first);
    var one = ENGLISH.indexOf(ten < 0 ? first : second || "");
    if (ten < 0 && one < 0) return whole;
    return `${name} ${(ten < 0 ? 0 : (ten + 2) * 10) + one + 1}${ten < 0 && second ? ` ${second}` : ""}`;
  });
}
