import type { MirrorsView } from "../src/wayfinding/mirrorsViews.ts";
import { Page } from "./parts/Page.tsx";

/** Every address of the site: when one is blocked, another opens. */
export default function mirrors(view: MirrorsView) {
  const { words } = view.frame;
  return (
    <Page view={view}>
      <h1>{words.t("mirrors.title")}</h1>
      <p>{words.t("mirrors.text")}</p>
      <ul>
        {view.places.map((place) => (
          <li>
            <a href={place} rel="external noreferrer">
              {decodeURI(place)}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
