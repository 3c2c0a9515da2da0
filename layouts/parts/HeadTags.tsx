import type { Head } from "../../src/frame/framed.ts";

interface Props {
  head: Head;
  root: string;
  lang: string;
  edition: { folder: string; siteName: string; feedTitle: string } | undefined;
}

/** The head elements for browsers, search engines and link previews. */
export function HeadTags({ head, root, lang, edition }: Props) {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={head.policy} />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      {head.isTextOnly && (
        <>
          <meta name="robots" content="noindex" />
          <link rel="icon" href="data:," />
        </>
      )}
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      {!head.isIndexed && !head.isTextOnly && <meta name="robots" content="noindex" />}
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.alternates.map(({ tag, url }) => (
        <link rel="alternate" hreflang={tag} href={url} />
      ))}
      {head.files?.map(({ name, type, address }) => (
        <link rel="alternate" type={type} title={name} href={address} />
      ))}
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content={head.sendsOrigin ? "strict-origin" : "no-referrer"} />
      {!head.isTextOnly && (
        <>
          <link rel="icon" href={`${root}favicon.svg`} type="image/svg+xml" />
          <link rel="icon" href={`${root}favicon.png`} sizes="48x48" type="image/png" />
          <link rel="apple-touch-icon" href={`${root}icon-180.png`} />
          {edition && <link rel="manifest" href={`${root}${edition.folder}/manifest.webmanifest`} />}
        </>
      )}
      {edition && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={edition.feedTitle}
          href={`${root}${edition.folder}/feed.xml`}
        />
      )}
      {!head.isTextOnly && <OpenGraph head={head} lang={lang} siteName={edition?.siteName} />}
      <style dangerouslySetInnerHTML={{ __html: head.css }} />
      {head.scriptFiles.map((file) => (
        <script defer src={`${root}${file}`} />
      ))}
    </>
  );
}

function Card({ card }: { card: NonNullable<Head["card"]> }) {
  return (
    <>
      <meta property="og:image" content={card.url} />
      <meta property="og:image:width" content={String(card.width)} />
      <meta property="og:image:height" content={String(card.height)} />
      <meta property="og:image:alt" content={card.text} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function OpenGraph({ head, lang, siteName }: { head: Head; lang: string; siteName: string | undefined }) {
  if (head.canonical === undefined) return null;
  return (
    <>
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={head.canonical} />
      <meta property="og:type" content={head.openGraphType} />
      <meta property="og:locale" content={lang.replace("-", "_")} />
      {siteName && <meta property="og:site_name" content={siteName} />}
      {head.card && <Card card={head.card} />}
    </>
  );
}
