import type { ExplainedTerm } from "../../src/site/terms/explained.ts";
import type { Words } from "../../src/site/words/words.ts";

/** The terms of a text, explained below it: a tap on a term leads here, the browser's way back leads back. */
export function Explained({ terms, lang, words }: { terms: readonly ExplainedTerm[]; lang: string; words: Words }) {
  return (
    <section class="explained" aria-labelledby="words-heading">
      <h2 id="words-heading" lang={lang === words.tag ? undefined : words.tag}>
        {words.t("terms.here")}
      </h2>
      <dl lang={lang}>
        {terms.map(({ id, word, meaning, others, address }) => (
          <div id={`w-${id}`}>
            <dt>{address === undefined ? word : <a href={address}>{word}</a>}</dt>
            <dd>
              {meaning}{" "}
              {others.length > 0 && (
                <small>
                  {others
                    .filter((other, at) => others.findIndex(({ word: same }) => same === other.word) === at)
                    .map((other, at) => (
                      <>
                        {at > 0 && " / "}
                        <span lang={other.edition.tag}>{other.word}</span>
                      </>
                    ))}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
