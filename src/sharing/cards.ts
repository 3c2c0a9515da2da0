import type { FramePart } from "../frame/frameCapability.ts";
import { lookOf } from "../frame/look/look.ts";
import { coloured } from "../frame/look/mark.ts";
import type { Drawing } from "../pictures/drawings.ts";
import { fileOf } from "../site/editions/addresses.ts";
import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import { cardSum } from "./cardSum.ts";
import type { CardFacts } from "./cardSvg.ts";

/**
 * The file name of a card beside a page: made from its content, for messengers keep the picture that they found at an address for
 * hours, and networks for weeks.
 */
export const CARD_NAME = /^card-[0-9a-f]{8}\.png$/;

/** A card takes about 40 ms the first time: on a larger site the pages of an edition share that of its first page. */
const MOST_PAGES = 600;

/** The parts of a site from which cards are made. */
type Shared = Shown & FramePart & { drawings: ReadonlyMap<string, Drawing> };

/** The picture shown for a page where someone shares its address. */
export interface Card extends CardFacts {
  /** Below the output folder. */
  file: string;
}

/** The card of a page, by its file below the output folder. */
export function cardFileFor(loaded: Shared, page: Page): string {
  return cardOf(loaded, cardPage(loaded, page)).file;
}

/** The alternative text of a page's card: what is written on it. */
export function cardText(loaded: Shared, page: Page): string {
  return `${loaded.catalogue.site.nameIn(page.edition)}: ${titleOn(cardPage(loaded, page))}`;
}

/** Every card of the site. */
export function cardsOf(loaded: Shared): Card[] {
  return [...loaded.catalogue.pages.values()]
    .flatMap((own) => [...own.values()])
    .filter((page) => hasOwnCard(loaded, page))
    .map((page) => cardOf(loaded, page));
}

/** The page whose card stands for a page: its own, or the first of its edition. */
function cardPage(loaded: Shared, page: Page): Page {
  return hasOwnCard(loaded, page) ? page : (loaded.catalogue.pages.get(page.edition.tag)?.get("") ?? page);
}

const made = new WeakMap<Page, Card>();

function cardOf(loaded: Shared, page: Page): Card {
  const known = made.get(page);
  if (known !== undefined) return known;
  const { site } = loaded.catalogue;
  const { mark } = loaded;
  const look = lookOf(site);
  const facts: CardFacts = {
    title: titleOn(page),
    siteName: site.nameIn(page.edition),
    label: page.edition.label,
    tag: page.edition.tag,
    drawing: drawingFor(loaded, page)?.svg,
    paints: look.light,
    mark: mark && { svg: coloured(mark.svg, look), ratio: mark.width / mark.height },
  };
  const name = `card-${cardSum(facts, true).slice(0, 8)}.png`;
  const card = { ...facts, file: fileOf(page.edition, page.path).replace(/index\.html$/, name) };
  made.set(page, card);
  return card;
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
