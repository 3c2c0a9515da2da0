import type { LawPart, LawPiece } from "../src/view/law.ts";
import type { LawContent, PageView } from "../src/view/view.ts";

/**
 * A whole instrument on one page, in one flight of packets: nothing is here that the text can do without. Themes,
 * introductions and the other editions are on the pages of the articles, one tap away.
 */
export default function whole(view: PageView) {
  const { law, frame: { words, edition, css, home, newsletter }, textEdition, head, standing } = view;
  if (law === undefined) throw new Error(`${view.file} is no instrument`);
  const foreign = textEdition === edition ? {} : { lang: textEdition.tag, dir: textEdition.direction };
  return (
    <html lang={edition.tag} dir={edition.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{head.title}</title>
        {!head.isIndexed && <meta name="robots" content="noindex" />}
        {head.canonical && <link rel="canonical" href={head.canonical} />}
        {head.alternates.map(({ tag, url }) => <link rel="alternate" hreflang={tag} href={url} />)}
        <link rel="icon" href={`${view.frame.root}favicon.svg`} />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <nav>
          <a href={home}>{view.frame.siteName}</a> <a href={law.home}>{words.t("instrument.articles")}</a>
          {view.editions.filter(({ isCurrent }) => !isCurrent).map(({ edition: other, address }) => <> <a href={address} hreflang={other.tag} lang={other.tag}>{other.label}</a></>)}
          {newsletter && <> <a href={newsletter.address}>{newsletter.title}</a></>}
        </nav>
        <main {...foreign}>
          <h1>{law.name}</h1>
          <Standing law={law} isPending={standing.review === "pending"} view={view} />
          <nav>{law.parts.flatMap(({ pieces }) => pieces).slice(1).map(({ number }) => <><a href={`#art-${number}`}>{number}</a> </>)}</nav>
          {law.parts.map((part) => <Part part={part} />)}
        </main>
      </body>
    </html>
  );
}

function Standing({ law, view, isPending }: { law: LawContent; view: PageView; isPending: boolean }) {
  const { words } = view.frame;
  const { fallback } = view.standing;
  return (
    <p>
      {fallback && words.t("fallback.notice", { edition: view.frame.edition.label, source: fallback.edition.label })}
      {law.isAuthentic ? words.t("instrument.authentic") : words.t("instrument.translated", { by: law.translation ?? "–" })}
      {!law.isAuthentic && isPending && ` ${words.t("page.pending")}`} {words.t("instrument.published")} {law.published}. {words.t("instrument.titles")}
    </p>
  );
}

function Part({ part: { name, pieces } }: { part: LawPart }) {
  return <>{name && <h2>{name}</h2>}{pieces.map((piece) => <Piece piece={piece} />)}</>;
}

function Piece({ piece: { number, name, label, title, rows } }: { piece: LawPiece }) {
  // An article without numbered paragraphs has the id itself in its one unit.
  const id = number === 0 || rows[0]?.id === `art-${number}` ? undefined : `art-${number}`;
  return (
    <>
      <h3 id={id}><a href={`../${name}/`}>{label}</a>{title && <> <i>{title}</i></>}</h3>
      {rows.map(({ id: unit, depth, own, note }) => (
        <>
          <p id={unit} class={depth === 0 ? undefined : `d${depth}`}>{own.label && `${own.label} `}{own.text}</p>
          {note && <p class="note">{note}</p>}
        </>
      ))}
    </>
  );
}
