import type { PageView } from "../../src/frame/pageView.ts";

/** The notices before the text: the fallback edition it is from, and the parts that are older than another edition. */
export function Notices({ view }: { view: PageView }) {
  const {
    frame: { words, edition },
    status,
  } = view;
  const { fallback, newer, over } = status;
  return (
    <>
      {over && (
        <aside class="callout note" aria-label={words.t("callout.note")}>
          <p>{words.t("page.over", { date: words.date(over) })}</p>
        </aside>
      )}
      {fallback && (
        <aside class="callout important" aria-label={words.t("callout.important")}>
          <p>{words.t("fallback.notice", { edition: edition.label, source: fallback.edition.label })}</p>
          <p>
            <a
              href={fallback.address}
              lang={fallback.edition.tag}
              dir={fallback.edition.direction}
              hreflang={fallback.edition.tag}
            >
              {fallback.edition.label}
            </a>
          </p>
        </aside>
      )}
      {newer && (
        <aside class="callout note" aria-label={words.t("callout.note")}>
          <p>
            {newer.date === undefined
              ? words.t("page.behind", { edition: newer.edition.label })
              : words.t("page.newer", { edition: newer.edition.label, date: words.date(newer.date) })}{" "}
            {newer.sections.length > 0 && (
              <>
                {words.t("page.behindIn")}{" "}
                {newer.sections.map(({ title, address, edition: { tag, direction } }, at) => (
                  <>
                    {at > 0 && ", "}
                    <a href={address} lang={tag} dir={direction}>
                      {title}
                    </a>
                  </>
                ))}
                .{" "}
              </>
            )}
            <a href={newer.address} lang={newer.edition.tag} dir={newer.edition.direction} hreflang={newer.edition.tag}>
              {newer.edition.label}
            </a>
          </p>
        </aside>
      )}
    </>
  );
}
