import type { PageView } from "../../src/frame/pageView.ts";

/** The pages before and after this one in its section. */
export function Neighbours({ view }: { view: PageView }) {
  const {
    previous,
    next,
    frame: { words },
  } = view;
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="neighbours" aria-label={words.t("page.neighbours")}>
      {previous && (
        <a rel="prev" href={previous.address}>
          <small>{words.t("page.previous")}</small>{" "}
          <span lang={previous.lang} dir={previous.dir}>
            {previous.title}
          </span>
        </a>
      )}
      {next && (
        <a rel="next" href={next.address}>
          <small>{words.t("page.next")}</small>{" "}
          <span lang={next.lang} dir={next.dir}>
            {next.title}
          </span>
        </a>
      )}
    </nav>
  );
}
