import type { PageView } from "../../src/frame/pageView.ts";
import type { LawContent } from "../../src/law/lawViews.ts";
import type { Words } from "../../src/site/words/words.ts";
import { Article } from "../parts/Article.tsx";
import { Page } from "../parts/Page.tsx";
import { LawStatus } from "./LawStatus.tsx";

/** The first page of an instrument: what it is, its articles by part and by theme, and its files. */
export default function instrument(view: PageView) {
  const {
    law,
    frame: { words },
  } = view;
  if (law === undefined)
    return (
      <Page view={view}>
        <Article view={view} />
      </Page>
    );
  return (
    <Page view={view}>
      <Article
        view={view}
        above={
          <>
            <p class="lead">{view.description}</p>
            <p class="actions">
              <a class="button" href={law.whole}>
                {words.t("instrument.whole")}
              </a>{" "}
              {law.terms && (
                <a class="button" href={law.terms}>
                  {words.t("terms.title")}
                </a>
              )}
            </p>
            <Articles law={law} words={words} />
          </>
        }
      >
        {law.themes.length > 0 && (
          <nav class="toc" aria-labelledby="themes-heading">
            <h2 id="themes-heading">{words.t("instrument.themes")}</h2>
            {law.themes.map(({ id, name, pieces }) => (
              <>
                <h3 id={`theme-${id}`}>{name}</h3>
                <ul class="titles">
                  <Titles pieces={pieces} />
                </ul>
              </>
            ))}
          </nav>
        )}
        <section aria-labelledby="files-heading">
          <h2 id="files-heading">{words.t("instrument.files")}</h2>
          {law.pairs.length > 0 && (
            <ul>
              {law.pairs.map(({ edition, address }) => (
                <li>
                  <a href={address}>{words.t("instrument.beside", { edition: edition.label })}</a>
                </li>
              ))}
            </ul>
          )}
          <ul class="short">
            {law.files.map(({ name, type, address }) => (
              <li>
                <a href={address} type={type}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <LawStatus law={law} status={view.status} words={words} />
      </Article>
    </Page>
  );
}

/** All articles, part by part: where most readers want to go. */
function Articles({ law: { parts }, words }: { law: LawContent; words: Words }) {
  return (
    <nav class="toc" aria-labelledby="articles-heading">
      <h2 id="articles-heading">{words.t("instrument.articles")}</h2>
      {parts.map(({ name, pieces }) => (
        <>
          {name && <h3>{name}</h3>}
          <ol class="titles">
            <Titles pieces={pieces} />
          </ol>
        </>
      ))}
    </nav>
  );
}

/** Links to articles, each with its number and its title. */
function Titles({ pieces }: Pick<LawContent["themes"][number], "pieces">) {
  return (
    <>
      {pieces.map(({ label, title, address }) => (
        <li>
          <a href={address}>
            <b>{label}</b> {title}
          </a>
        </li>
      ))}
    </>
  );
}
