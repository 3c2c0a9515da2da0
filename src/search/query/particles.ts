/** What may stand behind a noun, as the source of a regular expression: 들 for many, a particle, and what may follow it. */
export var SAID = "(?:들|들?(?:(?:에게서?|에서|에|으?로부터|으?로서|으?로써|으?로|한테|께서|까지|부터|만|와|과|하고|처럼|보다)(?:은|는|도|만|의|나|라도|부터|까지|를)?|마다|만큼|이?나|이?라는|이?라도|이?라고?|이?란|밖에|뿐|대로|에로의?|이?든|은|는|이|가|을|를|의|도))";

var said = new RegExp(`^${SAID}$`);

/** Whether this may follow any noun: 의, 에게는. */
export function isParticle(text: string): boolean {
  return said.test(text);
}

/** The word without a particle, the longest first; nothing else is taken from it. */
export function withoutParticles(word: string): string[] {
  var found: string[] = [];
  for (var length = 1; length < word.length; length += 1) if (said.test(word.slice(length))) found.push(word.slice(0, length));
  return found;
}
