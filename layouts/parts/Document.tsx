import type { ComponentChildren } from "preact";
import type { Head, Leave as Way } from "../../src/frame/framed.ts";
import type { PageLink } from "../../src/frame/navigation.ts";
import { HeadTags } from "./HeadTags.tsx";
import { Leave } from "./Leave.tsx";

interface Props {
  lang: string;
  dir: "ltr" | "rtl";
  head: Head;
  root: string;
  leave: Way | undefined;
  /** The data of the bar with the quick exit: its label, the skip link, and the page on reading safely. */
  way?: { label: string; skip: { text: string }; safety: PageLink | undefined; address: string };
  /** Folder of the edition, for its feed and manifest. */
  edition?: { folder: string; siteName: string; feedTitle: string };
  children: ComponentChildren;
}

/** The whole document: everything a reader needs is in it. */
export function Document({ lang, dir, head, root, leave, way, edition, children }: Props) {
  return (
    <html lang={lang} dir={dir}>
      <head>
        <HeadTags head={head} root={root} lang={lang} edition={edition} />
      </head>
      <body>
        <Leave leave={leave} {...way} />
        {children}
        {/* At the very end: at 35 kbit/s what only search engines read would keep the text waiting for a tenth of a second. */}
        {head.jsonLd.map((data) => (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
        ))}
      </body>
    </html>
  );
}
