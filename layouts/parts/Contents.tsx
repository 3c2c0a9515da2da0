import type { Heading } from "../../src/base/markdown/text.ts";
import type { Words } from "../../src/site/words/words.ts";

/** The headings of a long page; `lang` is that of the reader, the headings have the text's. */
export function Contents({ headings, words, lang }: { headings: readonly Heading[]; words: Words; lang: string }) {
  if (headings.length === 0) return null;
  return (
    <nav class="contents" aria-labelledby="contents-heading">
      <h2 id="contents-heading" lang={lang}>
        {words.t("page.contents")}
      </h2>
      <ul>
        {headings.map(({ id, text }) => (
          <li>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
