import type { ComponentChildren } from "preact";
import type { EditionLink, Frame, Head } from "../../src/frame/framed.ts";
import type { TextStatus } from "../../src/frame/pageView.ts";
import { translatedBy } from "../../src/law/authority.ts";
import type { LawContent } from "../../src/law/lawViews.ts";
import type { Edition } from "../../src/site/editions/edition.ts";
import { Leave } from "../parts/Leave.tsx";
import { Notice } from "../parts/Notice.tsx";

interface Props {
  view: { frame: Frame; head: Head; editions: readonly EditionLink[]; textEdition: Edition; law?: LawContent };
  title: string;
  status: TextStatus;
  children: ComponentChildren;
}

/**
 * The document of a whole instrument, in one flight of packets: nothing is here that the text can do without. Themes,
 * introductions and the main menu are on the other pages of the instrument, one tap away.
 */
export function LawDocument({ view, title, status, children }: Props) {
  const { frame, law, head, editions, textEdition } = view;
  const { words, edition, home, newsletter, siteName, root, leave } = frame;
  const foreign = textEdition === edition ? {} : { lang: textEdition.tag, dir: textEdition.direction };
  const numbers = law?.parts.flatMap(({ pieces }) => pieces).filter(({ number }) => number > 0) ?? [];
  return (
    <html lang={edition.tag} dir={edition.direction === "ltr" ? undefined : edition.direction}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={head.policy} />
        <meta name="viewport" content="width=device-width" />
        {head.isTextOnly && (
          <>
            <meta name="robots" content="noindex" />
            <link rel="icon" href="data:," />
          </>
        )}
        <title>{head.title}</title>
        {head.isIndexed && <meta name="description" content={head.description} />}
        {!head.isIndexed && !head.isTextOnly && <meta name="robots" content="noindex" />}
        {head.canonical && <link rel="canonical" href={head.canonical} />}
        {head.alternates.map(({ tag, url }) => (
          <link rel="alternate" hreflang={tag} href={url} />
        ))}
        {!head.isTextOnly && <link rel="icon" href={`${root}favicon.svg`} />}
        <style dangerouslySetInnerHTML={{ __html: head.css }} />
        {head.scriptFiles.map((file) => (
          <script defer src={root + file} />
        ))}
      </head>
      <body>
        <Leave leave={leave} label={words.t("site.leave")} />
        <Notice notice={frame.notice} />
        <nav aria-label={words.t("site.menu")}>
          <a href={home}>{siteName}</a> <a href={law?.home}>{words.t("instrument.articles")}</a>
          {editions
            .filter(({ isCurrent }) => !isCurrent)
            .map(({ edition: other, address }) => (
              <>
                {" "}
                <a href={address} hreflang={other.tag} lang={other.tag}>
                  {other.label}
                </a>
              </>
            ))}
          {newsletter && (
            <>
              {" "}
              <a href={newsletter.address}>{newsletter.title}</a>
            </>
          )}
        </nav>
        <main {...foreign}>
          <h1>{title}</h1>
          {law && <StatusNotes law={law} status={status} view={view} />}
          <nav aria-label={words.t("instrument.articles")}>
            {numbers.map(({ number }) => (
              <>
                <a href={`#art-${number}`}>{number}</a>{" "}
              </>
            ))}
          </nav>
          {children}
        </main>
      </body>
    </html>
  );
}

/** The status of the text, and of the one beside it, a paragraph each. */
function StatusNotes({
  law,
  status,
  view: {
    frame: { words, edition },
  },
}: {
  law: LawContent;
  status: TextStatus;
  view: Props["view"];
}) {
  const { fallback } = status;
  return (
    <>
      <p lang={fallback && edition.tag}>
        {fallback && `${words.t("fallback.notice", { edition: edition.label, source: fallback.edition.label })} `}
        {law.isAuthentic ? words.t("instrument.authentic") : translatedBy(words, law.translation)}
        {!law.isAuthentic && status.review === "pending" && ` ${words.t("page.pending")}`}
        {status.newer && ` ${words.t("page.behind", { edition: status.newer.edition.label })}`}{" "}
        {words.t("instrument.published")} {law.published}. {words.t("instrument.titles")}
      </p>
      {law.others.map(({ edition: other, status: theirs }) => (
        <p lang={edition.tag}>
          <span lang={other.tag} dir={other.direction}>
            {other.label}
          </span>
          : {theirs}
        </p>
      ))}
    </>
  );
}
