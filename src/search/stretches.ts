/**
 * The stretches of a text between blanks. The same ones come again and again: what is made of each is worked out once. The words
 * of a text in folded form are those of its stretches, one after the other.
 */
export function stretchesOf(text: string): string[] {
  return text.split(/[ \n\t]+/);
}

/** How often each stretch of texts comes. */
export function countedStretches(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const stretch of stretchesOf(text)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  return counts;
}
