/** How often each word, a run of letters and digits, stands in a text. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize("NFC").matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that stand in one text more often than in another. */
export function lostWords(before: string, after: string): string[] {
  const left = wordCounts(after);
  return [...wordCounts(before)].filter(([word, count]) => (left.get(word) ?? 0) < count).map(([word]) => word);
}

/** The words of Markdown that readers are to find on a page: without notes of editors, numbers of lists, names of notes and addresses. */
export function wordsToShow(markdown: string): string {
  return markdown
    .replace(/<!--[^]*?-->/g, "")
    .replace(/^([\s>]*(?:[-*+] )*)\d{1,9}[.)](?=\s|$)/gm, "$1")
    .replace(/^([\s>]*)\[![A-Za-z]+\]/gm, "$1")
    .replace(/^([\s>]*)\*\[[^\]\n]+\]:/gm, "$1")
    .replace(/\[\^[^\]\n]+\]:?/g, " ")
    .replace(/<\/?[a-z]+>/g, " ")
    .replace(/&(?:[a-z]+|#\d+|#x[\da-f]+);/gi, " ")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "");
}
