import type { ListView } from "../src/wayfinding/listView.ts";
import { Cards } from "./parts/Cards.tsx";
import { Crumbs } from "./parts/Crumbs.tsx";
import { ListWays } from "./parts/ListWays.tsx";
import { Page } from "./parts/Page.tsx";

/** A part of a long section: the posts of a year, or a run of its pages. */
export default function list(view: ListView) {
  const { words } = view.frame;
  return (
    <Page view={view}>
      <Crumbs crumbs={view.crumbs} words={words} />
      <h1>{view.title}</h1>
      <Cards links={view.links} words={words} level={2} />
      <ListWays ways={view.ways} words={words} />
    </Page>
  );
}
