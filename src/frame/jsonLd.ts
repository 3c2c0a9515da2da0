import { completeUrl } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";
import type { PageLink } from "./navigation.ts";

type Data = Record<string, unknown>;

/** JSON-LD as text that cannot end the script element around it. */
export function jsonLd(data: Data): string {
  return JSON.stringify({ "@context": "https://schema.org", ...data }).replace(/</g, "\\u003c");
}

/** The organisation of the site's settings, if they name one. */
export function organisationData({ organisation }: Site): Data | undefined {
  if (organisation === undefined) return undefined;
  const { name, url, sameAs } = organisation;
  return { "@type": "Organization", name, url, ...(sameAs.length > 0 ? { sameAs } : {}) };
}

/** The way from home to a page. */
export function breadcrumbData(crumbs: readonly PageLink[], site: Site): Data {
  const itemListElement = crumbs.map(({ label, address }, at) => ({
    "@type": "ListItem",
    position: at + 1,
    name: label,
    item: completeUrl(site, address),
  }));
  return { "@type": "BreadcrumbList", itemListElement };
}

export interface ArticleFacts {
  title: string;
  description: string;
  url: string;
  edition: Edition;
  date: string;
  changed: string | undefined;
}

/** A dated post. */
export function articleData(facts: ArticleFacts, site: Site): Data {
  const publisher = organisationData(site) ?? {
    "@type": "Organization",
    name: site.nameIn(facts.edition),
    url: site.origin,
  };
  return {
    "@type": "Article",
    headline: facts.title,
    description: facts.description,
    url: facts.url,
    mainEntityOfPage: facts.url,
    inLanguage: facts.edition.tag,
    datePublished: facts.date,
    dateModified: facts.changed ?? facts.date,
    author: publisher,
    publisher,
  };
}
