import { eachLetter, isBetween, isHangul, isIdeograph, isWithin, small } from "../query/letters.ts";
import type { Index, IndexPage } from "./index.ts";

/** The field to which a stretch of the flat text belongs. */
export interface Field {
  page: number;
  /** The number of the passage on the page; -1 for its title, -2 for its keywords, -3 for another name. */
  passage: number;
  /** A heading; of keywords, one that comes late in the list. */
  isLabel: boolean;
  /** A keyword that also stands in texts of a later part. */
  isLater?: boolean;
  /** Offsets in the flat text. */
  from: number;
  to: number;
  text: string;
}

/**
 * A text prepared for scanning: one string of letters and digits without spaces, fields separated by line breaks, so
 * that 표현의자유 finds 표현의 자유 and the reverse.
 */
export interface Corpus {
  lang: string;
  pages: IndexPage[];
  fields: Field[];
  flat: string;
  /** For each character of the flat text: whether a word begins there, and its offset in the text of its field. */
  begins: boolean[];
  origins: number[];
  /** Each word once, the most frequent first. */
  words: string[];
  /** Words of this edition for those of another that is written in the same language, as `Vocabulary` has them. */
  synonyms: { [word: string]: string[] };
  names: readonly string[];
}

/** The corpus of one or more parts of an edition's index. */
export function corpusOf(parts: readonly Index[]): Corpus {
  var corpus: Corpus = {
    lang: parts[0] ? parts[0].lang : "",
    pages: [],
    fields: [],
    flat: "",
    begins: [],
    origins: [],
    words: [],
    synonyms: {},
    names: parts[0] ? parts[0].names : [],
  };
  var flat: string[] = [];
  var known: { [path: string]: number } = {};
  parts.forEach(function (part) {
    part.synonyms.forEach(function (pair) {
      var both = pair.split("=");
      var key = `.${both[0] as string}`;
      corpus.synonyms[key] = (corpus.synonyms[key] || []).concat(both[1] as string);
    });
    part.pages.forEach(function (page) {
      var at = known[page[0]];
      var isLater = at !== undefined;
      if (at === undefined) {
        at = known[page[0]] = corpus.pages.push([page[0], page[1], page[2], page[3], page[4], []]) - 1;
        addField(corpus, flat, at, -1, false, page[2]);
      }
      var isElsewhere = false;
      page[4].split("|").forEach(function (keyword) {
        // Editors name the likeliest first: those of a later part are further down the list.
        if (keyword.charAt(0) === "=") addField(corpus, flat, at as number, -3, false, keyword.slice(1));
        else if (keyword === "") isElsewhere = true;
        else addField(corpus, flat, at as number, -2, isLater, keyword).isLater = isElsewhere;
      });
      addPassages(corpus, flat, at, page[5]);
    });
  });
  corpus.flat = flat.join("");
  corpus.words = wordsOf(corpus);
  return corpus;
}

/** A later part brings the text of a passage that was only a heading before. */
function addPassages(corpus: Corpus, flat: string[], at: number, passages: readonly string[]): void {
  var own = (corpus.pages[at] as IndexPage)[5];
  for (var each = 0; each < passages.length; each += 3) {
    var place = own.length / 3;
    for (var other = 0; other < own.length; other += 3) if (own[other] === passages[each]) place = other / 3;
    if (place * 3 === own.length) {
      own.push(passages[each] as string, passages[each + 1] as string, passages[each + 2] as string);
      if (passages[each + 1] !== "")
        addField(corpus, flat, at, place, passages[each + 2] !== "", passages[each + 1] as string);
    } else own[place * 3 + 2] = `${own[place * 3 + 2] as string} ${passages[each + 2] as string}`.trim();
    if (passages[each + 2] !== "") addField(corpus, flat, at, place, false, own[place * 3 + 2] as string);
  }
}

function addField(
  corpus: Corpus,
  flat: string[],
  page: number,
  passage: number,
  isLabel: boolean,
  text: string,
): Field {
  var from = corpus.begins.length;
  var isNew = true;
  var last = "";
  eachLetter(text, function (letters, origin) {
    letters = small(letters);
    for (var at = 0; at < letters.length; at += 1) {
      var character = letters.charAt(at);
      if (isWithin(character)) continue;
      if (isBetween(character)) isNew = true;
      else {
        // 12조, CRC협약: what changes its script is a word of its own.
        var kind = isHangul(character)
          ? "h"
          : character >= "0" && character <= "9"
            ? "d"
            : isIdeograph(character)
              ? character
              : "l";
        flat.push(character);
        corpus.begins.push(isNew || kind !== last);
        corpus.origins.push(origin);
        isNew = false;
        last = kind;
      }
    }
  });
  var field: Field = {
    page: page,
    passage: passage,
    isLabel: isLabel,
    from: from,
    to: corpus.begins.length,
    text: text,
  };
  corpus.fields.push(field);
  flat.push("\n");
  corpus.begins.push(true);
  corpus.origins.push(text.length);
  return field;
}

function wordsOf(corpus: Corpus): string[] {
  var flat = corpus.flat;
  var begins = corpus.begins;
  var counts: { [word: string]: number } = {};
  var words: string[] = [];
  for (var from = 0; from < flat.length; ) {
    var to = from + 1;
    while (to < flat.length && !begins[to]) to += 1;
    var word = flat.slice(from, to);
    // A sign before it, so that a word may be called `constructor`.
    if (word !== "\n") {
      if (counts[`.${word}`] === undefined) words.push(word);
      counts[`.${word}`] = (counts[`.${word}`] || 0) + 1;
    }
    from = to;
  }
  return words.sort(function (a, b) {
    return (counts[`.${b}`] as number) - (counts[`.${a}`] as number) || (a < b ? -1 : 1);
  });
}

/** The field in which a place of the flat text lies. */
export function fieldAt(corpus: Corpus, place: number): Field {
  var fields = corpus.fields;
  var low = 0;
  var high = fields.length - 1;
  while (low < high) {
    var middle = (low + high + 1) >> 1;
    if ((fields[middle] as Field).from <= place) low = middle;
    else high = middle - 1;
  }
  return fields[low] as Field;
}
