import type { BuiltPage } from "./builtPage.ts";
import { type BuiltSite, fileAt } from "./builtSite.ts";
import type { Fault, Gate } from "./gate.ts";

const listed = (page: BuiltPage) =>
  page.elements
    .filter(
      ({ name, attributes }) => name === "link" && attributes.rel === "alternate" && attributes.hreflang !== undefined,
    )
    .map(({ attributes }) => `${attributes.hreflang} ${attributes.href}`)
    .sort();

/** `hreflang` links lead to pages that exist, are indexed, and list the same alternates. */
export const alternates: Gate = (page, site) =>
  listed(page).flatMap((entry): Fault[] => {
    const [tag = "", url = ""] = entry.split(" ");
    const other = pageAt(site, url);
    if (other === undefined) return [{ code: "gate/alternate-dead", values: { tag, url } }];
    const isNoindex = other.elements.some(
      ({ name, attributes }) =>
        name === "meta" && attributes.name === "robots" && attributes.content?.includes("noindex"),
    );
    const answers = listed(other).join("\n") === listed(page).join("\n");
    return isNoindex || !answers ? [{ code: "gate/alternate", values: { tag, url } }] : [];
  });

function pageAt(site: BuiltSite, url: string): BuiltPage | undefined {
  if (!URL.canParse(url) || new URL(url).origin !== site.origin) return undefined;
  return site.pages.get(fileAt(site, url, "") ?? "");
}
