/** Particles after a noun: plural 들, a particle, and what may follow it. */
var SAID =
  "(?:들|들?(?:(?:에게서?|에서|에|으?로부터|으?로서|으?로써|으?로|한테|께서|까지|부터|만|와|과|하고|처럼|보다)" +
  "(?:은|는|도|만|의|나|라도|부터|까지|를)?|마다|만큼|이?나|이?라는|이?라도|이?라고?|이?란|밖에|뿐|대로|에로의?|이?든|" +
  "은|는|이|가|을|를|의|에|도))";

export { SAID as PARTICLES };

/** Matches nothing. */
var NEVER = /(?!)/;
var particle = typeof NO_KOREAN === "undefined" ? new RegExp(`^${SAID}$`) : NEVER;
/** The likeliest of what makes a noun a verb, and what may follow a verb's one syllable. */
var MADE =
  /^(?:때|적|적인|적으로|님|(?:하|되|받|당하|시키)(?:[는고며여였기지면다거게도려자]|$)|[한할함해했합된될됨돼됐됩]|받[은을음]|시[킨킬켜킴]|인|일|임|입니|이[다며고었]|였)/;
var ENDING =
  /^[고지게기다자는니나면며려러아어여았었였습을은음으던도거든라서야세시십요네것거수때데바만주보내두놓있버드오가]/;

/** Returns true for a text that can follow any noun: 의, 에게는; with `isVerbToo`, also for what ends a verb in dictionaries. */
export function isParticle(text: string, isVerbToo?: boolean): boolean {
  return particle.test(text) || (typeof NO_KOREAN === "undefined" && isVerbToo === true && text === "다");
}

/** Returns true for a text that can follow a word without changing it: 의, 하였습니다; with `isVerb`, a verb stem. */
export function isTail(text: string, isVerb?: boolean): boolean {
  return typeof NO_KOREAN === "undefined" && (isVerb ? ENDING.test(text) : particle.test(text) || MADE.test(text));
}

/** The word without a particle, the longest first; nothing else is taken from it. */
export function withoutParticles(word: string): string[] {
  var found: string[] = [];
  for (var length = 1; length < word.length; length += 1)
    if (particle.test(word.slice(length))) found.push(word.slice(0, length));
  return found;
}

/** The word without particles or the verb made of it; the longest first, none of one syllable. */
export function withoutTails(word: string): string[] {
  var found: string[] = [];
  for (var length = word.length - 1; length > Math.max(1, word.length - 5); length -= 1)
    if (isTail(word.slice(length))) found.push(word.slice(0, length));
  return found;
}
