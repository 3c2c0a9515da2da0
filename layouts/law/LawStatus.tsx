import type { TextStatus } from "../../src/frame/pageView.ts";
import { translatedBy } from "../../src/law/authority.ts";
import type { LawContent } from "../../src/law/lawViews.ts";
import type { Words } from "../../src/site/words/words.ts";
import { Review } from "../parts/TextStatus.tsx";

/** The status of a law's text: authentic or a translation, by whom, reviewed or not; details are one tap away. */
export function LawStatus({ law, status, words }: { law: LawContent; status: TextStatus; words: Words }) {
  const { review, changed } = status;
  return (
    <footer class="standing">
      <details>
        <summary>
          {law.isAuthentic ? words.t("instrument.authentic") : translatedBy(words, law.translation)}
          {!law.isAuthentic && review === "pending" && ` ${words.t("page.pending")}`}
        </summary>
        {review !== undefined && review !== "pending" && (
          <p>
            <Review review={review} words={words} />
          </p>
        )}
        {law.others.map(({ edition, status: theirs }) => (
          <p>
            <span lang={edition.tag} dir={edition.direction}>
              {edition.label}
            </span>
            : {theirs}
          </p>
        ))}
        <p>
          {words.t("instrument.editorial")}
          {law.isAuthentic && review === "pending" && ` ${words.t("instrument.editorialPending")}`}
        </p>
        <p>
          {words.t("instrument.published")}{" "}
          {law.url === undefined ? (
            law.published
          ) : (
            <a href={law.url} rel="external noreferrer">
              {law.published}
            </a>
          )}
        </p>
        {changed && <p>{words.t("page.changed", { date: words.date(changed) })}</p>}
      </details>
    </footer>
  );
}
