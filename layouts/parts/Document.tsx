import type { ComponentChildren } from "preact";
import type { Head } from "../../src/view/view.ts";
import { HeadTags } from "./HeadTags.tsx";

interface Props {
  lang: string;
  dir: "ltr" | "rtl";
  head: Head;
  css: string;
  root: string;
  /** Folder of the edition, for its feed and manifest. */
  edition?: { folder: string; siteName: string; feedTitle: string };
  children: ComponentChildren;
}

/** The whole document: everything a reader needs is in it. */
export function Document({ lang, dir, head, css, root, edition, children }: Props) {
  return (
    <html lang={lang} dir={dir}>
      <head>
        <HeadTags head={head} css={css} root={root} lang={lang} edition={edition} />
      </head>
      <body>{children}</body>
    </html>
  );
}
