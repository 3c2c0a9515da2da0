import { z } from "zod";
import type { Capability } from "../frame/capability.ts";
import type { FramePart } from "../frame/frameCapability.ts";
import type { HeadFacts } from "../frame/framed.ts";
import type { Pictures } from "../pictures/capability.ts";
import { addressOf, urlOf } from "../site/editions/addresses.ts";
import { renditionAt } from "../site/editions/catalogue.ts";
import type { OutputFile } from "../site/outputFile.ts";
import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import type { Site } from "../site/site.ts";
import { cardFiles } from "./cardFiles.ts";
import { CARD_NAME, type Card, cardFileFor, cardsOf, cardText } from "./cards.ts";
import { reportUnwritten } from "./reportUnwritten.ts";
import { SHARE, shareFileFor, shareViews } from "./shareView.ts";
import { CARD } from "./size.ts";

/** The addition of sharing to a site. */
export interface Sharing {
  /** True if pages have a page for sharing them: `share: true` in content/site.yml. */
  isShared: boolean;
}

declare module "../frame/framed.ts" {
  interface Frame {
    /** The card of the edition's first page, or of its fallback. */
    card?: HeadFacts["card"];
  }
  interface FramedView {
    /** The page on which this page can be passed on. */
    share?: string;
  }
}

const share = z.boolean().default(false);
const isShared = ({ more }: Site) => share.parse(more.share);

/** Cards for previews of links; a page beside each page on which it can be passed on. */
export const sharing: Capability<Sharing & FramePart & Pick<Pictures, "drawings">> = {
  name: "sharing",
  settings: { share },
  places: (site) => ({
    isTaken: (path) =>
      path.split("/").some((name) => CARD_NAME.test(name)) || (isShared(site) && path.split("/").at(-1) === SHARE),
  }),
  read: ({ site }) => ({ isShared: isShared(site) }),
  frame: (shown, edition) => {
    const home = renditionAt(shown.catalogue, edition, "")?.page;
    return { card: home && cardOf(shown, home) };
  },
  page: (shown, node) => {
    const file = shareFileFor(shown, node);
    return {
      head: { card: cardOf(shown, node.rendition.page) },
      view: { share: file && addressOf(shown.catalogue.site, file) },
    };
  },
  views: shareViews,
  // Pixels are made in threads of their own, while pages are written.
  prepare: async (shown, { cache, isHurried }) => {
    if (isHurried !== true) begun.set(shown.catalogue, startedOf(cardsMade(shown, cache)));
    return {};
  },
  files: (shown, { cache, step }) => {
    // The preview has begun none: it draws the card that somebody asks for.
    const { cards, files, isWritten } = begun.get(shown.catalogue) ?? cardsMade(shown, cache);
    step("cards", cards.length);
    reportUnwritten(cards, isWritten, shown.warnings);
    return files;
  },
};

function cardOf(shown: Shown & FramePart & Pick<Pictures, "drawings">, page: Page): HeadFacts["card"] {
  return { url: urlOf(shown.catalogue.site, cardFileFor(shown, page)), text: cardText(shown, page), ...CARD };
}

interface Cards {
  cards: readonly Card[];
  files: OutputFile[];
  isWritten: boolean;
}

const begun = new WeakMap<Shown["catalogue"], Cards>();

/** All cards of a site, each drawn when its bytes are asked for. */
function cardsMade(shown: Parameters<typeof cardsOf>[0], cache: string): Cards {
  const cards = cardsOf(shown);
  return { cards, ...cardFiles(cards, cache) };
}

/** The same cards, begun at once. */
function startedOf({ files, ...others }: Cards): Cards {
  const started = files.map(({ file, bytes }) => {
    const drawn = (async () => bytes())();
    // Whoever writes the card is told; a build that fails before has other things to tell.
    drawn.catch(() => {});
    return { file, bytes: () => drawn };
  });
  return { ...others, files: started };
}
