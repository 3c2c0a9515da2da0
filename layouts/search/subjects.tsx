import type { SubjectsView } from "../../src/search/searchViews.ts";
import { Page } from "../parts/Page.tsx";

/** Subjects and terms in the order of the edition's dictionaries; what the search finds, for readers without it. */
export default function subjects(view: SubjectsView) {
  const {
    groups,
    frame: {
      allPages,
      words: { t },
    },
  } = view;
  return (
    <Page view={view}>
      <h1>{t("subjects.title")}</h1>
      {groups.length > 0 ? (
        <p>{t("subjects.intro")}</p>
      ) : (
        <p>
          <a href={allPages}>{t("site.allPages")}</a>
        </p>
      )}
      <nav aria-label={t("subjects.letters")}>
        <ul class="letters">
          {groups.map(({ letter }) => (
            <>
              <li>
                <a href={`#${anchor(letter)}`}>{letter}</a>
              </li>{" "}
            </>
          ))}
        </ul>
      </nav>
      {groups.map(({ letter, subjects: list }) => (
        <>
          <h2 id={anchor(letter)}>{letter}</h2>
          <ul class="subjects">
            {list.map(({ word, places }) => (
              <li>
                {word}{" "}
                {places.map(({ label, address }, at) => (
                  <>
                    {at > 0 && ", "}
                    <a href={address}>{label}</a>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </>
      ))}
      <p>
        <a href={view.search}>{t("search.title")}</a>
      </p>
    </Page>
  );
}

/** The id of a letter's heading. */
function anchor(letter: string): string {
  return letter === "#" ? "0-9" : letter;
}
