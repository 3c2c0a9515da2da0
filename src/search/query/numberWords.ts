// Comes with the guesses: few write numbers in words, or ask for several articles.
import { koreanDigits } from "./koreanNumbers.ts";
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
var ROMAN: { [letter: string]: number } = { i: 1, v: 5, x: 10, l: 50 };

var ONE = ORDINALS.concat(ONES).join("|");
var WORDS = `(?:(?:${TENS.join("|")}|${TENS.join("|").replace(/y\b/g, "ieth")})(?:[\\s-]+(?:${ONE}))?|${ONE})\\b`;
var JOINED = "\\s*(?:,|&|and|to|-|–)\\s*";
var BEFORE = new RegExp(`\\b(${WORDS}(?:${JOINED}(?:the\\s+)?${WORDS})*)\\s+(?:articles?|arts?)\\b`, "g");
var BEHIND = new RegExp(`\\b(articles?|arts?\\.?)\\s+(?:the\\s+|number\\s+)?(${WORDS}(?:${JOINED}${WORDS})*)`, "g");
var ROMANS =
  typeof NO_KOREAN === "undefined"
    ? /((?:\barticles?|\barts?\.?|제|\d조?\s*(?:,|·|&|-|~|–|및|와|과|and|to)\s*(?:articles?|제)?)\s*)([ivxl]+)(?=\s*조|\s*$|\s*[,·&~–-]|\s+(?:and|or|to|on|of)\b)/
    : /((?:\barticles?|\barts?\.?|\d\s*(?:,|·|&|-|~|–|and|to)\s*(?:articles?)?)\s*)([ivxl]+)(?=\s*$|\s*[,·&~–-]|\s+(?:and|or|to|on|of)\b)/;

var AND =
  typeof NO_KOREAN === "undefined"
    ? "\\s*(?:,|·|ㆍ|/|&|및|와|과|하고|이랑|랑|또는|이나|and\\b|or\\b)\\s*"
    : "\\s*(?:,|·|/|&|and\\b|or\\b)\\s*";
var TO =
  typeof NO_KOREAN === "undefined"
    ? "\\s*(?:[-~–—∼〜]|부터|에서|내지|to\\b|through\\b)\\s*"
    : "\\s*(?:[-~–—∼〜]|to\\b|through\\b)\\s*";

/** 12조와 13조, 12·13조, articles 12-14. */
export var joined: Joined =
  typeof NO_KOREAN === "undefined"
    ? {
        shared: new RegExp(`(^|[^\\d.])(\\d{1,3})((?:${AND}|${TO})(?:제\\s*)?\\d{1,3}\\s*조)`),
        more: new RegExp(
          `^(?:(${TO})|${AND}|\\s+(?=art|제?\\s*\\d+\\s*조|\\d{1,3}\\s*(?:$|[,&])))(?:제|articles?|arts?|§|\\.|\\s)*(?=\\d{1,3}(?!\\d))`,
        ),
      }
    : {
        shared: /(?!)/,
        more: new RegExp(
          `^(?:(${TO})|${AND}|\\s+(?=art|\\d{1,3}\\s*(?:$|[,&])))(?:articles?|arts?|§|\\.|\\s)*(?=\\d{1,3}(?!\\d))`,
        ),
      };

/**
 * Article numbers in words and Roman numerals, as digits: 제십이조, 열두 번째 조, twelfth article, article XII. Other numbers
 * stay.
 */
export function inDigits(line: string): string {
  return romansIn(englishIn(typeof NO_KOREAN === "undefined" ? koreanDigits(line) : line));
}

function englishIn(line: string): string {
  return line
    .replace(BEFORE, function (whole: string, numbers: string) {
      return /(?:st|nd|rd|th)$/.test(numbers) ? `articles ${digitsIn(numbers)}` : whole;
    })
    .replace(BEHIND, function (_whole: string, name: string, numbers: string) {
      return `${name} ${digitsIn(numbers)}`;
    });
}

function digitsIn(numbers: string): string {
  return numbers.replace(new RegExp(WORDS, "g"), function (words: string) {
    var parts = words.split(/[\s-]+/);
    var ten = TENS.indexOf((parts[0] as string).replace(/ieth$/, "y"));
    var one = parts[ten < 0 ? 0 : 1] || "";
    return String((ten < 0 ? 0 : (ten + 2) * 10) + Math.max(ONES.indexOf(one), ORDINALS.indexOf(one)) + 1);
  });
}

function romansIn(line: string): string {
  if (/^\s*[ivxl]{2,}\s*$/.test(line)) return String(romanOf(line.trim()) || line);
  // One after the other: articles XII and XIII.
  for (var found = ROMANS.exec(line); found !== null && romanOf(found[2] as string) > 0; found = ROMANS.exec(line)) {
    line =
      line.slice(0, found.index) + found[1] + romanOf(found[2] as string) + line.slice(found.index + found[0].length);
  }
  if (typeof NO_KOREAN !== "undefined") return line;
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
