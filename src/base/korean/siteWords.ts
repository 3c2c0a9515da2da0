/**
 * An editor's word list: one word a line, which stays as it is, or `word=replacement`. Lines that begin with # are
 * comments.
 */
export function siteWords(text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim().normalize("NFC");
    if (line === "" || line.startsWith("#")) continue;
    const [word = "", replacement] = line.split("=").map((part) => part.trim());
    if (word !== "") words.set(word, replacement === undefined || replacement === "" ? word : replacement);
  }
  return words;
}
