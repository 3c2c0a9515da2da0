import type { AllPagesView, Branch } from "../src/wayfinding/allPagesView.ts";
import { ListWays } from "./parts/ListWays.tsx";
import { Page } from "./parts/Page.tsx";

/** Every page of the edition, as the tree that it is. */
export default function allPages(view: AllPagesView) {
  const {
    frame: { words, home },
  } = view;
  return (
    <Page view={view}>
      <h1>{words.t("site.allPages")}</h1>
      <p>{words.t("allPages.description")}</p>
      <p>
        <a href={home}>{words.t("site.home")}</a>
      </p>
      <Tree branches={view.tree} />
      <ListWays ways={{ years: [], parts: view.parts }} words={words} />
    </Page>
  );
}

function Tree({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul class="tree">
      {branches.map(({ link, children }) => (
        <li>
          <a href={link.address} lang={link.lang} dir={link.dir}>
            {link.title}
          </a>
          {children.length > 0 && <Tree branches={children} />}
        </li>
      ))}
    </ul>
  );
}
