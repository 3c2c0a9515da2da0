import type { Standing as Facts } from "../../src/frame/pageView.ts";
import type { Words } from "../../src/site/words/words.ts";

/** When a text was last changed, and whether a person has read it through. */
export function Standing({ standing, words }: { standing: Facts; words: Words }) {
  const { changed, review } = standing;
  if (changed === undefined && review === undefined) return null;
  return (
    <footer class="standing">
      {changed && <p>{words.t("page.changed", { date: words.date(changed) })}</p>}
      {review === "pending" && <p>{words.t("page.pending")}</p>}
      {review !== undefined && review !== "pending" && <p>{words.t("page.reviewed", { by: review.by, date: words.date(review.on) })}</p>}
    </footer>
  );
}
