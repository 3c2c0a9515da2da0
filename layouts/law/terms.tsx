import type { PageView } from "../../src/frame/pageView.ts";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Notices } from "../parts/Notices.tsx";
import { Page } from "../parts/Page.tsx";

/** The terms of an instrument in the order of the edition's dictionaries, each with its words in the other editions. */
export default function terms(view: PageView) {
  const { law, frame: { words, edition }, textEdition } = view;
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
                {others.map(({ edition: other, word: theirs }, at) => <>{at > 0 && " / "}<span lang={other.tag}>{theirs}</span></>)}
                {meaning && <p>{meaning}</p>}
                <p class="places">{places.map(({ label, address }, at) => <>{at > 0 && ", "}<a href={address}>{label}</a></>)}</p>
              </dd>
            </div>
          ))}
        </dl>
      </article>
    </Page>
  );
}
