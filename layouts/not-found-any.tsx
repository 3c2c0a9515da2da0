import type { ChooseView } from "../src/wayfinding/chooseView.ts";
import { Document } from "./parts/Document.tsx";
import { Mark } from "./parts/Mark.tsx";

/** The 404 page of the host: it cannot know the reader's edition, so it speaks all of them. */
export default function notFoundAny(view: ChooseView) {
  const [first] = view.editions;
  const words = first?.words;
  const head = { ...view.head, title: `${words?.t("notFound.title") ?? "404"} – ${view.head.title}` };
  return (
    <Document
      lang={first?.edition.tag ?? "en"}
      dir={first?.edition.direction ?? "ltr"}
      head={head}
      root={view.root}
      leave={view.leave}
    >
      <main id="main" class="choose">
        <Mark mark={view.mark} side={68} />
        <h1>{view.head.title}</h1>
        <ul>
          {view.editions.map(({ edition, words: own, address }) => (
            <li lang={edition.tag} dir={edition.direction}>
              <h2>{own.t("notFound.title")}</h2>
              <p>{own.t("notFound.text")}</p>
              <p>
                <a href={address} hreflang={edition.tag}>
                  {own.t("site.home")}
                </a>
              </p>
            </li>
          ))}
        </ul>
      </main>
    </Document>
  );
}
