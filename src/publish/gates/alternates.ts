import type { BuiltPage } from "./builtPage.ts";
import { type BuiltSite, fileAt } from "./builtSite.ts";
import type { Fault, Gate } from "./gate.ts";

interface Told {
  /** The page's alternates, each with its language before it. */
  listed: readonly string[];
  isNoindex: boolean;
}

const known = new WeakMap<BuiltPage, Told>();

/** The robots directives of a page; its alternates ask for it, too. */
function toldBy(page: BuiltPage): Told {
  const told = known.get(page) ?? {
    listed: page.elements
      .filter(
        ({ name, attributes }) =>
          name === "link" && attributes.rel === "alternate" && attributes.hreflang !== undefined,
      )
      .map(({ attributes }) => `${attributes.hreflang} ${attributes.href}`)
      .sort(),
    isNoindex: page.elements.some(
      ({ name, attributes }) =>
        name === "meta" && attributes.name === "robots" && attributes.content?.includes("noindex"),
    ),
  };
  known.set(page, told);
  return told;
}

/** `hreflang` links lead to pages that exist, are indexed, and list the same alternates. */
export const alternates: Gate = (page, site) =>
  toldBy(page).listed.flatMap((entry): Fault[] => {
    const [tag = "", url = ""] = entry.split(" ");
    const other = pageAt(site, url);
    if (other === undefined) return [{ code: "gate/alternate-dead", values: { tag, url } }];
    const { listed, isNoindex } = toldBy(other);
    const answers = listed.join("\n") === toldBy(page).listed.join("\n");
    return isNoindex || !answers ? [{ code: "gate/alternate", values: { tag, url } }] : [];
  });

function pageAt(site: BuiltSite, url: string): BuiltPage | undefined {
  if (!URL.canParse(url)) return undefined;
  return site.pages.get(fileAt(site, url, "") ?? "");
}
