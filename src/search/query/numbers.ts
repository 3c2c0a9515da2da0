import { wordsIn } from "./letters.ts";

/** A place in an instrument that a reader asks for by its number. */
export interface Cited {
  article: number;
  /** `1`, then `a`, then `iv`, as in a unit's id. */
  steps: string[];
}

/** The places that a query asks for, in its order. */
export interface Citation {
  places: Cited[];
  /** The rest of the query. */
  rest: string;
  /** The numbers as they were written, letters and digits only: the text may contain exactly these. */
  typed: string;
}

/** The expressions that join the numbers of several articles. */
export interface Joined {
  /** 12·13조, 12-14조: the last number says what all of them are. */
  shared: RegExp;
  /**
   * The separator between one place and the number of the next; its first group matches if all articles between them
   * are meant.
   */
  more: RegExp;
}

/** Matches nothing. */
var NEVER = /(?!)/;
/** The letters of items, as South and North count them. */
var SOUTH = "가나다라마바사아자차카타파하";
var NORTH = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
var ROMANS = "i ii iii iv v vi vii viii ix".split(" ");
/** A span of more articles than these is read as its ends. */
var MOST = 20;

/** The Korean word after an article's number, unless a longer word begins so: 조건, 조직. */
var JO = "\\s*조(?:항|문|(?!(?!하고|이랑|부터|에서|까지|내지|에는)[가-힣]{2}))";
/** 제12조 제1항 다호 (1); article 12, paragraph 1 (c) (iv), 12(1)(c), 12-1. */
var KOREAN =
  typeof NO_KOREAN === "undefined"
    ? new RegExp(
        `^(\\d{1,3})${JO}(?:의(?![가-힣]))?()()(?:\\s*제?\\s*(\\d{1,2})\\s*(?:항|단락|문단))?(?:\\s*제?\\s*\\(?([가나다라마바사아자차카타파하ㄱ-ㅎa-z])\\s*(?:호|목|항목|\\)|$))?(?:\\s*\\(?(\\d|[ivx]+)\\)?(?:목|호)?\\s*$)?`,
      )
    : NEVER;
var ENGLISH =
  /^(\d{1,3})(?!\d)(?:\s*([(.,:/-]?)\s*(para(?:graph)?s?\.?|§)?\s*(\d{1,2})\)?(?!\d))?(?:[\s(.,-]*(?:sub-?para(?:graph)?\.?|item)?\s*\(?([a-z])\)?(?![a-z]))?(?:[\s(.,-]*([ivx]+)\)?(?![a-z]))?/;
/**
 * The articles that a folded query asks for, in any of the ways in which people write and join them; undefined if there
 * are none. `names` are the short names of the instruments, in small letters: they may precede a number as `article`
 * does. Without `joined`, which comes with the guesses, only one article is read.
 */
export function citedIn(query: string, names: readonly string[], joined?: Joined): Citation | undefined {
  var before = ["articles?", "arts?", "no", "nr", "§"]
    .concat(
      names.map(function (name) {
        return `(?:un)?${name}`;
      }),
    )
    .join("|");
  var text = query.replace(/\b(\d{1,3})(?:st|nd|rd|th)\s+(?=art)/g, "art $1 ");
  if (typeof NO_KOREAN === "undefined")
    while (joined && joined.shared.test(text)) text = text.replace(joined.shared, "$1$2조$3");
  var head =
    (typeof NO_KOREAN === "undefined" ? new RegExp(`(?:제\\s*)?(?=\\d{1,3}${JO})`).exec(text) : null) ||
    new RegExp(
      `(?:\\b(?:${before})|§|#${typeof NO_KOREAN === "undefined" ? "|조항|조문" : ""})\\s*\\.?\\s*(?=\\d{1,3}(?!\\d))`,
    ).exec(text) ||
    /^\s*(?=\d{1,3}(?!\d))/.exec(text);
  // 1,500 is a sum.
  if (head === null || /^\s*\d{1,3}(?:,\d{3})+(?!\d)/.test(text)) return undefined;
  var isBare =
    head.index === 0 && /^\s*$/.test(head[0]) && !(typeof NO_KOREAN === "undefined" && /^\s*\d{1,3}\s*조/.test(text));
  var end = head.index + head[0].length;
  var places: Cited[] = [];
  for (
    var more: RegExpExecArray | null = head;
    more !== null;
    more = joined ? joined.more.exec(text.slice(end)) : null
  ) {
    if (more !== head) end += more[0].length;
    var length = placeAt(text.slice(end), places, more !== head && more[1] !== undefined);
    if (length === 0) return undefined;
    end += length;
  }
  // A number alone is an article's, but not one in front of other words.
  if (isBare && !/^\s*$/.test(text.slice(end))) return undefined;
  var after =
    typeof NO_KOREAN === "undefined"
      ? text.slice(end).replace(/^\s*(?:까지|의|는|은|와|과)(?=\s|$)/, "")
      : text.slice(end);
  var rest = `${text.slice(0, head.index)} ${after}`;
  return {
    places: places,
    rest: rest.replace(new RegExp(`\\b(?:the|of|in|${before})\\b`, "g"), " "),
    typed: wordsIn(text.slice(head.index, end)).join(""),
  };
}

/**
 * Adds the article at the beginning of a text, and with `isTo` all between the last one and it. Returns its length; 0
 * for none.
 */
function placeAt(text: string, places: Cited[], isTo: boolean): number {
  var found = KOREAN.exec(text) || ENGLISH.exec(text);
  if (found === null) return 0;
  var article = Number(found[1]);
  // 12-14, 12/13 and 12, 13 are articles; 12-1 is a paragraph, and so is 12.13.
  var isList =
    found[2] !== undefined &&
    found[3] === undefined &&
    found[4] !== undefined &&
    "(.:".indexOf(found[2] || " ") < 0 &&
    Number(found[4]) > article;
  var last = places[places.length - 1];
  for (
    var between = (last ? last.article : article) + 1;
    isTo && between < article && between < (last as Cited).article + MOST;
    between += 1
  )
    places.push({ article: between, steps: [] });
  places.push({
    article: article,
    steps: isList ? [] : ([found[4], letterOf(found[5]), romanOf(found[6])].filter(Boolean) as string[]),
  });
  return isList ? (found[1] as string).length : found[0].length;
}

/** The first place that no article has, and the last article that there is; `numbers` are those of all articles. */
export function beyondOf(
  places: readonly Cited[],
  numbers: readonly number[],
): { article: number; last: number } | undefined {
  var last = Math.max.apply(null, [0].concat(numbers));
  for (var at = 0; last > 0 && at < places.length; at += 1) {
    var article = (places[at] as Cited).article;
    if (article === 0 || numbers.indexOf(article) < 0) return { article: article, last: last };
  }
  return undefined;
}

function romanOf(number: string | undefined): string | undefined {
  return number && /\d/.test(number) ? ROMANS[Number(number) - 1] : number;
}

function letterOf(letter: string | undefined): string | undefined {
  if (letter === undefined) return undefined;
  var at = typeof NO_KOREAN === "undefined" ? Math.max(SOUTH.indexOf(letter), NORTH.indexOf(letter)) : -1;
  return at < 0 ? letter : String.fromCharCode(97 + at);
}
