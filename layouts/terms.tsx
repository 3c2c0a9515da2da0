import type { PageView } from "../src/view/view.ts";
import { Article } from "./parts/Article.tsx";
import { Page } from "./parts/Page.tsx";

/** The terms of an instrument in all editions. */
export default function terms(view: PageView) {
  return <Page view={view}><Article view={view} /></Page>;
}
