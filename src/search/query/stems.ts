import { isHangul } from "./letters.ts";
import { withoutParticles } from "./particles.ts";
import { beginningsOf, verbStems } from "./verbs.ts";

export { withoutParticles } from "./particles.ts";
export { isTail } from "./verbs.ts";

/** Verbs made of a noun. */
var MADE = /(?:하|되|받|당하|시키|이|스럽|롭|드리|주|없|있)$/;
/** Who says that something is not, or cannot be, writes it onto the verb. */
var NOT = /^[안못](?=..)/;

/** What a word may be of, likeliest first: the noun without its particles, the verb, the noun of which that is made. Neither the word itself nor anything shorter than a syllable. */
export function koreanStems(word: string): string[] {
  var found: string[] = [];
  var add = function (stem: string) {
    if (stem !== "" && stem !== word && found.indexOf(stem) < 0 && isHangul(stem.charAt(0))) found.push(stem);
  };
  withoutParticles(word).reverse().forEach(add);
  verbStems(word).forEach(function (stem) {
    var noun = stem.replace(MADE, "");
    if (noun !== stem && noun.length > 1) add(noun);
    add(stem);
  });
  return found;
}

/** How the verb begins that a word may be a form of: 배웁니다 is of 배우다, and so are 배운, 배워. Those of one syllable only where the word is surely a verb. */
export function verbForms(word: string): string[] {
  var found: string[] = [];
  [word].concat(NOT.test(word) ? word.slice(1) : []).forEach(function (said) {
    verbStems(said).forEach(function (stem) {
      if (stem.length > 1 || /[다요까죠서고며면]$/.test(said)) beginningsOf(stem).forEach(function (form) {
        if (found.indexOf(form) < 0) found.push(form);
      });
    });
  });
  return found;
}
