import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView, LazyView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { type ListPart, type LongList, partsIn } from "../frame/longLists.ts";
import { crumbsOf, linkTo, type PageLink } from "../frame/navigation.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import type { Site } from "../site/site.ts";

/** A link to another part of a list. */
export interface ListWay {
  text: string;
  address: string;
  isCurrent: boolean;
}

/** The links between the parts of a list. */
export interface ListWays {
  years: readonly ListWay[];
  parts: readonly ListWay[];
}

/** A page that lists a part of a long section. */
export interface ListView extends FramedView {
  layout: "list";
  title: string;
  crumbs: readonly PageLink[];
  links: readonly PageLink[];
  ways: ListWays;
}

/** The pages that list the parts of a long section. */
export function listViews(shown: Shown, context: EditionContext, list: LongList): LazyView[] {
  return partsIn(list).map((part) => ({
    file: fileOf(context.edition, part.path),
    view: () => listView(shown, context, list, part),
    limit: "list" as const,
    indexed: { alternates: [] },
  }));
}

/** The ways from one page of a long section, by its path, to the others. */
export function listWays(site: Site, edition: Edition, { section, more, years }: LongList, path: string): ListWays {
  const way = (text: string, to: string, isCurrent: boolean): ListWay => ({
    text,
    address: addressOf(site, fileOf(edition, to)),
    isCurrent,
  });
  const numbered = (paths: readonly string[]) =>
    paths.length < 2 ? [] : paths.map((to, at) => way(String(at + 1), to, to === path));
  const own = years.find(({ parts }) => parts.some((part) => part.path === path));
  const runs = own?.parts.map((part) => part.path) ?? [section.rendition.path, ...more.map((part) => part.path)];
  return {
    years: years.flatMap((one) => one.parts.slice(0, 1).map((part) => way(one.year, part.path, one === own))),
    parts: numbered(runs),
  };
}

function listView(
  { catalogue }: Shown,
  { edition, frame, form, styles }: EditionContext,
  list: LongList,
  { path, nodes }: ListPart,
): ListView {
  const { site } = catalogue;
  const file = fileOf(edition, path);
  const name = path.slice(list.section.rendition.path.length + 1).replace(/^year-|list-/g, "");
  const title = `${list.section.rendition.page.data.title} (${name})`;
  const section = linkTo(list.section);
  return {
    layout: "list",
    file,
    frame,
    head: framedHead(
      {
        title: `${title} – ${frame.siteName}`,
        description: `${section.description} (${name})`,
        canonical: urlOf(site, file),
        isIndexed: true,
      },
      styles("section"),
      form,
    ),
    editions: editionLinks(catalogue, edition, list.section.rendition.path),
    address: addressOf(site, file),
    title,
    // The last of them is the page itself, which is not among them.
    crumbs: [...crumbsOf(list.section), section],
    links: nodes.map(linkTo),
    ways: listWays(site, edition, list, path),
  };
}
