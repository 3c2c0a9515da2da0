// Comes with the guesses: a noun is read without it.
import { finalLetter, initialLetter, vowelLetter, withFinal } from "../../base/korean/syllables.ts";
import { hangulIn, jamoOf } from "./jamo.ts";
import { PARTICLES as SAID } from "./particles.ts";

/** Nouns that need a verb before them, written onto it in the North and by whoever types: 할수, 하는것을. */
var BOUND = `(?:것|거|걸|수|때|적|줄|바|데|지|가|까|만큼|대로|동안|듯|뿐)(?:${SAID})?`;
/** An ending that begins with a vowel, and that vowel alone: 배워, 적어서. */
var A = "(?:ㅇ?[ㅏㅓ]|여)";
/** Politeness, tense, and one ending; 으 precedes some of them after a consonant. */
var ENDING =
  `(?:으?시)?(?:${A}?ㅆ)?(?:겠)?(?:` +
  [
    `(?:으?[ㄴㄹ]|는|던)(?:${BOUND}|다(?:고|면|는|며)?)?`,
    `(?:으?ㅁ|기)(?:${SAID})?`,
    "(?:습|ㅂ)니(?:다|까)(?:만)?|ㅂ시(?:오|다)|십시오",
    "으?(?:면|며|니|니까|려고|려면|려는|러|나|므로|면서|라|라고|라는|라면|라서|세요|래)(?:도|는|서|만)?",
    "(?:고|게|네|냐|듯)(?:만|도|는|서|요|고|끔|이)?|(?:지|다|자)(?:만|도|는|서|요|를|가|면|고)?",
    "도록|거나|든지|든|느라|느라고|더니|더라|더라도|구나|군|죠|대|요",
    `${A}(?:서|도|야|라|서는|야만)?|서|도|야|라`,
  ].join("|") +
  ")(?:요)?";
/** A verb that helps another along: 알려주, 되어있, 먹고싶, 할수있. */
var HELPING = `${A}(?:주|보|지|내|두|놓|있|버리|가|오|나|드리)|고(?:싶|있)|지(?:않|못하|말)|으?ㄹ수(?:있|없)|으?러(?:가|오)`;

var ends = inLetters(`^(?:${ENDING})$`);
var helped = inLetters(`^(.+?)(?:${HELPING})$`);
function inLetters(source: string): RegExp {
  return new RegExp(jamoOf(source.replace(/([가-힣])\?/g, "(?:$1)?")));
}

/** The stems of the verbs of which a word may be a form, the longest first: 배웠습니다 of 배우, 도와주는 of 도와주 and 돕. */
export function verbStems(word: string): string[] {
  var found: string[] = [];
  var jamo = jamoOf(word);
  stemsIn(jamo, jamo.length, found);
  // 해 is 하여; only what comes before it is a stem.
  var at = jamo.lastIndexOf("ㅎㅐ");
  if (at >= 0) stemsIn(`${jamo.slice(0, at)}ㅎㅏㅇㅣㅓ${jamo.slice(at + 2)}`, at + 2, found);
  return found;
}

function stemsIn(jamo: string, most: number, found: string[]): void {
  var add = function (stem: string) {
    // What has a tense in it is no stem yet; 있 is one.
    var text = stem.length > most || /[^ㅣ]ㅆ(?![ㅏ-ㅣ])/.test(stem) ? "" : hangulIn(stem);
    if (text !== "" && found.indexOf(text) < 0) found.push(text);
  };
  for (var length = jamo.length - 1; length > 0; length -= 1) {
    if (!ends.test(jamo.slice(length))) continue;
    restored(jamo.slice(0, length), jamo.slice(length)).forEach(function (stem) {
      add(stem);
      var parts = helped.exec(stem);
      if (parts !== null) restored(parts[1] as string, stem.slice((parts[1] as string).length)).forEach(add);
    });
  }
}

/** A stem as the dictionary has it, where the ending has changed it: 들으 is of 듣, 도와 of 돕, 몰라 of 모르, 사는 of 살. */
function restored(stem: string, ending: string): string[] {
  var last = stem.charAt(stem.length - 1);
  var first = ending.charAt(0);
  var isOpen = "ㅏㅐㅑㅓㅔㅖㅗㅚㅛㅜㅟㅠㅡㅢㅣ".indexOf(last) >= 0;
  if ("ㅏㅓ".indexOf(first) >= 0 && !isOpen)
    return /[ㅆㅋㄲㄸㅌㄱㄹㅍㅃ]$/.test(stem) ? [`${stem.replace(/ㄹㄹ$/, "ㄹ")}ㅡ`] : [];
  // 은 and 는 are endings, not the forms of 으 and 느.
  if (/[ㅇㄴ]ㅡ$/.test(stem) && "ㄴㄹㅁㅂ".indexOf(first) >= 0) return [];
  return [stem].concat(
    /.ㅇ[ㅗㅜ]$/.test(stem) ? `${stem.slice(0, -2)}ㅂ` : [],
    /^ㅇ[ㅏㅓㅡ]/.test(ending) ? (last === "ㄹ" ? `${stem.slice(0, -1)}ㄷ` : isOpen ? `${stem}ㅅ` : []) : [],
    isOpen && "ㄴㄹㅂㅅ".indexOf(first) >= 0 ? `${stem}ㄹ` : [],
  );
}

/** Returns the beginnings of a verb's forms from its stem: 배우, 배운, 배울, 배움, 배웁, 배워, 배웠. */
export function beginningsOf(stem: string): string[] {
  var last = stem.charAt(stem.length - 1);
  var before = stem.slice(0, -1);
  var final = finalLetter(last);
  var open = withFinal(last, "-");
  var found = [stem];
  var add = function (syllable: string, letters: string) {
    for (var at = 0; at < letters.length; at += 1) found.push(before + withFinal(syllable, letters.charAt(at)));
  };
  if (final === "-") {
    add(last, "ㄴㄹㅁㅂ");
    grown(stem).forEach(function (form) {
      found.push(form, form.slice(0, -1) + withFinal(form.charAt(form.length - 1), "ㅆ"));
    });
  } else if (final === "ㄹ") add(open, stem.length > 1 ? "-ㄴㅂ" : "ㄴㅂ");
  else if (final === "ㅂ")
    "우 운 울 움 웁 워 웠 와 왔".split(" ").forEach(function (end) {
      found.push(before + open + end);
    });
  else if (final === "ㄷ") add(open, "ㄹ");
  else if (final === "ㅅ")
    "으 은 을 음 어 었 아 았".split(" ").forEach(function (end) {
      found.push(before + open + end);
    });
  return found;
}

/** The stem grown together with 아 or 어: 배워, 가르쳐, 해, 돼, 써, 몰라 (and 모러, which nobody wrote). */
function grown(stem: string): string[] {
  var last = stem.charAt(stem.length - 1);
  var vowel = vowelLetter(last);
  var before = stem.slice(0, -1);
  if (last === "하") return [`${before}해`];
  if (vowel !== "ㅡ") {
    var jamo = jamoOf(last);
    return [before + (hangulIn(`${jamo}${vowel === "ㅗ" ? "ㅏ" : "ㅓ"}`) || last)];
  }
  var neighbour = before.charAt(before.length - 1);
  var isBright = "ㅏㅗ".indexOf(vowelLetter(neighbour) || "-") >= 0;
  var end = hangulIn(`${initialLetter(last)}${isBright ? "ㅏ" : "ㅓ"}`);
  return last === "르" && neighbour !== ""
    ? [before + end, before.slice(0, -1) + withFinal(neighbour, "ㄹ") + end]
    : [before + end];
}

/** Verbs made of a noun. */
var MADE = /(?:하|되|받|당하|시키|이|스럽|롭|드리|주|없|있|지)$/;
/** Negation, which writers attach to the verb. */
var NOT = /^[안못](?=..)/;

/** The reading of a word as a form of a verb. */
export interface VerbReading {
  /** Stems, likeliest first: 차별하 for 차별하면. */
  stems: string[];
  /** Nouns of which the verb is made: 차별. */
  nouns: string[];
  /** The beginnings of the verb's forms; those of one syllable only if the word is surely a verb. */
  forms: string[];
}

/** Reads a word as a verb, or as a noun that has become one: 중학생인데, 못받았어요. */
export function verbIn(word: string): VerbReading {
  var reading: VerbReading = { stems: [], nouns: [], forms: [] };
  if (!/^[가-힣]+$/.test(word)) return reading;
  var add = function (list: string[], text: string) {
    if (text !== word && list.indexOf(text) < 0) list.push(text);
  };
  [word].concat(NOT.test(word) ? word.slice(1) : []).forEach(function (said) {
    verbStems(said).forEach(function (stem) {
      var noun = stem.replace(MADE, "");
      if (noun !== stem && noun.length > 1) add(reading.nouns, noun);
      add(reading.stems, stem);
      if (stem.length > 1 || /[다요까죠서고며면지]$|[는은을](?:것|거|걸|데|사람)/.test(said))
        beginningsOf(stem).forEach(function (form) {
          add(reading.forms, form);
        });
    });
  });
  return reading;
}
