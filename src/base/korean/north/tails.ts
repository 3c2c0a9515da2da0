// Particles, and what makes a verb or an adjective of a noun. A tail reaches to the end of the eojeol.
const PARTICLE =
  "들|님|네|께서는|께서|에게서|에게|에서|한테서|한테|으로서|으로써|으로|로서|로써|로|와|과|이랑|랑|하고|을|를|이|가|은|는|의|에|도|만|까지|부터|마저|조차|처럼|보다|같이|밖에|마다|이나마|나마|이나|나|이라고|라고|이라는|라는|이라도|라도|이라|라|이며|며|이란|란|이든지|든지|이든|든|이야|야|여|이여|대로|만큼|뿐|커녕|더러|쯤|씩|째|끼리|답게|등|요|고|님|께";
/** Syllables of which endings are made. */
const ENDING =
  "[다고며면서여였는던지기게도록려자니므로거나든러되세요십시오신실습었았겠을은까가만라야네군구죠데걸뿐를의에와과이인일임입합한할함해했하냐랴마된될됨됩돼됐어아싶않있없수밖못줬줘주셔셨져졌진질짐집워왔와웠보본볼봐봤갈간감갑갔오온올옴옵나난날남납났버린릴림립려렸놓놔놨두둔둘둠둬뒀먹겨낸낼냄냅내냈터부까조차처럼마저받들께음므우운울움스런럽러롭로움따른르럼척체듯양봄큼대단란랍답느끼칠침칩쳐쳤치킨킬킴킵켜켰키시당짓춰췄추춘출]*";
const VERBAL =
  "(?:하|해|했|한|할|함|합(?=니|시|디)|케|되|돼|된|될|됨|됩(?=니|시|디)|됐|시키|시켜|시켰|시킨|시킬|당하|당해|당했|당한|당할|받|스럽|스러|스런|스레|롭|로우|로운|로울|로움|로워|로와|로이|답|다운|다워|짓|지어|지은|지을|지우|있|없|같|드리|드린|드려|드렸|치|친|쳐|칠|거리|거려|내|낸|냈|이|인|일|임|입(?=니|시|디)|잖|찮|키|화하|화되|화한|화된|화할)";
const TAIL = new RegExp(`^(?:(?:${PARTICLE}){1,3}(?:(?:이|일|인|임|입|하)${ENDING})?|${VERBAL}${ENDING})$`);
const AFTER_NATIVE = new RegExp(`^(?:${ENDING}|(?:${PARTICLE}){1,3}(?:이${ENDING})?)$`);

/** Endings that follow the stem of a verb but never a noun. */
const OF_VERBS =
  /^(?:습?니다|습?니까|[는]?다|다가|고|고서|고는|며|면|면서|지|지만|지는|던|던지|거나|거든|더니|더라도|도록|네|는데|는지|게|기|기도|려고|려면|러|자마자|느라|므로|어서|아서|어도|아도|어야|아야|았다|었다|은데|을까|세요|시다|십시오)$/;

/** Returns true if a text is the ending of a verb, so that no noun precedes it: 열립니다, 녹이고. */
export function isEnding(text: string): boolean {
  return OF_VERBS.test(text) && !isTail(text);
}

/** Returns true if a text can follow a noun up to the end of its eojeol. */
export function isTail(text: string): boolean {
  return text.length <= 12 && TAIL.test(text);
}

/** Returns true if a text can follow a native noun or the stem of a verb. */
export function isTailOfNative(text: string): boolean {
  return text.length <= 12 && AFTER_NATIVE.test(text);
}
