// Comes with the guesses: few write numbers in words, or ask for several articles.
import type { Joined } from "./numbers.ts";

var ONES =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
var ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
var TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
var SINO = "일이삼사오육칠팔구";
var NATIVE = "한 두 세 네 다섯 여섯 일곱 여덟 아홉".split(" ");
var NATIVE_TENS = "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split(" ");
var ROMAN: { [letter: string]: number } = { i: 1, v: 5, x: 10, l: 50 };

var ONE = ORDINALS.concat(ONES).join("|");
var WORDS = `(?:(?:${TENS.join("|")}|${TENS.join("|").replace(/y\b/g, "ieth")})(?:[\\s-]+(?:${ONE}))?|${ONE})\\b`;
var JOINED = "\\s*(?:,|&|and|to|-|–)\\s*";
var BEFORE = new RegExp(`\\b(${WORDS}(?:${JOINED}(?:the\\s+)?${WORDS})*)\\s+(?:articles?|arts?)\\b`, "g");
var BEHIND = new RegExp(`\\b(articles?|arts?\\.?)\\s+(?:the\\s+|number\\s+)?(${WORDS}(?:${JOINED}${WORDS})*)`, "g");
var NATIVES = new RegExp(
  `(?:제\\s*)?(${NATIVE_TENS.join("|")}|스무)?\\s*(첫|하나|둘|셋|넷|${NATIVE.join("|")})?\\s*(?:번\\s*)?째`,
  "g",
);
var ROMANS =
  /((?:\barticles?|\barts?\.?|제|\d조?\s*(?:,|·|&|-|~|–|및|와|과|and|to)\s*(?:articles?|제)?)\s*)([ivxl]+)(?=\s*조|\s*$|\s*[,·&~–-]|\s+(?:and|or|to|on|of)\b)/;

var AND = "\\s*(?:,|·|ㆍ|/|&|및|와|과|하고|이랑|랑|또는|이나|and\\b|or\\b)\\s*";
var TO = "\\s*(?:[-~–—∼〜]|부터|에서|내지|to\\b|through\\b)\\s*";

/** 12조와 13조, 12·13조, articles 12-14. */
export var joined: Joined = {
  shared: new RegExp(`(^|[^\\d.])(\\d{1,3})((?:${AND}|${TO})(?:제\\s*)?\\d{1,3}\\s*조)`),
  more: new RegExp(
    `^(?:(${TO})|${AND}|\\s+(?=art|제?\\s*\\d+\\s*조|\\d{1,3}\\s*(?:$|[,&])))(?:제|articles?|arts?|§|\\.|\\s)*(?=\\d{1,3}(?!\\d))`,
  ),
};

/**
 * Article numbers in words and Roman numerals, as digits: 제십이조, 열두 번째 조, twelfth article, article XII. Other numbers
 * stay.
 */
export function inDigits(line: string): string {
  // 제12조 in the wrong keyboard: wp12wh.
  line = line
    .replace(/\bwp(?=\s*\d)/g, "제")
    .replace(/(\d\s*)wh(?![a-z])/g, "$1조")
    .replace(/(\d\s*)gkd/g, "$1항");
  return romansIn(
    koreanIn(
      line
        .replace(BEFORE, function (whole: string, numbers: string) {
          return /(?:st|nd|rd|th)$/.test(numbers) ? `articles ${digitsIn(numbers)}` : whole;
        })
        .replace(BEHIND, function (_whole: string, name: string, numbers: string) {
          return `${name} ${digitsIn(numbers)}`;
        }),
    ),
  );
}

function digitsIn(numbers: string): string {
  return numbers.replace(new RegExp(WORDS, "g"), function (words: string) {
    var parts = words.split(/[\s-]+/);
    var ten = TENS.indexOf((parts[0] as string).replace(/ieth$/, "y"));
    var one = parts[ten < 0 ? 0 : 1] || "";
    return String((ten < 0 ? 0 : (ten + 2) * 10) + Math.max(ONES.indexOf(one), ORDINALS.indexOf(one)) + 1);
  });
}

function koreanIn(line: string): string {
  return (
    line
      .replace(
        /([일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구])\s*조(?![가-힣]{2})/g,
        function (whole: string, number: string, _same: string, at: number) {
          var parts = number.split("십");
          var value =
            parts.length > 1
              ? (parts[0] ? SINO.indexOf(parts[0]) + 1 : 1) * 10 + SINO.indexOf(parts[1] || "-") + 1
              : SINO.indexOf(number) + 1;
          // 일조 and 이조 are words of their own.
          return /^[일이]$/.test(number) && whole.length === 2 && line !== whole && line.charAt(at - 1) !== "제"
            ? whole
            : `${value}조`;
        },
      )
      .replace(NATIVES, function (whole: string, ten: string | undefined, one: string | undefined) {
        var value = (NATIVE_TENS.indexOf((ten || "").replace("스무", "스물")) + 1) * 10 + onesOf(one || "");
        return value > 0 ? ` ${value}번째` : whole;
      })
      .replace(/(\d{1,3})\s*번?\s*째(?=(?:\s*(?:,|와|과|하고|및)\s*\d{1,3}\s*번?\s*째)*\s*조)/g, "$1조")
      // Alone it is an article's from the eleventh on: the first may be anything.
      .replace(/^\s*((?:1[1-9]|[2-9]\d)번째)\s*$/, "$1조")
      .replace(/번째조$/, "조")
      .replace(/(\d조)\s*조(?:항|문)?/g, "$1")
  );
}

function onesOf(native: string): number {
  var alone = ["첫", "둘", "셋", "넷"].indexOf(native);
  return native === "하나" ? 1 : alone >= 0 ? alone + 1 : NATIVE.indexOf(native) + 1;
}

function romansIn(line: string): string {
  if (/^\s*[ivxl]{2,}\s*$/.test(line)) return String(romanOf(line.trim()) || line);
  // One after the other: articles XII and XIII.
  for (var found = ROMANS.exec(line); found !== null && romanOf(found[2] as string) > 0; found = ROMANS.exec(line)) {
    line =
      line.slice(0, found.index) + found[1] + romanOf(found[2] as string) + line.slice(found.index + found[0].length);
  }
  return line.replace(/(^|\s)([ivxl]+)(?=\s*조)/g, function (whole: string, space: string, roman: string) {
    return romanOf(roman) > 0 ? `${space}${romanOf(roman)}` : whole;
  });
}

/** 0 for what is no Roman number. */
function romanOf(letters: string): number {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return 0;
  var value = 0;
  for (var at = 0; at < letters.length; at += 1) {
    var one = ROMAN[letters.charAt(at)] as number;
    value += one < (ROMAN[letters.charAt(at + 1)] || 0) ? -one : one;
  }
  return value;
}
