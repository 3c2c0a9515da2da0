import type { PageView } from "../src/frame/pageView.ts";
import { Cards } from "./parts/Cards.tsx";
import { Dates } from "./parts/Dates.tsx";
import { Drawing } from "./parts/Drawing.tsx";
import { Elsewhere, GoneNames } from "./parts/Elsewhere.tsx";
import { Notices } from "./parts/Notices.tsx";
import { Page } from "./parts/Page.tsx";
import { Photo } from "./parts/Photo.tsx";
import { TextStatus } from "./parts/TextStatus.tsx";

/** The first page of an edition. */
export default function home(view: PageView) {
  const { frame, posts, children, textEdition } = view;
  const { words, edition, mainMenu } = frame;
  const foreign = textEdition === edition ? {} : { lang: textEdition.tag, dir: textEdition.direction };
  const sections = mainMenu.length > 0 ? mainMenu : children;
  return (
    <Page view={view}>
      <Notices view={view} />
      <div class="hero" {...foreign}>
        <h1>
          {view.line.length === 0 ? view.title : <span class="site-title">{view.title}</span>}
          {view.line.map((half, at) => (
            <>
              {" "}
              <span class={at === 0 ? "from" : "to"}>{half}</span>
            </>
          ))}
        </h1>
        <p class="lead">{view.description}</p>
        {view.actions.length > 0 && (
          <p class="actions">
            {view.actions.map(({ text, address }) => (
              <>
                <a class="button" href={address}>
                  {text}
                </a>{" "}
              </>
            ))}
          </p>
        )}
      </div>
      <Quick view={view} />
      <div {...foreign}>
        <Photo photo={view.photo} />
        <Drawing drawing={view.drawing} />
      </div>
      <GoneNames elsewhere={view.elsewhere} />
      <div class="text" {...foreign} dangerouslySetInnerHTML={{ __html: view.html }} />
      <Elsewhere elsewhere={view.elsewhere} words={words} lang={edition.tag} />
      {view.dates && (
        <Dates dates={view.dates} words={words} shown={3} heading={words.t("calendar.coming")} isOwn={false} />
      )}
      {sections.length > 0 && (
        <nav aria-labelledby="sections-heading">
          <h2 id="sections-heading">{words.t("home.sections")}</h2>
          <Cards links={sections} words={words} level={3} photos={view.photos} />
        </nav>
      )}
      {posts.length > 0 && (
        <section aria-labelledby="news-heading">
          <h2 id="news-heading">{words.t("home.news")}</h2>
          <Cards links={posts} words={words} level={3} photos={view.photos} />
        </section>
      )}
      <TextStatus status={view.status} words={words} />
    </Page>
  );
}

/** The first links for a reader, one a line: find a right, the next date, request an event, get the newsletter. */
function Quick({
  view: {
    frame: { words, laws, request, newsletter },
    dates,
  },
}: {
  view: PageView;
}) {
  const next = dates?.dates.find(({ isOn }) => isOn);
  const links = [
    ...laws
      .slice(0, 1)
      .map(({ home: address }) => ({ address: `${address}#articles-heading`, text: words.t("home.right") })),
    ...(next?.event.address === undefined
      ? []
      : [
          {
            address: next.event.address,
            text: words.t("home.next", {
              event: next.event.title.text,
              date: words.date(next.day).replaceAll(" ", "\u00a0"),
            }),
          },
        ]),
    ...[request, newsletter].flatMap((link) =>
      link === undefined ? [] : [{ address: link.address, text: link.title }],
    ),
  ];
  if (links.length === 0) return null;
  return (
    <nav class="quick" aria-label={words.t("home.quick")}>
      <ul class="titles">
        {links.map(({ address, text }) => (
          <li>
            <a href={address}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
