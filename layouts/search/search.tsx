import type { SearchView } from "../../src/search/searchViews.ts";
import { Page } from "../parts/Page.tsx";

/** The search page: a form, and places for what its script finds; without script it leads to the index of subjects. */
export default function search(view: SearchView) {
  const {
    frame: {
      words: { t },
    },
  } = view;
  return (
    <Page view={view}>
      <h1>{t("search.title")}</h1>
      {/* Without a name the field is not sent: words that are searched stay on the device, with script or without. */}
      <form id="search-form" role="search" action={view.subjects} data-search={view.data}>
        <label for="q">{t("search.label")}</label>
        <input
          id="q"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxlength={200}
          aria-describedby="search-hint"
        />
        <button>{t("search.go")}</button>
      </form>
      <p id="search-hint" class="hint">
        {view.hint}
      </p>
      <p id="search-status" role="status">
        {t("search.noscript")}
      </p>
      <ol id="search-results" class="results" aria-busy="false" />
      <div id="search-more" />
      <p>
        <a class="button" href={view.subjects}>
          {t("subjects.title")}
        </a>
      </p>
      {view.instruments.map(({ name, home, hasThemes }) => (
        <p>
          {name}: <a href={`${home}#articles-heading`}>{t("instrument.articles")}</a>
          {hasThemes && (
            <>
              , <a href={`${home}#themes-heading`}>{t("instrument.themes")}</a>
            </>
          )}
        </p>
      ))}
      <p class="hint">{view.privacy}</p>
      {view.firstPart && <script defer src={view.firstPart} />}
    </Page>
  );
}
