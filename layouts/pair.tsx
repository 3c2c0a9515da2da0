import type { PairView } from "../src/view/view.ts";
import { LawParts } from "./parts/LawParts.tsx";
import { Page } from "./parts/Page.tsx";

/** A whole instrument in two editions, unit by unit. */
export default function pair(view: PairView) {
  const { law, frame: { edition }, textEdition } = view;
  const foreign = textEdition === edition ? {} : { lang: textEdition.tag, dir: textEdition.direction };
  return (
    <Page view={view}>
      <p><a href={law.whole}>{law.name}</a></p>
      <h1>{view.title}</h1>
      <article class="law pair" {...foreign}><LawParts parts={law.parts} /></article>
    </Page>
  );
}
