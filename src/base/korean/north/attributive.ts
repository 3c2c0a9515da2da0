import { finalLetter } from "../syllables.ts";
import { isChain, isChainButLast } from "./eojeol.ts";
import { fact } from "./facts.ts";

/** Returns true if a word can be an attributive verb form, which modifies the noun after it: 하는, 한, 할, 던. */
export const isAttributive = fact((word) => {
  const last = word.charAt(word.length - 1);
  if (finalLetter(last) !== "ㄴ" && finalLetter(last) !== "ㄹ") return word.length > 1 && last === "던";
  if (/^(?:안|잘|만|전|단|또는|혹은)$/.test(word)) return false;
  // 사람은, 아이는, 시간을 are no verbs, nor is 시간.
  if (word.length > 2 && /[은는을]$/.test(word) && isChainButLast(word) && fitsNoun(word)) return false;
  if (
    /(?:에는|에서는|으로는|로는|와는|과는|까지는|부터는|에게는|만은|.들은|.들을|께서는|지만|하지만|[가-힣]만|까진|부턴|에선|로선|동안)$/.test(
      word,
    )
  )
    return false;
  return word.length === 1 || !isChain(word) || /[한된할될]$/.test(word);
});

function fitsNoun(word: string): boolean {
  const isOpen = finalLetter(word.charAt(word.length - 2)) === "-";
  return word.endsWith("는") ? isOpen : !isOpen;
}
