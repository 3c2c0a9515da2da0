import type { Corpus } from "../pocket/corpus.ts";
import type { Guesses } from "../query/guess.ts";
import { withoutParticles } from "../query/particles.ts";
import type { Query, Term } from "../query/query.ts";

/** Searches for one query: each costs a little. */
var MOST = 8;

/**
 * Returns the queries for Pagefind with their weights: all words in their nearest forms, then with another form, then
 * each alone.
 */
export function asksOf(query: Query, corpus: Corpus, guesses: Guesses): Array<{ text: string; weight: number }> {
  var terms = query.terms
    .filter(function (term) {
      return !term.isStop || query.terms.length === 1;
    })
    .map(function (term) {
      return formsFor(term, corpus, guesses);
    });
  var asks: Array<{ text: string; weight: number }> = [];
  var add = function (text: string, weight: number) {
    for (var at = 0; at < asks.length; at += 1) if ((asks[at] as { text: string }).text === text) return;
    if (text !== "" && asks.length < MOST) asks.push({ text: text, weight: weight });
  };
  var nearest = terms.map(function (forms) {
    return forms[0] as { text: string; weight: number };
  });
  var textOf = function (forms: Array<{ text: string }>) {
    return forms
      .map(function (form) {
        return form.text;
      })
      .join(" ");
  };
  add(textOf(nearest), 3);
  terms.forEach(function (forms, at) {
    forms.slice(1, 4).forEach(function (form) {
      add(textOf(nearest.slice(0, at).concat(form, nearest.slice(at + 1))), 3 * form.weight);
    });
  });
  if (nearest.length > 1)
    nearest.forEach(function (form) {
      // A long word says more than a short one.
      add(form.text, Math.min(1, form.text.length / 6));
    });
  return asks;
}

function formsFor(term: Term, corpus: Corpus, guesses: Guesses): Array<{ text: string; weight: number }> {
  if (term.initials !== "") {
    var words: Array<{ text: string; weight: number }> = [];
    guesses
      .hitsOfInitials(corpus, term.initials, withoutParticles)
      .slice(0, 4)
      .forEach(function (hit) {
        words.push({ text: corpus.flat.slice(hit.at, hit.at + hit.length), weight: hit.quality });
      });
    if (words.length > 0) return words;
  }
  return term.forms.length > 0 ? term.forms : [{ text: term.typed, weight: 1 }];
}
