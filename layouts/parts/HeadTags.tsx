import { scriptNamed } from "../../src/frame/scripts.ts";
import { CARD } from "../../src/sharing/size.ts";
import type { ScriptName } from "../../src/frame/names.ts";
import { policyOf } from "../../src/base/policy.ts";
import type { Head, Leave } from "../../src/assembly/view.ts";

interface Props {
  head: Head;
  css: string;
  root: string;
  lang: string;
  leave: Leave | undefined;
  edition: { folder: string; siteName: string; feedTitle: string } | undefined;
}

/** What browsers, search engines and previews of links read. */
export function HeadTags({ head, css, root, lang, leave, edition }: Props) {
  // The script of the search has that of the frame in it.
  const own = head.scripts ?? [];
  const scripts: readonly ScriptName[] = own.some((name) => name.startsWith("search")) || (!leave && !edition) ? own : [...own, "frame"];
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policyOf({ styles: [css], hasScripts: scripts.length > 0, runs: head.runs, hasManifest: edition !== undefined, sendsTo: head.sendsTo })} />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      {!head.isIndexed && <meta name="robots" content="noindex" />}
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.alternates.map(({ tag, url }) => <link rel="alternate" hreflang={tag} href={url} />)}
      {head.files?.map(({ name, type, address }) => <link rel="alternate" type={type} title={name} href={address} />)}
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content={head.tellsOrigin ? "strict-origin" : "no-referrer"} />
      <link rel="icon" href={`${root}favicon.svg`} type="image/svg+xml" />
      <link rel="icon" href={`${root}favicon.png`} sizes="48x48" type="image/png" />
      <link rel="apple-touch-icon" href={`${root}icon-180.png`} />
      {edition && <link rel="manifest" href={`${root}${edition.folder}/manifest.webmanifest`} />}
      {edition && <link rel="alternate" type="application/atom+xml" title={edition.feedTitle} href={`${root}${edition.folder}/feed.xml`} />}
      <OpenGraph head={head} lang={lang} siteName={edition?.siteName} />
      <style dangerouslySetInnerHTML={{ __html: css }} />
      {scripts.map((name) => <script defer src={`${root}${scriptNamed(name).file}`} />)}
    </>
  );
}

function Card({ card }: { card: NonNullable<Head["card"]> }) {
  return (
    <>
      <meta property="og:image" content={card.url} />
      <meta property="og:image:width" content={String(CARD.width)} />
      <meta property="og:image:height" content={String(CARD.height)} />
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
