import { explainableTexts } from "../base/markdown/explainedWords.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Page } from "../site/pages/page.ts";
import type { ExplainedTerm } from "../site/terms/explained.ts";
import { patternOf } from "../site/terms/pattern.ts";
import { segmentsOf } from "../site/terms/segments.ts";
import type { Term } from "../site/terms/term.ts";

/** The list of words that are explained wherever they occur, from the site folder. */
export const GLOSSARY = "i18n/terms/site.yml";

/** The glossary's addition to a site. */
export interface Glossary {
  glossary: readonly Term[];
}

/** Kinds of pages that have a place for explanations below their text. */
const KINDS = new Set(["page", "section", "post", "calendar", "newsletter", "request"]);

/** The terms of the list that a page explains, in the order in which they come. */
export function termsOn({ glossary }: Glossary, { data, text, edition: { tag } }: Page): Term[] {
  if (glossary.length === 0 || !KINDS.has(data.kind) || ("explain" in data && data.explain === false)) return [];
  const words = explainableTexts(text.tokens).join("\n");
  return glossary
    .flatMap((term) => {
      const at = term.meaning[tag] === undefined ? undefined : patternOf(term, tag)?.exec(words)?.index;
      return at === undefined ? [] : [{ at, term }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ term }) => term);
}

/** Cuts the texts of a page at the first place of each term; one explainer goes through one page. */
export function explainerFor(
  shown: Glossary,
  { page }: Rendition,
): ((text: string) => ReturnType<typeof segmentsOf>) | undefined {
  const left = new Set(termsOn(shown, page));
  return left.size === 0 ? undefined : (text) => (left.size === 0 ? [text] : segmentsOf(text, page.edition.tag, left));
}

/** The explanations below a page's text, in the words of its edition. */
export function explainedOn(shown: Glossary, page: Page, editions: readonly Edition[]): ExplainedTerm[] {
  const { tag } = page.edition;
  return termsOn(shown, page).map(({ id, words, meaning }) => ({
    id,
    word: words[tag]?.[0] ?? id,
    meaning: meaning[tag],
    others: editions.flatMap((edition) => {
      const word = words[edition.tag]?.[0];
      // A word that is the same in another edition explains nothing.
      return edition.tag === tag || word === undefined || word === words[tag]?.[0] ? [] : [{ edition, word }];
    }),
  }));
}
