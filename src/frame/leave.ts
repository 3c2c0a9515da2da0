import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import { markedWords } from "../site/words/standIns.ts";
import type { Leave } from "./framed.ts";

/** The way out of a page that speaks these editions; it leads where the first of them says. */
export function leaveFrom({ catalogue: { site }, wordsOf }: Shown, editions: readonly Edition[]): Leave | undefined {
  const [first] = editions;
  const address = first && site.leaveTo(first);
  if (address === undefined) return undefined;
  const labels = editions.map((edition) => ({ edition, text: markedWords(wordsOf(edition)).t("site.leave") }));
  return { address, labels: labels.filter(({ text }, at) => labels.findIndex((label) => label.text === text) === at) };
}
