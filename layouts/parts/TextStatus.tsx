import type { TextStatus as Facts } from "../../src/frame/pageView.ts";
import type { Words } from "../../src/site/words/words.ts";

/** The date of the last change of a text, and its review. */
export function TextStatus({ status, words }: { status: Facts; words: Words }) {
  const { changed, review } = status;
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

/** The reviewer of a text and what has changed since; or that its review is pending. */
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
