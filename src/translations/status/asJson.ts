import type { Change } from "../comparison.ts";
import type { PageState } from "../pageStates.ts";
import type { ReviewState } from "../reviews.ts";
import type { WordsProgress } from "../wordsProgress.ts";

/**
 * The state of translations for programs; docs/contracts.md promises `pages`, `path`, `editions`, `state`, `changed`
 * and `review.state`.
 */
export function statusJson(pages: readonly PageState[], words: readonly WordsProgress[]): string {
  const value = {
    pages: pages.map(({ path, title, editions }) => ({
      path,
      title,
      editions: Object.fromEntries(
        [...editions].map(([tag, { state, changed, review, isRecorded, source, comparison, untranslated }]) => [
          tag,
          {
            state,
            changed,
            review: reviewJson(review),
            ...(source === undefined ? {} : { source: source.tag, recorded: isRecorded }),
            ...(untranslated === undefined ? {} : { untranslated: untranslated.left }),
            ...(comparison === undefined
              ? {}
              : { changes: comparison.changes.map(changeJson), moved: comparison.moved }),
          },
        ]),
      ),
    })),
    words: words.map(({ tag, done, all, missing }) => ({ edition: tag, done, all, missing })),
  };
  return JSON.stringify(value, null, 1);
}

function reviewJson({ state, by, on, changed, unread, all }: ReviewState): Record<string, unknown> {
  return state === "none" ? { state } : { state, by, on, changed, unread, sections: all };
}

function changeJson({ fate, was, now, own, ownSection, theirSection }: Change): Record<string, unknown> {
  return { fate, was, now, own, section: ownSection ?? theirSection };
}
