import { finalLetter } from "../syllables.ts";
import { isAttributive } from "./attributive.ts";
import { fact } from "./facts.ts";
import type { Gap } from "./spacing.ts";

const PARTICLE =
  "(?:이|가|은|는|을|를|도|만|의|에|에서|에게|에게는|에게도|에는|에도|으로|로|와|과|까지|부터|이다|입니다|이며|이고|인|일|이라|이라고|이라는|이었다|이였다|들|들이|들을|들은|들의|들에게|조차|마저|처럼|보다|뿐|이나|나|다|라|라고|란|이란|밖에|마다|대로|뿐만|만이|만은|만을|에서는)*";
const COPULA = "(?:입니\\S*|이다\\S*|이었\\S*|이였\\S*|인가\\S*|인데\\S*|인지\\S*|이며|이라\\S*|이고|임\\S*|이면|이지\\S*|이니\\S*|이므로|이어\\S*|이여\\S*|일\\S*|이에\\S*|이냐\\S*|이거\\S*)";
/** Bound to any attributive. */
const ALWAYS = new RegExp(
  `^(?:것${PARTICLE}|것${COPULA}|거(?:가|는|를|도|만|로|에|라|라고|나|니까|랑|보다|밖에|처럼|야|예요|에요|죠|지|냐|니|든\\S*|거든\\S*)|게|건|걸|겁니\\S*|줄로만|만큼${PARTICLE}|만큼${COPULA}|만치|대로|대로만|듯|듯이|듯하\\S*|듯한\\S*|듯했\\S*|듯합\\S*|듯싶\\S*|척|척하\\S*|척했\\S*|체|체하\\S*|양|채|채로|채로는|김에|터|터이다|터이니|터라|테니|테니까|텐데\\S*|텐데요|뻔하\\S*|뻔한|뻔했\\S*|따름${COPULA}|뿐|뿐${COPULA}|뿐만|나위${PARTICLE}|나름${COPULA}|셈${COPULA}|셈치고|만하\\S*|만한\\S*|만했\\S*|만합\\S*|법하\\S*|쪽${PARTICLE}|중(?:에|에도|에는|이다|이며|입니다|인|이었다|이던)?)$`,
);
const WITH_PARTICLE = new RegExp(`^(?:데(?:에|에서|에는|에도|가|는|를|도|까지|다가|서)?|자(?:가|는|를|도|의|에게|에게는|에게도|들|들은|들이|들을|들의|들에게|로서|로|와|만|이다|이며|인|입니다)?|이(?:가|는|도|들|들은|들이|들을|들의|들에게|에게|에게는|의)|분(?:이|은|을|도|들|들은|들이|들을|들의|들께|께|께서|께서는|께는|에게|에|의|만|이다|이면|입니다)?|편(?:이|이다|이며|이고|입니다|이었다|이었고|이지|이지만|인|이라|이라서|이에요|이야|이나))$`);
const UNLIKE_PERSONS = /^(?:긴|짧은|곧은|큰|작은|썩은|흔들리는|아픈|빠진|새로운|하얀|누런|시린|고른)$/;
/** 바 is no sea, and 바로 no particle: 흐르는 바다, 나면 바로. */
const THING = /^바(?:가|는|를|도|와|의|에|에는|에야|에서|이다|입니다|이며|이고|이므로|와는|와의)?$/;

type Bound = "always" | "수" | "줄" | "적" | "리" | "지" | "바" | "person" | "none";

/** Which bound noun an eojeol is, if any. */
const boundOf = fact((word): Bound => {
  if (!/^[것거게건걸겁줄만대듯척체양채김터테텐뻔따뿐나셈법쪽중수적리지바데자이분편]/.test(word)) return "none";
  if (ALWAYS.test(word)) return "always";
  if (/^수(?:가|는|도|를|밖에|조차|있\S*|없\S*|만)?$/.test(word)) return "수";
  if (/^줄(?:은|을|도|만|로|이야|로만)?$/.test(word)) return "줄";
  if (/^적(?:이|은|도|에|부터)?$/.test(word)) return "적";
  if (/^리(?:가|는|도|만)?$/.test(word)) return "리";
  if (/^지(?:가|는|도)?$/.test(word)) return "지";
  if (THING.test(word)) return "바";
  return WITH_PARTICLE.test(word) ? "person" : "none";
});

/** Whether a bound noun joins the attributive before it; undefined where the second word is no bound noun. */
export function joinsBound(gap: Gap): boolean | undefined {
  const [first, second, after] = [gap.first.text, gap.second.text, gap.after.text];
  // 하기 때문에
  if (second.startsWith("때문") && first.endsWith("기")) return true;
  const bound = boundOf(gap.second);
  if (bound === "none" || /^[이그저]$/.test(first)) return undefined;
  // 잘 수가 없다: one cannot sleep.
  if (!isAttributive(gap.first)) return bound === "수" && first === "잘" ? true : undefined;
  const final = finalLetter(first.charAt(first.length - 1));
  switch (bound) {
    case "always":
      return !/^(?:양|터|채|척|체)$/.test(second) || after !== "";
    case "수":
      return final === "ㄹ" || /^(?:있|없)/.test(after) ? true : undefined;
    case "줄":
      return /^(?:알|아|안다|안|압|모|몰)/.test(after) ? true : undefined;
    case "적":
      return final === "ㄴ" && (/^(?:있|없|한|많|거의)/.test(after) || /^적(?:에|부터)$/.test(second)) ? true : undefined;
    case "리":
      return final === "ㄹ" && (second !== "리" || /^(?:없|있|만무)/.test(after)) ? true : undefined;
    case "지":
      return final === "ㄴ" ? true : undefined;
    case "바":
      return second !== "바" || /^(?:있|없|아니|크|많|적|같|대로)/.test(after) ? true : undefined;
    case "person":
      // A ruler is long, a tooth bad.
      return /^[자이]/.test(second) && UNLIKE_PERSONS.test(first) ? undefined : true;
  }
}
