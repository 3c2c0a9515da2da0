import type { PageView } from "../../src/frame/pageView.ts";
import type { DrawingView } from "../../src/pictures/capability.ts";
import type { Edition } from "../../src/site/editions/edition.ts";
import { Explained } from "../parts/Explained.tsx";
import { Neighbours } from "../parts/Neighbours.tsx";
import { Notices } from "../parts/Notices.tsx";
import { Page } from "../parts/Page.tsx";
import { Recording } from "../parts/Recording.tsx";
import { LawRows } from "./LawRows.tsx";
import { LawStatus } from "./LawStatus.tsx";

/** One article of an instrument: its words, and on request those of the other editions beside them. */
export default function article(view: PageView) {
  const {
    frame: { words, edition },
    law,
    textEdition,
  } = view;
  const piece = law?.piece;
  if (law === undefined || piece === undefined) throw new Error(`${view.file} is no article`);
  const foreign = textEdition === edition ? {} : { lang: textEdition.tag, dir: textEdition.direction };
  return (
    <Page view={view}>
      <Turn view={view} home={law.home} />
      <Notices view={view} />
      <article class="law" {...foreign}>
        <header>
          <p class="part">
            <a href={law.home}>{law.name}</a>
            {piece.part && ` · ${piece.part}`}
          </p>
          <Sign drawing={view.drawing} />
          <h1>
            {piece.label}
            {piece.title && (
              <>
                {" "}
                <small class="editorial">{piece.title}</small>
              </>
            )}
          </h1>
        </header>
        {piece.intro && (
          <details class="intro" open>
            <summary lang={edition.tag}>{words.t("instrument.intro")}</summary>
            <p>{piece.intro}</p>
          </details>
        )}
        <Recording view={view} />
        {law.others.length > 0 && (
          <p class="also" lang={foreign.lang && edition.tag}>
            {words.t("instrument.also")}
          </p>
        )}
        {law.others.map(({ edition: other }) => (
          <Toggle edition={other} />
        ))}
        <div class="units">
          <LawRows rows={piece.rows} linkTitle={words.t("instrument.permalink")} />
        </div>
      </article>
      <Neighbours view={view} />
      {law.explained.length > 0 && <Explained terms={law.explained} lang={textEdition.tag} words={words} />}
      {view.posters && (
        <p class="themes">
          {words.t("takeaway.poster")}:{" "}
          {view.posters.map(({ name, address, size }, at) => (
            <>
              {at > 0 && ", "}
              <a href={address} download>
                {name}
              </a>{" "}
              ({size})
            </>
          ))}
        </p>
      )}
      {piece.themes.length > 0 && (
        <p class="themes">
          {words.t("instrument.themes")}:{" "}
          {piece.themes.map(({ name, address }, at) => (
            <>
              {at > 0 && ", "}
              <a href={address}>{name}</a>
            </>
          ))}
        </p>
      )}
      {piece.citation && (
        <details class="cite">
          <summary>{words.t("instrument.citation")}</summary>
          <p lang={textEdition.tag}>{piece.citation.text}</p>
          <p>{piece.citation.url}</p>
        </details>
      )}
      <p class="themes">
        <a href={law.whole}>{words.t("instrument.whole")}</a>
        {law.terms && (
          <>
            , <a href={law.terms}>{words.t("terms.title")}</a>
          </>
        )}
      </p>
      <LawStatus law={law} status={view.status} words={words} />
      {piece.citation && (
        <p class="paper" lang={textEdition.tag}>
          {piece.citation.text}
          {view.status.changed && ` (${view.status.changed})`}
        </p>
      )}
    </Page>
  );
}

/** The drawing of the article: it repeats what the title says. */
function Sign({ drawing }: { drawing: DrawingView | undefined }) {
  if (drawing?.shapes === undefined) return null;
  return (
    <svg
      class="sign"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={64}
      height={64}
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: drawing.shapes }}
    />
  );
}

/** A box that shows an edition beside the reader's own: CSS does it, no script. */
function Toggle({ edition: { folder, label, tag, direction } }: { edition: Edition }) {
  const id = `with-${folder}`;
  return (
    <>
      <input type="checkbox" id={id} />
      <label for={id} lang={tag} dir={direction}>
        {label}
      </label>{" "}
    </>
  );
}

/** The articles before and after this one, by their numbers, close to its beginning. */
function Turn({
  view: {
    previous,
    next,
    frame: { words },
  },
  home,
}: {
  view: PageView;
  home: string;
}) {
  return (
    <p class="turn">
      {previous && (
        <a rel="prev" href={previous.address} lang={previous.lang} dir={previous.dir}>
          ‹ {previous.label}
        </a>
      )}{" "}
      <a href={`${home}#articles-heading`}>{words.t("instrument.articles")}</a>{" "}
      {next && (
        <a rel="next" href={next.address} lang={next.lang} dir={next.dir}>
          {next.label} ›
        </a>
      )}
    </p>
  );
}
