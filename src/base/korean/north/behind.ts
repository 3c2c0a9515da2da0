// The text after a noun up to the end of its eojeol.

const PARTICLES = wordsOf(
  "께서 께서는 께 에게서 에게는 에게도 에게 에서는 에서도 에서의 에서만 에서 에는 에도 에만 에 한테서 한테 으로서의 으로서 으로써 으로는 으로도 으로의 으로 로서의 로서 로써 로는 로도 로의 로 와의 와는 와도 와 과의 과는 과도 과 이랑 랑 " +
    "을 를 이 가 은 는 의 도 만 까지 까지는 부터 부터는 마저 조차 처럼 보다 마다 밖에 이나 나 이라도 라도 대로 만큼 뿐 이란 란 이든지 이든 든 여 님 들 들이 들은 들을 들의 만이 만은 만을 쯤 씩 이며 라 이라",
);
const OF_COUNTERS = wordsOf(
  "동안 간 마다 정도 씩 쯤 안 뒤 전 후 반 째 짜리 이상 이하 가량 분 당 만에 내 중 치 여 지만 면 서 서도 서는 인데 였다 고 야",
);
const LONGEST = 4;
/** The copula in its forms: 이다, 입니다, 인데, 였다. */
const COPULA =
  /^(?:이(?:다|고|시|십|세|셨|신|실|며|면|지|라|므로|니|어|었|였|여|오|옵|기|냐|네|군|자|거나|던|요|에요|야|나)|예요|입니|인(?:데|지|가)?$|인(?:데|지|가)|일(?:까|지|수)?|임|였)/;

/** Returns true if a text consists of at most three particles, optionally followed by the copula; also true for "". */
export function isBehindNoun(text: string): boolean {
  return fits(text, 3, PARTICLES);
}

/** The same behind what is counted: 30분간의, 세시간짜리. */
export function isBehindCounter(text: string): boolean {
  return fits(text, 5, OF_COUNTERS);
}

function fits(text: string, most: number, own: ReadonlySet<string>): boolean {
  if (text === "" || COPULA.test(text)) return true;
  if (most === 0) return false;
  for (let end = Math.min(text.length, LONGEST); end > 0; end -= 1) {
    const word = text.slice(0, end);
    if ((PARTICLES.has(word) || own.has(word)) && fits(text.slice(end), most - 1, own)) return true;
  }
  return false;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
