import { finalLetter, vowelLetter, vowels, withFinal } from "../../base/korean/syllables.ts";
import { isHangul } from "./letters.ts";

/** What may stand behind a noun; those of two at the end may follow one another. */
var PARTICLES = "에게서는 에게서 에게는 에게도 에서는 에서도 에서의 으로부터 로부터 으로서 으로써 으로는 으로의 에게 에서 한테 께서 으로 로서 로써 로의 까지 부터 마다 보다 처럼 만큼 이나 이라는 라는 이란 에의 에로의 에는 에도 들에게 들의 들은 들이 들을 들 은 는 이 가 을 를 의 에 도 만 와 과 로 나 란".split(" ");
/** Verbs made of a noun, and how a verb goes on and ends. */
var VERBS = "하 되 받 당하 시키".split(" ");
var ENDINGS = "였습니다 었습니다 았습니다 겠습니다 습니다 습니까 십시오 려면 려고 으려면 도록 면서 지만 는데 는지 는것 는거 나요 는가 을까 을때 을수 었다 았다 었어 았어 어요 아요 으면 어야 아야 면 여 고 기 게 지 며 는 은 을 던 다 어 아 음 자 나".split(" ");
/** Where both have grown together. */
var TAILS = PARTICLES.concat(("합니다 합니까 했습니다 했다 했어 해요 해서 해도 해야 했던 한다 할까 할때 할수 한 할 함 해 됩니다 됩니까 됐다 돼요 돼서 된다 될때 될수 된 될 됨 돼 당한 당할 당해 시킨 시킬 시켜 입니다 입니까 이에요 예요 인가요 인가 인지 일까 인 적으로 적인 적 스러운 롭게 요 니다 니까 까요 세요 죠 중").split(" "));
VERBS.forEach(function (verb) {
  ENDINGS.forEach(function (ending) {
    TAILS.push(verb + ending);
  });
});
TAILS = TAILS.concat(ENDINGS).sort(function (a, b) {
  return b.length - a.length;
});
/** Vowels into which a verb's last sound and its ending have grown together. */
var GROWN: { [vowel: string]: string } = { ㅝ: "ㅜ", ㅘ: "ㅗ", ㅕ: "ㅣ", ㅙ: "ㅚ" };

/** The word without what may stand behind it, likeliest first; neither the word itself nor anything shorter than a syllable. */
export function koreanStems(word: string): string[] {
  var found: string[] = [];
  var add = function (stem: string) {
    if (stem !== "" && stem !== word && found.indexOf(stem) < 0) found.push(stem);
  };
  var withoutTails = function (from: string, depth: number) {
    for (var at = 0; at < TAILS.length; at += 1) {
      var tail = TAILS[at] as string;
      var stem = from.slice(0, from.length - tail.length);
      if (stem === "" || from.slice(-tail.length) !== tail || !isHangul(stem.charAt(stem.length - 1))) continue;
      add(stem);
      // 아동들에게는: 에게는 and then 들.
      if (depth > 0 && stem.length > 2) withoutTails(stem, depth - 1);
    }
  };
  withoutTails(word, 1);
  return found;
}

/** What a verb may be whose last sound and ending have grown together: 배운 is of 배우, 싸워 of 싸우. */
export function grownStems(word: string): string[] {
  var found: string[] = [];
  var add = function (stem: string) {
    if (stem.length > 1 && stem !== word && found.indexOf(stem) < 0) found.push(stem);
  };
  [word].concat(koreanStems(word).slice(0, 4)).forEach(function (end) {
    var last = end.charAt(end.length - 1);
    if (isHangul(last) && "ㄴㄹㅁㅂㅆ".indexOf(finalLetter(last)) >= 0) add(end.slice(0, -1) + withFinal(last, "-"));
    grown(end, add);
  });
  return found;
}

/** 싸워 is 싸우 and 어. */
function grown(word: string, add: (stem: string) => void): void {
  var last = word.charAt(word.length - 1);
  var vowel = isHangul(last) && word.length > 1 ? GROWN[vowelLetter(last)] : undefined;
  if (vowel === undefined) return;
  var code = withFinal(last, "-").charCodeAt(0) + (vowels.indexOf(vowel) - vowels.indexOf(vowelLetter(last))) * 28;
  add(word.slice(0, -1) + String.fromCharCode(code));
}

/** The word without a particle, the longest first; nothing else is taken from it. */
export function withoutParticles(word: string): string[] {
  return PARTICLES.filter(function (particle) {
    return word.length > particle.length && word.slice(-particle.length) === particle;
  }).map(function (particle) {
    return word.slice(0, -particle.length);
  });
}

/** Whether this may follow a word of Hangul and leave it the same word: 의, 에게는. */
export function isTail(text: string): boolean {
  return TAILS.indexOf(text) >= 0;
}

var ENGLISH = "ations ation ments ment ingly edly ings ing ied ies ers ed er es ly s".split(" ");
/** Forms that no rule makes. */
var IRREGULAR = "children child|women woman|men man|people person|taught teach|fed feed|hurt harm|beaten beat|lives life|families family|bodies body|refugees refugee|criteria criterion|born birth|stolen steal|kept keep|left leave|sold sell|sent send|killed kill".split("|");
/** Letters that British and American English write differently; each way. */
var SPELLINGS = "our or|isa iza|ise ize|isi izi|yse yze|tre ter|ence ense|ll l|ogue og|programme program|paed ped|aem em|judgement judgment|grey gray|cheque check|mum mom|enrol enroll|fulfil fulfill|skilful skillful".split("|");

/** The English word without its ending, likeliest first, each to be found at the beginning of words. */
export function englishStems(word: string): string[] {
  var found: string[] = [];
  var add = function (stem: string) {
    if (stem.length > 2 && stem !== word && found.indexOf(stem) < 0) found.push(stem);
  };
  for (var pair = 0; pair < IRREGULAR.length; pair += 1) {
    var forms = (IRREGULAR[pair] as string).split(" ");
    if (forms[0] === word) add(forms[1] as string);
  }
  for (var at = 0; at < ENGLISH.length; at += 1) {
    var ending = ENGLISH[at] as string;
    var stem = word.slice(0, word.length - ending.length);
    if (word.slice(-ending.length) !== ending || stem.length < 3 || (ending === "s" && /[su]$/.test(stem))) continue;
    if (/^ie/.test(ending)) add(stem + "y");
    add(stem);
    if (/([bdfglmnprt])\1$/.test(stem)) add(stem.slice(0, -1));
    if (ending !== "s" && /(ing|ed|er|ers)$/.test(ending) && stem.length > 3) add(`${stem}e`);
    if (stem.length > 3 && /y$/.test(stem)) add(stem.slice(0, -1) + "i");
  }
  if (word.length > 4 && /[ey]$/.test(word)) add(word.slice(0, -1));
  return found;
}

/** The English word in the other spelling: labour, labor. */
export function englishSpellings(word: string): string[] {
  var found: string[] = [];
  for (var at = 0; at < SPELLINGS.length; at += 1) {
    var pair = (SPELLINGS[at] as string).split(" ");
    for (var way = 0; way < 2; way += 1) {
      var other = word.replace(pair[way] as string, pair[1 - way] as string);
      if (other !== word && found.indexOf(other) < 0) found.push(other);
    }
  }
  return found;
}
