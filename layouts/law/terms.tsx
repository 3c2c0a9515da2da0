import type { PageView } from "../../src/frame/pageView.ts";
import type { TermView } from "../../src/law/termViews.ts";
import type { Words } from "../../src/site/words/words.ts";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Notices } from "../parts/Notices.tsx";
import { Page } from "../parts/Page.tsx";

/** The terms of an instrument in the order of the edition's dictionaries, each with its words in the other editions. */
export default function terms(view: PageView) {
  const {
    law,
    frame: { words, edition },
    textEdition,
  } = view;
  if (law === undefined) throw new Error(`${view.file} is no instrument`);
  const foreign = textEdition === edition ? {} : { lang: textEdition.tag, dir: textEdition.direction };
  return (
    <Page view={view}>
      <Crumbs crumbs={view.crumbs} words={words} />
      <Notices view={view} />
      <article {...foreign}>
        <h1>{view.title}</h1>
        <p>{view.description}</p>
        <p>{words.t("terms.standing")}</p>
        <dl class="terms">
          {law.explained.map(({ id, word, meaning, others, places }) => (
            <div id={id}>
              <dt>{word}</dt>
              <dd>
                <Others others={others} />
                {meaning && <p>{meaning}</p>}
                <Places places={places} words={words} />
              </dd>
            </div>
          ))}
        </dl>
      </article>
    </Page>
  );
}

/** The word in the other editions, with what they are called: once for all that have the same word. */
function Others({ others }: Pick<TermView, "others">) {
  return (
    <>
      {[...new Set(others.map(({ word }) => word))].map((shared, at) => {
        const editions = others.filter(({ word }) => word === shared).map(({ edition }) => edition);
        return (
          <>
            {at > 0 && " · "}
            <small>{editions.map(({ label }) => label).join(", ")}</small>
            {"\u00a0"}
            <span lang={editions[0]?.tag}>{shared}</span>
          </>
        );
      })}
    </>
  );
}

/** More places than these unfold. */
const SHOWN = 8;

function Places({ places, words }: Pick<TermView, "places"> & { words: Words }) {
  const list = (some: TermView["places"]) =>
    some.map(({ label, address }, at) => (
      <>
        {at > 0 && ", "}
        <a href={address}>{label}</a>
      </>
    ));
  const rest = places.slice(SHOWN);
  return (
    <>
      <p class="places">{list(places.slice(0, SHOWN))}</p>
      {rest.length > 0 && (
        <details class="places">
          <summary>{words.t("terms.all", { count: places.length })}</summary>
          <p>{list(rest)}</p>
        </details>
      )}
    </>
  );
}
