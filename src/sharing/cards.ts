import type { Drawing } from "../pictures/drawings.ts";
import { fileOf } from "../site/editions/addresses.ts";
import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import type { CardFacts } from "./cardSvg.ts";

/** The card of a page, beside it: its name never changes, for previews of links are kept for long. */
export const CARD_NAME = "card.png";

/** A card takes about 40 ms the first time: on a larger site the pages of an edition share that of its first page. */
const MOST_PAGES = 600;

/** What cards are made from. */
type Shared = Shown & { drawings: ReadonlyMap<string, Drawing> };

/** A picture that stands for a page where someone shares its address. */
export interface Card extends CardFacts {
  /** Below the output folder. */
  file: string;
}

/** The card of a page, by its file below the output folder. */
export function cardFileFor(loaded: Shared, page: Page): string {
  return fileOf(page.edition, hasOwnCard(loaded, page) ? page.path : "").replace(/index\.html$/, CARD_NAME);
}

/** The alternative text of a page's card: what is written on it. */
export function cardText(loaded: Shared, page: Page): string {
  const shown = hasOwnCard(loaded, page) ? page : (loaded.catalogue.pages.get(page.edition.tag)?.get("") ?? page);
  return `${loaded.catalogue.site.nameIn(page.edition)}: ${titleOn(shown)}`;
}

/** Every card of the site. */
export function cardsOf(loaded: Shared): Card[] {
  const { site, pages } = loaded.catalogue;
  return [...pages.values()]
    .flatMap((own) => [...own.values()])
    .filter((page) => hasOwnCard(loaded, page))
    .map((page) => ({
      file: cardFileFor(loaded, page),
      title: titleOn(page),
      siteName: site.nameIn(page.edition),
      label: page.edition.label,
      tag: page.edition.tag,
      drawing: drawingFor(loaded, page)?.svg,
    }));
}

/** The drawing of a page, or of the nearest page above it that has one. */
function drawingFor(loaded: Shared, page: Page): Drawing | undefined {
  const above =
    page.path === ""
      ? undefined
      : loaded.catalogue.pages.get(page.edition.tag)?.get(page.path.replace(/(^|\/)[^/]*$/, ""));
  if (page.data.drawing !== undefined) return loaded.drawings.get(page.data.drawing.name);
  return above && drawingFor(loaded, above);
}

function titleOn({ data }: Page): string {
  return data.kind === "home" && data.line !== undefined ? data.line.join(" ") : data.title;
}

const counts = new WeakMap<Shared["catalogue"], number>();

function hasOwnCard(loaded: Shared, { path, data }: Page): boolean {
  const count =
    counts.get(loaded.catalogue) ?? [...loaded.catalogue.pages.values()].reduce((sum, own) => sum + own.size, 0);
  counts.set(loaded.catalogue, count);
  return path === "" || (count <= MOST_PAGES && data.kind !== "whole");
}
