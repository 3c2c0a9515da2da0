import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { FormName } from "../site/formNames.ts";
import { allPages, mirrorsPath, searchPath } from "../site/generated.ts";
import type { LoadedSite } from "../assembly/loadSite.ts";
import { leaveFrom } from "./leave.ts";
import { hasPictures, TEXT_ONLY } from "../pictures/textOnly/tree.ts";
import { linkTo, menuOf } from "./navigation.ts";
import type { EditionLink, Frame } from "../assembly/view.ts";
import type { Node } from "./tree.ts";

/** What the pages of an edition have in common. */
export function frameOf(loaded: LoadedSite, edition: Edition, tree: ReadonlyMap<string, Node>, css: string): Frame {
  const { site } = loaded.catalogue;
  const home = tree.get("");
  const pageOf = (form: FormName) => [...tree.values()].find((node) => node.rendition.page.data.kind === form);
  const [newsletter, request] = [pageOf("newsletter"), pageOf("request")];
  return {
    edition,
    css,
    words: loaded.wordsOf(edition),
    siteName: site.nameIn(edition),
    root: site.base,
    home: addressOf(site, fileOf(edition, "")),
    mainMenu: menuOf(home, "main"),
    footerMenu: menuOf(home, "footer"),
    allPages: addressOf(site, fileOf(edition, allPages)),
    search: addressOf(site, fileOf(edition, searchPath)),
    ...(site.mirrors.length === 0 ? {} : { mirrors: addressOf(site, fileOf(edition, mirrorsPath)) }),
    newsletter: newsletter && linkTo(newsletter),
    request: request && linkTo(request),
    textOnly: hasPictures(loaded) ? `${site.base}${TEXT_ONLY}/` : undefined,
    feed: addressOf(site, `${edition.folder}/feed.xml`),
    leave: leaveFrom(loaded, [edition]),
  };
}

/** The language menu of a page: the same page in each edition, or its home where that edition has nothing at the path. */
export function editionLinks({ site, renditions }: Catalogue, current: Edition, path: string, isEverywhere = false): EditionLink[] {
  return site.editions.map((edition) => {
    const isThere = isEverywhere || renditions.get(edition.tag)?.has(path) === true;
    return { edition, address: addressOf(site, fileOf(edition, isThere ? path : "")), isCurrent: edition === current };
  });
}
