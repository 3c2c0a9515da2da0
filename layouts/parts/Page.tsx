import type { ComponentChildren } from "preact";
import type { FramedView } from "../../src/frame/framed.ts";
import { Document } from "./Document.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";

interface Props {
  view: FramedView;
  children: ComponentChildren;
}

/** A page of an edition: header, what the layout puts in it, footer. */
export function Page({ view, children }: Props) {
  const { frame, head } = view;
  const { edition, words, siteName } = frame;
  const feed = { folder: edition.folder, siteName, feedTitle: `${siteName}: ${words.t("site.feed")}` };
  return (
    <Document
      lang={edition.tag}
      dir={edition.direction}
      head={head}
      root={frame.root}
      leave={frame.leave}
      way={{
        label: words.t("site.way"),
        skip: { text: words.t("site.skip") },
        safety: frame.safety,
        address: view.address,
      }}
      edition={feed}
    >
      <Header frame={frame} editions={view.editions} address={view.address} />
      <main id="main">{children}</main>
      <Footer frame={frame} address={view.address} share={view.share} />
      {head.canonical && <p class="paper">{[head.canonical, ...frame.contacts.map(({ text }) => text)].join(" · ")}</p>}
    </Document>
  );
}
