import type { PageState } from "../pageStates.ts";
import type { WordsProgress } from "../wordsProgress.ts";

/** The state of translations for programs; docs/architecture.md promises `pages`, `path`, `editions`, `state`, `changed` and `review.state`. */
export function statusJson(pages: readonly PageState[], words: readonly WordsProgress[]): string {
  const value = {
    pages: pages.map(({ path, title, editions }) => ({
      path, title,
      editions: Object.fromEntries([...editions].map(([tag, { state, changed, review, isRecorded, source, comparison, untranslated }]) => [tag, {
        state, changed,
        review: { state: review.state, ...(review.state === "none" ? {} : { by: review.by, on: review.on, changed: review.changed, unread: review.unread, sections: review.all }) },
        ...(source === undefined ? {} : { source: source.tag, recorded: isRecorded }),
        ...(untranslated === undefined ? {} : { untranslated: untranslated.left }),
        ...(comparison === undefined ? {} : { changes: comparison.changes.map(({ fate, was, now, own, ownSection, theirSection }) => ({ fate, was, now, own, section: ownSection ?? theirSection })), moved: comparison.moved }),
      }])),
    })),
    words: words.map(({ tag, done, all, missing }) => ({ edition: tag, done, all, missing })),
  };
  return JSON.stringify(value, null, 1);
}
