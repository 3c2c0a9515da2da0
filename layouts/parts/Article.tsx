import type { ComponentChildren } from "preact";
import type { PageView } from "../../src/frame/pageView.ts";
import { Contents } from "./Contents.tsx";
import { Crumbs } from "./Crumbs.tsx";
import { Dates } from "./Dates.tsx";
import { Drawing } from "./Drawing.tsx";
import { Elsewhere, GoneNames } from "./Elsewhere.tsx";
import { Explained } from "./Explained.tsx";
import { Neighbours } from "./Neighbours.tsx";
import { Notices } from "./Notices.tsx";
import { Photo } from "./Photo.tsx";
import { Recording } from "./Recording.tsx";
import { TextStatus } from "./TextStatus.tsx";

/** A page's text under its title, in its own language; the layout's additions are `above` it or below. */
export function Article({
  view,
  above,
  children,
}: {
  view: PageView;
  above?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const { frame, textEdition } = view;
  const foreign = textEdition === frame.edition ? {} : { lang: textEdition.tag, dir: textEdition.direction };
  return (
    <>
      <Crumbs crumbs={view.crumbs} words={frame.words} />
      <Notices view={view} />
      <article {...foreign}>
        <header>
          <h1>{view.title}</h1>
          {view.date && (
            <p class="date" lang={textEdition === frame.edition ? undefined : frame.edition.tag}>
              <time dateTime={view.date}>{frame.words.date(view.date)}</time>
            </p>
          )}
        </header>
        <Photo photo={view.photo} />
        <Drawing drawing={view.drawing} />
        <Recording view={view} />
        {above}
        <Contents headings={view.contents} words={frame.words} lang={frame.edition.tag} />
        <GoneNames elsewhere={view.elsewhere} />
        <div class="text" dangerouslySetInnerHTML={{ __html: view.html }} />
        <Elsewhere elsewhere={view.elsewhere} words={frame.words} lang={frame.edition.tag} />
        {view.request && (
          <p lang={frame.edition.tag}>
            <a class="button" href={view.request.address}>
              {frame.words.t("form.request")}
            </a>
          </p>
        )}
      </article>
      {view.dates && view.layout !== "calendar" && (
        <Dates dates={view.dates} words={frame.words} shown={3} heading={frame.words.t("calendar.heading")} isOwn />
      )}
      {children}
      {view.explained && <Explained terms={view.explained} lang={textEdition.tag} words={frame.words} />}
      {view.law === undefined && <TextStatus status={view.status} words={frame.words} />}
      <Neighbours view={view} />
    </>
  );
}
