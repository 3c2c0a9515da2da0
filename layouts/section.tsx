import type { PageView } from "../src/frame/pageView.ts";
import { Article } from "./parts/Article.tsx";
import { Cards } from "./parts/Cards.tsx";
import { ListWays } from "./parts/ListWays.tsx";
import { Page } from "./parts/Page.tsx";

/** The first page of a section: its text, then the pages in it. */
export default function section(view: PageView) {
  const {
    children,
    frame: { words },
  } = view;
  return (
    <Page view={view}>
      <Article view={view}>
        {children.length > 0 && (
          <nav class="children" aria-labelledby="children-heading">
            <h2 id="children-heading">{words.t("section.pages")}</h2>
            <Cards links={children} words={words} level={3} photos={view.photos} />
          </nav>
        )}
        {view.ways && <ListWays ways={view.ways} words={words} />}
      </Article>
    </Page>
  );
}
