import type { Edition } from "../../src/site/editions/edition.ts";
import type { PageView } from "../../src/frame/pageView.ts";
import type { LawContent } from "../../src/law/lawViews.ts";
import type { Words } from "../../src/site/words/words.ts";
import { Crumbs } from "../parts/Crumbs.tsx";
import { LawRows } from "./LawRows.tsx";
import { LawStanding } from "./LawStanding.tsx";
import { Neighbours } from "../parts/Neighbours.tsx";
import { Notices } from "../parts/Notices.tsx";
import { Page } from "../parts/Page.tsx";

/** One article of an instrument: its words, and beside them, when the reader wants them, those of the other editions. */
export default function article(view: PageView) {
  const { frame: { words, edition }, law, textEdition } = view;
  const piece = law?.piece;
  if (law === undefined || piece === undefined) throw new Error(`${view.file} is no article`);
  const foreign = textEdition === edition ? {} : { lang: textEdition.tag, dir: textEdition.direction };
  return (
    <Page view={view}>
      <Crumbs crumbs={view.crumbs} words={words} />
      <Notices view={view} />
      <article class="law" {...foreign}>
        <header>
          {piece.part && <p class="part">{piece.part}</p>}
          <h1>{piece.label}{piece.title && <> <small class="editorial">{piece.title}</small></>}</h1>
        </header>
        {piece.intro && (
          <details class="intro" open>
            <summary lang={edition.tag}>{words.t("instrument.intro")}</summary>
            <p>{piece.intro}</p>
          </details>
        )}
        {law.others.map(({ edition: other }) => <Toggle edition={other} label={words.t("instrument.beside", { edition: other.label })} lang={foreign.lang && edition.tag} />)}
        <div class="units"><LawRows rows={piece.rows} linkTitle={words.t("instrument.permalink")} /></div>
      </article>
      {law.explained.length > 0 && <Explained law={law} lang={textEdition.tag} words={words} />}
      {piece.themes.length > 0 && (
        <p class="themes">{words.t("instrument.themes")}: {piece.themes.map(({ name, address }, at) => <>{at > 0 && ", "}<a href={address}>{name}</a></>)}</p>
      )}
      {piece.citation && (
        <details class="cite">
          <summary>{words.t("instrument.citation")}</summary>
          <p lang={textEdition.tag}>{piece.citation.text}</p>
          <p>{piece.citation.url}</p>
        </details>
      )}
      <p class="themes"><a href={law.whole}>{words.t("instrument.whole")}</a>{law.terms && <>, <a href={law.terms}>{words.t("terms.title")}</a></>}</p>
      <LawStanding law={law} standing={view.standing} words={words} />
      <Neighbours view={view} />
    </Page>
  );
}

/** The terms of the article, explained below it: a tap on a term leads here, the browser's way back leads back. */
function Explained({ law, lang, words }: { law: LawContent; lang: string; words: Words }) {
  return (
    <section class="explained" aria-labelledby="words-heading">
      <h2 id="words-heading">{words.t("terms.here")}</h2>
      <dl lang={lang}>
        {law.explained.map(({ id, word, meaning, others, address }) => (
          <div id={`w-${id}`}>
            <dt><a href={address}>{word}</a></dt>
            <dd>{meaning} <small>{others.map((other, at) => <>{at > 0 && " / "}<span lang={other.edition.tag}>{other.word}</span></>)}</small></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A box that shows an edition beside the reader's own: CSS does it, no script. */
function Toggle({ edition, label, lang }: { edition: Edition; label: string; lang: string | undefined }) {
  const id = `with-${edition.folder}`;
  return <><input type="checkbox" id={id} /><label for={id} lang={lang}>{label}</label></>;
}
