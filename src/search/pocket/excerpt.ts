import type { Piece } from "../answers.ts";
import { small } from "../query/letters.ts";
import type { Corpus, Field } from "./corpus.ts";
import type { Found } from "./find.ts";
import type { IndexPage } from "./index.ts";

/** Characters before the first hit, and in all. */
var BEFORE = 40;
var LONG = 140;

/** The title with what was found in it. */
export function titleOf(corpus: Corpus, found: Found): Piece[] {
  return pieces((corpus.pages[found.page] as IndexPage)[2], rangesIn(corpus, found, -1), 0, 1000);
}

/** The words around the first hit in the passage that answers best; its beginning where there is none. */
export function excerptOf(corpus: Corpus, found: Found): Piece[] {
  var page = corpus.pages[found.page] as IndexPage;
  var passage = found.passage < 0 ? 0 : found.passage;
  var text = page[5][passage * 3 + 2] || page[5][passage * 3 + 1] || "";
  var ranges = rangesIn(corpus, found, passage);
  var first = ranges[0] ? ranges[0][0] : 0;
  var from = first <= BEFORE ? 0 : Math.max(text.lastIndexOf(" ", first - BEFORE), first - BEFORE - 12) + 1;
  var to =
    text.length <= from + LONG + 20
      ? text.length
      : text.lastIndexOf(" ", from + LONG) > from + LONG / 2
        ? text.lastIndexOf(" ", from + LONG)
        : from + LONG;
  var shown = pieces(text, ranges, from, to);
  if (from > 0) shown.unshift({ text: "… ", isHit: false });
  if (to < text.length) shown.push({ text: " …", isHit: false });
  return shown;
}

/** Keywords, other names and headings that led to a page, where what is shown of it says less: two at most. */
export function reasonsOf(corpus: Corpus, found: Found, shown: readonly Piece[]): string[] {
  var reasons: string[] = [];
  var seen = small(
    shown
      .map(function (piece) {
        return piece.isHit ? piece.text : " ";
      })
      .join(""),
  );
  found.hits.forEach(function (hit) {
    var field = hit.field;
    if (
      (field.passage < -1 || field.isLabel) &&
      reasons.length < 2 &&
      reasons.indexOf(field.text) < 0 &&
      seen.indexOf(corpus.flat.substr(hit.at, hit.length)) < 0
    )
      reasons.push(field.text);
  });
  return reasons;
}

/** Stretches of a passage that were found, in order, without overlap. */
function rangesIn(corpus: Corpus, found: Found, passage: number): Array<[number, number]> {
  var ranges = found.hits
    .filter(function (hit) {
      return hit.field.passage === passage && !hit.field.isLabel;
    })
    .map(function (hit): [number, number] {
      return [originOf(corpus, hit.field, hit.at), originOf(corpus, hit.field, hit.at + hit.length - 1) + 1];
    })
    .sort(function (a, b) {
      return a[0] - b[0] || b[1] - a[1];
    });
  var apart: Array<[number, number]> = [];
  ranges.forEach(function (range) {
    var last = apart[apart.length - 1];
    if (last === undefined || range[0] >= last[1]) apart.push(range);
    else last[1] = Math.max(last[1], range[1]);
  });
  return apart;
}

function originOf(corpus: Corpus, field: Field, at: number): number {
  return corpus.origins[Math.min(at, field.to - 1)] as number;
}

function pieces(text: string, ranges: Array<[number, number]>, from: number, to: number): Piece[] {
  var shown: Piece[] = [];
  var done = from;
  ranges.forEach(function (range) {
    if (range[0] < done || range[1] > to) return;
    if (range[0] > done) shown.push({ text: text.slice(done, range[0]), isHit: false });
    shown.push({ text: text.slice(range[0], range[1]), isHit: true });
    done = range[1];
  });
  if (done < to) shown.push({ text: text.slice(done, to), isHit: false });
  return shown;
}
