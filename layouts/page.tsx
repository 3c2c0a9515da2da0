import type { PageView } from "../src/frame/pageView.ts";
import { Article } from "./parts/Article.tsx";
import { Page } from "./parts/Page.tsx";

/** A page of text. */
export default function page(view: PageView) {
  return (
    <Page view={view}>
      <Article view={view} />
    </Page>
  );
}
