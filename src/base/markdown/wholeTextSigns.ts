/** A sign that only a paragraph as a whole gives away: where it begins, and how far it goes. */
interface WholeSign {
  code: string;
  index: number;
  length: number;
}

/** Bullets that word processors write; those in the private area are seen by nobody but Word. */
const WORD_BULLET = /^[•▪◦‣⁃∙\uf0b7\uf0a7\uf076\uf0d8\uf0fc][ \t\u00a0\u3000]*/mu;
/** Signs of a list with a blank behind them that Markdown does not know. */
const OTHER_BLANK = /^(?:[-*+]|\d{1,3}[.)])(?=[\u00a0\u3000])/mu;
/** Signs of a list without their blank; one alone may be anything. */
const NO_BLANK = /^(?:-(?=[^\s\d-])|\d{1,3}[.)](?=[^\s\d.,)\ufffc]))/gmu;

/** Finds problems of a whole paragraph: tabs from a spreadsheet, bullets from Word, a lone `#`, unpaired asterisks. */
export function wholeTextSigns(text: string, kind: string): WholeSign[] {
  const found: WholeSign[] = [];
  const add = (code: string, index: number | undefined, length = 1) => {
    if (index !== undefined && index >= 0) found.push({ code, index, length });
  };
  add("markdown/tabs", /[^\s\t][ ]{0,8}\t/u.exec(text)?.index, 2);
  add("markdown/bullets", WORD_BULLET.exec(text)?.index);
  const lines = [...text.matchAll(NO_BLANK)];
  add("markdown/list-blank", OTHER_BLANK.exec(text)?.index ?? (lines.length > 1 ? lines[0]?.index : undefined));
  if (kind !== "paragraph_open") return found;
  // One line with one # and no full stop is a heading; more of them are words that people mark so.
  if (/^#(?=[^\s#\d])[^#\n]{0,80}[^.!?。…#\n]$/u.test(text)) add("markdown/heading-perhaps", 0);
  const asterisks = [...text.matchAll(/\*/gu)].map(({ index }) => index);
  if (asterisks.length > 1 && /\*(?=[^\s*])/u.test(text.slice(asterisks[0], (asterisks[0] ?? 0) + 2)))
    add("markdown/marks-perhaps", asterisks[0]);
  return found;
}
