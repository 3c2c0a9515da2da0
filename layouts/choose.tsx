import type { ChooseView } from "../src/wayfinding/chooseView.ts";
import { Document } from "./parts/Document.tsx";
import { Mark } from "./parts/Mark.tsx";

/** The root of the site: the reader chooses an edition, each in its own words. */
export default function choose(view: ChooseView) {
  const [first] = view.editions;
  return (
    <Document
      lang={first?.edition.tag ?? "en"}
      dir={first?.edition.direction ?? "ltr"}
      head={view.head}
      root={view.root}
      leave={view.leave}
    >
      <main id="main" class="choose">
        <Mark mark={view.mark} side={68} />
        <h1>{view.head.title}</h1>
        <ul>
          {view.editions.map(({ edition, words, siteName, description, address }) => (
            <li lang={edition.tag} dir={edition.direction}>
              <a href={address} hreflang={edition.tag}>
                <strong>{edition.label}</strong>
                <span>{description || siteName}</span> <small>{words.t("choose.read")}</small>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </Document>
  );
}
