// ES5 by hand, and no lexicon: it runs in readers' browsers.
import { finalLetter, initialLetter, isSyllable, vowelLetter, withFinal, withInitial } from "./syllables.ts";

/** Before these vowels a first ㄴ or ㄹ is silent in the South; before the others ㄹ is ㄴ. */
var SOFT = "ㅑㅕㅛㅠㅖㅣ";
/** Syllables that a character with ㄴ has; with ㅇ in the South, as in 녀자 여자. All others have ㄹ. */
var WITH_N = "녀념뇨뉴니닉년";
/** Syllables that no character with ㄹ or ㄴ has: native words begin with them. */
var NEVER = "얘옛였엿엮잎있잊잇일읽잃";
/** Vowels that take 여 and 였 in the North. */
var BEFORE_YEO = "ㅣㅐㅔㅚㅟㅢ";
/** Words and ends of words that follow no rule; each way. */
var PAIRS: ReadonlyArray<readonly [south: string, north: string]> = [
  ["꾼", "군"],
  ["빛깔", "빛갈"],
  ["색깔", "색갈"],
  ["눈썹", "눈섭"],
  ["날짜", "날자"],
  ["손뼉", "손벽"],
  ["잠깐", "잠간"],
  ["ㄹ까", "ㄹ가"],
  ["올바", "옳바"],
  ["이빨", "이발"],
  ["섣불리", "서뿔리"],
  ["일찍이", "일찌기"],
  ["더욱이", "더우기"],
  ["곤란", "곤난"],
  ["논란", "론난"],
  ["폐렴", "페염"],
  ["윗", "웃"],
  ["휴게", "휴계"],
  ["컴퓨터", "콤퓨터"],
  ["캠페인", "깜빠니야"],
  ["버스", "뻐스"],
  ["아파트", "아빠트"],
  ["트랙터", "뜨락또르"],
  ["인터넷", "인터네트"],
  ["프로그램", "프로그람"],
  ["페이지", "페지"],
  ["테러", "테로"],
  ["센터", "쎈터"],
  ["그룹", "그루빠"],
  ["사이트", "싸이트"],
  ["텔레비전", "텔레비죤"],
  ["에너지", "에네르기"],
  ["바이러스", "비루스"],
  ["러시아", "로씨야"],
  ["폴란드", "뽈스까"],
  ["독일", "도이췰란드"],
  ["베트남", "윁남"],
  ["헝가리", "마쟈르"],
  ["멕시코", "메히꼬"],
  ["캐나다", "카나다"],
  ["쿠바", "꾸바"],
  ["이탈리아", "이딸리아"],
  ["스페인", "에스빠냐"],
  ["이메일", "전자우편"],
  ["핸드폰", "손전화기"],
  ["휴대폰", "손전화기"],
  ["휴대전화", "손전화기"],
  ["리더십", "지도력"],
  ["리더쉽", "지도력"],
  ["브라우저", "열람기"],
  ["국제연합", "유엔"],
  ["국제련합", "유엔"],
];
var MOST = 12;

/**
 * Other spellings of a word that a text may have, Southern and Northern, likeliest first, at most twelve and never the
 * word itself. They are guesses from rules, for searching: a guess that nobody wrote finds nothing.
 */
export function variants(word: string): string[] {
  var whole = word.normalize ? word.normalize("NFC") : word;
  var found: string[] = [];
  var add = (variant: string): void => {
    if (variant !== whole && found.length < MOST && found.indexOf(variant) < 0) found.push(variant);
  };
  var regular = toOther(whole);
  // Every rule at once, each alone, and both with another first sound.
  regular.forEach(add);
  [whole].concat(regular).forEach((base) => firstSounds(base).forEach(add));
  return found;
}

/** By the rules that hang on no word: 폐, 여, 률, the ㅅ between words, and the pairs. */
function toOther(word: string): string[] {
  var found: string[] = [];
  var all = word;
  [pye, yeo, wa, rate, saiSiot, pairs].forEach((rule) => {
    var one = rule(word);
    if (one !== word) found.push(one);
    all = rule(all);
  });
  if (all !== word && found.indexOf(all) < 0) found.unshift(all);
  return found;
}

function mapped(word: string, change: (syllable: string, before: string, after: string) => string): string {
  var out = "";
  for (var at = 0; at < word.length; at += 1) out += change(word.charAt(at), word.charAt(at - 1), word.charAt(at + 1));
  return out;
}

function pye(word: string): string {
  return mapped(word, (one) => (one === "폐" ? "페" : one === "페" ? "폐" : one));
}

function yeo(word: string): string {
  return mapped(word, (one, before) => {
    if (finalLetter(before) !== "-" || BEFORE_YEO.indexOf(vowelLetter(before)) < 0) return one;
    return { 어: "여", 었: "였", 여: "어", 였: "었" }[one] ?? one;
  });
}

/** 가까워 and 가까와, 새로워 and 새로와. */
function wa(word: string): string {
  return mapped(word, (one, before) =>
    "까가다마라나로타따".indexOf(before) < 0 || before === ""
      ? one
      : ({ 워: "와", 웠: "왔", 와: "워", 왔: "웠" }[one] ?? one),
  );
}

function rate(word: string): string {
  return mapped(word, (one, before) => {
    var final = finalLetter(before);
    if (final !== "-" && final !== "ㄴ") return one;
    return { 율: "률", 열: "렬", 률: "율", 렬: "열" }[one] ?? one;
  });
}

/** Only removes it: where the North has none, the South's cannot be inferred without a lexicon. */
function saiSiot(word: string): string {
  return mapped(word, (one, _before, after) =>
    finalLetter(one) === "ㅅ" &&
    isSyllable(after) &&
    "ㄱㄷㅂㅅㅈㄴㅁㅇ".indexOf(initialLetter(after)) >= 0 &&
    "것못옷첫옛덧헛".indexOf(one) < 0
      ? withFinal(one, "-")
      : one,
  );
}

function pairs(word: string): string {
  var out = word;
  PAIRS.forEach((pair) => {
    var south = pair[0];
    var north = pair[1];
    // One change is enough: 국제연합 is 유엔, and that is not 국제련합 again.
    if (out !== word) return;
    if (south === "ㄹ까")
      out = mapped(out, (one, before) => (finalLetter(before) === "ㄹ" ? ({ 까: "가", 가: "까" }[one] ?? one) : one));
    else if (out.indexOf(south) >= 0) out = out.replace(south, north);
    else if (out.indexOf(north) >= 0 && (north.length > 1 || out.indexOf(north) > 0)) out = out.replace(north, south);
  });
  return out;
}

/** The word with another first sound at its beginning, then at one place within: 녀성, 강제로동. */
function firstSounds(word: string): string[] {
  var found: string[] = [];
  for (var at = 0; at < word.length; at += 1) {
    var others = othersOf(word.charAt(at));
    // Within a word only where two syllables of a second word follow, and not behind what takes a particle.
    if (at === 1 || (at > 1 && at + 1 >= word.length)) continue;
    if (at > 0 && "니".indexOf(word.charAt(at)) >= 0) continue;
    for (var each = 0; each < others.length; each += 1)
      found.push(word.slice(0, at) + others[each] + word.slice(at + 1));
  }
  return found;
}

function othersOf(syllable: string): string[] {
  if (!isSyllable(syllable) || NEVER.indexOf(syllable) >= 0) return [];
  var isSoft = SOFT.indexOf(vowelLetter(syllable)) >= 0;
  switch (initialLetter(syllable)) {
    case "ㅇ": {
      if (!isSoft) return [];
      var withN = withInitial(syllable, "ㄴ");
      var withL = withInitial(syllable, "ㄹ");
      return WITH_N.indexOf(withN) >= 0 ? [withN, withL] : [withL];
    }
    case "ㄹ":
      return [withInitial(syllable, isSoft ? "ㅇ" : "ㄴ")];
    case "ㄴ":
      return [withInitial(syllable, isSoft ? "ㅇ" : "ㄹ")];
    default:
      return [];
  }
}
