import { finalLetter } from "../syllables.ts";

/** A word of the text and where it stands; between two of them there is one space. */
export interface Word {
  text: string;
  offset: number;
  end: number;
}

const PARTICLE = "(?:이|가|은|는|을|를|도|만|의|에|에서|에게|으로|로|와|과|까지|부터|이다|입니다|이며|이고|인|일|이라|이라고|이라는|이었다|이였다|들|들이|들을|들은|들의|들에게|조차|마저|처럼|보다|뿐|이나|나|다|라|라고|란|이란|밖에|마다|대로)*";
/** Nouns that are bound to an attributive before them: 알수 있다, 좋은것. */
const BOUND = new RegExp(
  `^(?:것${PARTICLE}|것(?:입니다|이다|이었|이였|인가|인데|인지|이며|이라|이고|임|이면|이지|이니|이므로|이어|이여).*|거${PARTICLE}|거(?:야|예요|다|라|죠|지|냐|니|든).*|게|건|걸|겁니다|겁니까|수${PARTICLE}|줄${PARTICLE}|바${PARTICLE}|뿐${PARTICLE}|뿐(?:이다|입니다|이었|이였|만).*|따름(?:이다|입니다).*|척|척하.*|체하.*|듯|듯이|듯하.*|듯한|듯했.*|듯합.*|만큼${PARTICLE}|대로${PARTICLE}|때문${PARTICLE}|때문(?:이다|입니다|이었|이였|인).*|나위${PARTICLE}|리가|리는|리도|적이|적은|적도|데${PARTICLE}|김에|채|채로|터|터이다|터이니|지도|지가|지는)$`,
);
/** Those that stand behind a noun as well: 협약들중에서, 가난때문에. */
const BEHIND_NOUN = new RegExp(`^(?:중(?:에|에서|에는|에도|의|이다|이며|인|입니다)?|때문${PARTICLE}|때문(?:이다|입니다|이었|이였|인).*|등(?:을|이|은|의|에|과|도|에서|으로|에게)?)$`);
const VERB_HELP_GO = /^(?:있|계시|계신|계셨|계십|싶)/;
const VERB_HELP_EO = /^(?:있|계시|계신|계셨|계십|주[었는고다기어시]|주$|준다|준$|줄$|줍니|주십|주셔|주신|줬|줘|주었|보[았고다는기지자]|봅시|봅니|본다|본$|볼$|봐|봤|버리|버린|버렸|버려|버릴|내[었는고다기어]|낸다|낸$|낼$|냈|놓[았고다는기]|놓은|놓을|두[었고다는기어]|둔다|둔$|둘$|뒀|나가|나간|나갔|나갈|나갑|들이|드리|드린|드렸|드립|드릴|오[고는다기]|온$|온다|올$|왔|옵니|가[고는다기]|간$|간다|갈$|갔|갑니|지[고는다]|진다|졌)/;
const COUNTERS = /^(?:명|개|번|살|권|마리|장|가지|채|그루|벌|켤레|자루|통|병|잔|달|시간|시|분|초|년|월|일|주일|개월|차례|세대|번째|가구|쪽|원|톤|미터|메터|킬로미터|키로메터|달러|딸라|퍼센트|프로|평|회|건|곳)(?:이|가|은|는|을|를|도|만|의|에|에서|에게|으로|로|와|과|까지|부터|동안|간|마다|정도|씩|쯤|안|뒤|전|후|반|째|이다|입니다)*$/;
const NUMBER_WORD = /^(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두|스무|서른|마흔|몇|수십|수백|수천|여러|[일이삼사오육륙칠팔구십백천만억]+)$/;
/** Endings of an attributive: 하는, 한, 할, 던. */
const ATTRIBUTIVE = /(?:는|은|을|던|한|할|된|될|인|일)$/;

/** Whether the North writes the second of two words together with the first. */
export function joins(first: string, second: string): boolean {
  if (BEHIND_NOUN.test(second)) return !/(?:에|에서|의|을|를|은|는|로|고|며|서)$/.test(first) || isAttributive(first);
  if (BOUND.test(second)) return isAttributive(first) && (!/^(?:게|건|걸|데)/.test(second) || !/^(?:이|그|저)$/.test(first));
  if (/고$/.test(first) && first.length > 1 && VERB_HELP_GO.test(second)) return !/^(?:그리|그러|라|하지만)고?$/.test(first);
  if (isConnective(first) && VERB_HELP_EO.test(second)) return true;
  if (COUNTERS.test(second)) return NUMBER_WORD.test(first) || /^[\d 　,.]*\d(?:만|억|조|천|백|여)?$/.test(first);
  return false;
}

function isAttributive(word: string): boolean {
  const last = word.charAt(word.length - 1);
  if (word === "이" || word === "그" || word === "저") return false;
  return ATTRIBUTIVE.test(word) || finalLetter(last) === "ㄹ" || finalLetter(last) === "ㄴ";
}

/** A verb in -아, -어, -여, -해 …, not a particle: 되여, 먹어, 도와, 가져. */
function isConnective(word: string): boolean {
  return /(?:[아어여워와겨려켜쳐져혀셔펴해돼내대새매]|나가|나와|들어|돌아)$/.test(word) && word.length > 1 && !/(?:하여|위해|위하여|대해|통해|의해|관해|인해|비해|향해|따라|이어|더불어|아울러|함께|이래|그래|아래|원래|오래|아내|동아|사내|국내|시내|세대|시대|미래|노래|사와|과와|저와|나와|너와|와와|들와|이와|보여|나여)$/.test(word) && !/[가-힣]와$/.test(word);
}
