import type { LoadedSite } from "../../src/assembly/capabilities.ts";
import { viewsOf } from "../../src/assembly/outputFiles.ts";
import { usualForm } from "../../src/frame/form.ts";
import type { PageLink } from "../../src/frame/navigation.ts";
import type { PageView } from "../../src/frame/pageView.ts";
import type { Styles } from "../../src/frame/styles.ts";
import type { Edition } from "../../src/site/editions/edition.ts";
import type { Words } from "../../src/site/words/words.ts";

/** The material of an edition's examples: pages of the site as their layouts receive them. */
export interface Kit {
  edition: Edition;
  words: Words;
  /** Another edition, for what stands in or is compared. */
  other: Edition;
  home: PageView;
  page: PageView;
  section: PageView;
  calendar: PageView;
  /** A page about one event. */
  event: PageView;
  article: PageView;
  form: PageView;
  /** A whole instrument. */
  whole: PageView;
  /** Links to pages, in the order of the menu. */
  links: readonly PageLink[];
}

/** The kit of an edition, from the first page of each kind that has what its examples need. */
export function kitOf(loaded: LoadedSite, styles: Styles, edition: Edition): Kit {
  const views = viewsOf(loaded, styles, [usualForm])
    .filter((view) => view.edition === edition && view.owner === "")
    .map(({ view }) => view() as PageView);
  const first = (what: string, has: (view: PageView) => unknown) => {
    const found = views.find((view) => Boolean(has(view)));
    if (found === undefined) throw new Error(`${edition.tag}: no page with ${what}`);
    return found;
  };
  const of = (layout: string) => first(`the layout ${layout}`, (view) => view.layout === layout);
  const home = of("home");
  const other = loaded.catalogue.site.editions.find((one) => one !== edition);
  if (other === undefined) throw new Error("the style pages compare editions: there is only one");
  return {
    edition,
    words: home.frame.words,
    other,
    home,
    page: first("neighbours", ({ layout, previous, next }) => layout === "page" && previous && next),
    section: of("section"),
    calendar: of("calendar"),
    event: first("dates of its own", ({ layout, dates }) => layout === "page" && dates?.dates.length),
    article: first(
      "terms and drawing",
      ({ law, drawing }) => law?.piece?.intro && drawing && law.explained.length > 0 && law.others.length > 0,
    ),
    form: first("a form", ({ form }) => form?.mail),
    whole: of("whole"),
    links: home.frame.mainMenu,
  };
}
