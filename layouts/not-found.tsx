import type { NotFoundView } from "../src/wayfinding/capability.ts";
import { Page } from "./parts/Page.tsx";

/** The 404 page. */
export default function notFound(view: NotFoundView) {
  const {
    frame: { words, home, allPages, search, offline },
  } = view;
  return (
    <Page view={view}>
      <h1>{words.t("notFound.title")}</h1>
      <p>{words.t("notFound.text")}</p>
      {offline && <p>{offline}</p>}
      <form class="find" role="search" aria-label={words.t("search.title")} action={search}>
        <label for="q">{words.t("search.label")}</label>
        <input id="q" type="search" autocomplete="off" /> <button>{words.t("search.go")}</button>
      </form>
      <ul>
        <li>
          <a href={home}>{words.t("site.home")}</a>
        </li>
        <li>
          <a href={search}>{words.t("search.title")}</a>
        </li>
        <li>
          <a href={allPages}>{words.t("site.allPages")}</a>
        </li>
      </ul>
    </Page>
  );
}
