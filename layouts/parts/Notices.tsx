import type { PageView } from "../../src/frame/pageView.ts";

/** What a reader must know before reading: whose text this is, and whether it is older than another. */
export function Notices({ view }: { view: PageView }) {
  const { frame: { words, edition }, standing } = view;
  const { fallback, newer } = standing;
  return (
    <>
      {fallback && (
        <aside class="callout important" aria-label={words.t("callout.important")}>
          <p>{words.t("fallback.notice", { edition: edition.label, source: fallback.edition.label })}</p>
          <p><a href={fallback.address} lang={fallback.edition.tag} dir={fallback.edition.direction} hreflang={fallback.edition.tag}>{fallback.edition.label}</a></p>
        </aside>
      )}
      {newer && (
        <aside class="callout note" aria-label={words.t("callout.note")}>
          <p>{words.t("page.newer", { edition: newer.edition.label, date: words.date(newer.date) })}</p>
          <p><a href={newer.address} lang={newer.edition.tag} dir={newer.edition.direction} hreflang={newer.edition.tag}>{newer.edition.label}</a></p>
        </aside>
      )}
    </>
  );
}
