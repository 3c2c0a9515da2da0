import type { Standing as Facts } from "../../src/frame/pageView.ts";
import type { Words } from "../../src/site/words/words.ts";

/** When a text was last changed, and whether a person has read it through. */
export function Standing({ standing, words }: { standing: Facts; words: Words }) {
  const { changed, review } = standing;
  if (changed === undefined && review === undefined) return null;
  return (
    <footer class="standing">
      {changed && <p>{words.t("page.changed", { date: words.date(changed) })}</p>}
      {review && (
        <p>
          <Review review={review} words={words} />
        </p>
      )}
    </footer>
  );
}

/** Who has read a text, and what of it was changed since; or that nobody has. */
export function Review({ review, words }: { review: NonNullable<Facts["review"]>; words: Words }) {
  if (review === "pending") return <>{words.t("page.pending")}</>;
  const { by, on, changed, unread, all } = review;
  return (
    <>
      {words.t("page.reviewed", { by, date: words.date(on) })}
      {changed > 0 && ` ${words.t("page.reviewedBefore", { count: changed, all })}`}
      {unread > 0 && ` ${words.t("page.reviewedPart", { count: unread, all })}`}
    </>
  );
}
