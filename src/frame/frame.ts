import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import type { Site } from "../site/site.ts";
import { markedWords } from "../site/words/standIns.ts";
import type { EditionLink, Frame } from "./framed.ts";
import { leaveFrom } from "./leave.ts";
import { linkTo, menuOf } from "./navigation.ts";
import type { Tree } from "./tree.ts";

/** Builds the frame that the pages of an edition share; `parts` are the capabilities' additions to it. */
export function frameOf(shown: Shown, edition: Edition, tree: Tree, parts: ReadonlyArray<Partial<Frame>>): Frame {
  const { site } = shown.catalogue;
  const home = tree.get("");
  const safety = site.safetyPath === undefined ? undefined : tree.get(site.safetyPath);
  const own = {
    edition,
    words: markedWords(shown.wordsOf(edition)),
    siteName: site.nameIn(edition),
    mark: undefined,
    root: site.base,
    home: addressOf(site, fileOf(edition, "")),
    mainMenu: menuOf(home, "main", site.menus),
    footerMenu: menuOf(home, "footer", site.menus),
    choice: isOfMany(site) ? site.base : undefined,
    leave: leaveFrom(shown, [edition]),
    contacts: contactsOf(site),
    safety: safety && linkTo(safety),
  };
  return Object.assign({}, own, ...parts) as Frame;
}

/** E-mail address and telephone, as links; a placeholder is reported to the deployer, and shown like any other. */
function contactsOf({ contacts: { email, phone } }: Shown["catalogue"]["site"]): Frame["contacts"] {
  return [
    ...(email?.includes("@") === true ? [{ text: email, address: `mailto:${encodeURI(email)}` }] : []),
    ...(phone === undefined ? [] : [{ text: phone, address: `tel:${phone.replace(/[^+\d]/g, "")}` }]),
  ];
}

/** With more editions than these, a page offers only the nearest, and leads to the choice of all. */
const MOST_EDITIONS = 30;

/** The editions that the pages of one offer: all, or those of its fallbacks and the reference edition. */
export function offeredFrom(
  { editions, reference }: Pick<Site, "editions" | "reference">,
  current: Edition,
): Edition[] {
  if (!isOfMany({ editions })) return [...editions];
  return editions.filter(
    (edition) => edition === current || edition === reference || current.fallback.includes(edition.tag),
  );
}

/** True for a site with more editions than a menu holds. */
export function isOfMany({ editions }: Pick<Site, "editions">): boolean {
  return editions.length > MOST_EDITIONS;
}

/**
 * The language menu of a page: the same page in each edition, or its home page if the edition has nothing at the path.
 */
export function editionLinks(
  { site, renditions }: Catalogue,
  current: Edition,
  path: string,
  isEverywhere = false,
): EditionLink[] {
  return offeredFrom(site, current).map((edition) => {
    const isThere = isEverywhere || renditions.get(edition.tag)?.has(path) === true;
    return { edition, address: addressOf(site, fileOf(edition, isThere ? path : "")), isCurrent: edition === current };
  });
}
