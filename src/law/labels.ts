import type { Words } from "../site/words/words.ts";
import { roman, type Step } from "./unit.ts";

/** An edition's numbering: its letters, and the words around a number (i18n, `instrument`). */
export interface Labels {
  /** `1.`, `(a)`, 가., ㄱ) : the label before a unit's words; "" for words without a number. */
  label(steps: readonly Step[]): string;
  /** Article 12, 제12조. */
  article(number: number): string;
  /** Returns a citation: 12(1)(a), 제12조 제1항 가목. */
  reference(article: number, steps: readonly Step[]): string;
}

/** The labels of an edition, from its interface words. */
export function labelsOf({ t }: Words): Labels {
  const letters = [...t("instrument.letters")];
  const written = ({ kind, number }: Step) => ({
    number: String(number),
    letter: kind === "item" ? (letters[number - 1] ?? String.fromCharCode(96 + number)) : String(number),
    roman: roman(number),
  });
  const label = (step: Step) =>
    step.kind === "paragraph"
      ? t("instrument.paragraph", written(step))
      : step.kind === "item"
        ? t("instrument.item", written(step))
        : t("instrument.subitem", written(step));
  const cited = (step: Step) =>
    step.kind === "paragraph"
      ? t("instrument.citeParagraph", written(step))
      : step.kind === "item"
        ? t("instrument.citeItem", written(step))
        : t("instrument.citeSubitem", written(step));
  return {
    label(steps) {
      const last = steps.at(-1);
      return last === undefined || last.isUnnumbered === true ? "" : label(last);
    },
    article: (number) => t("instrument.article", { number: String(number) }),
    reference: (article, steps) => t("instrument.cite", { number: String(article) }) + steps.map(cited).join(""),
  };
}
