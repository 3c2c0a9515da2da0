import type { RootContext } from "../frame/capability.ts";
import { offeredFrom } from "../frame/frame.ts";
import type { Leave, MarkView, View } from "../frame/framed.ts";
import { headWith } from "../frame/head.ts";
import { leaveFrom } from "../frame/leave.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import { alternatesAt } from "../site/editions/alternates.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import { markedWords } from "../site/words/standIns.ts";
import type { Words } from "../site/words/words.ts";

/** The choice of editions at the root, and the 404 page that speaks all of them. */
export interface ChooseView extends View {
  layout: "choose" | "not-found-any";
  root: string;
  leave: Leave | undefined;
  mark: MarkView | undefined;
  editions: ReadonlyArray<{ edition: Edition; words: Words; siteName: string; description: string; address: string }>;
}

/** The choice of editions at the root, or the 404 page that speaks all of them. */
export function chooseView(
  shown: Shown,
  layout: ChooseView["layout"],
  { form, styles, frameOf }: RootContext,
): ChooseView {
  const { site } = shown.catalogue;
  const isChoice = layout === "choose";
  // What is shown for an address that leads nowhere need not speak hundreds of languages.
  const spoken = isChoice ? site.editions : offeredFrom(site, site.reference);
  const editions = spoken.map((edition) => ({
    edition,
    words: markedWords(shown.wordsOf(edition)),
    siteName: site.nameIn(edition),
    description: site.descriptionIn(edition),
    address: addressOf(site, fileOf(edition, "")),
  }));
  const names = [...new Set(editions.map(({ siteName }) => siteName))].join(" · ");
  const leave = leaveFrom(shown, spoken);
  const facts = {
    title: names,
    description: editions.map(({ description }) => description).find((text) => text !== "") ?? names,
    scripts: leave === undefined ? [] : ["frame" as const],
  };
  const found = isChoice
    ? {
        canonical: urlOf(site, "index.html"),
        alternates: alternatesAt(shown.catalogue, ""),
        isIndexed: true,
        card: frameOf(site.reference).card,
      }
    : {};
  return {
    layout,
    file: isChoice ? "index.html" : "404.html",
    root: site.base,
    head: headWith({ ...facts, ...found }, styles("choose"), form),
    leave,
    mark: frameOf(site.reference).mark,
    editions,
  };
}
