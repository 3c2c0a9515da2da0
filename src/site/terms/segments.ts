import { patternOf } from "./pattern.ts";
import type { Term } from "./term.ts";

/** A piece of a text: plain, or a term that can be looked up below. */
export type Segment = string | { term: string; text: string };

/**
 * A text cut at the first place of each term that `left` still holds; what was found is taken out of it, so that a page
 * marks every term once.
 */
export function segmentsOf(text: string, tag: string, left: Set<Term>): Segment[] {
  const found = [...left].flatMap((term) => {
    const match = patternOf(term, tag)?.exec(text);
    return match === null || match === undefined ? [] : [{ term, at: match.index, end: match.index + match[0].length }];
  });
  // If two terms overlap, the one that begins first wins, then the longer one.
  found.sort((a, b) => a.at - b.at || b.end - a.end);
  const segments: Segment[] = [];
  let done = 0;
  for (const { term, at, end } of found) {
    if (at < done) continue;
    if (at > done) segments.push(text.slice(done, at));
    segments.push({ term: term.id, text: text.slice(at, end) });
    left.delete(term);
    done = end;
  }
  if (done < text.length) segments.push(text.slice(done));
  return segments;
}
