import type { Addressed } from "../addresses/addresses.ts";
import { xml } from "../base/xml.ts";
import { usualForm } from "../frame/form.ts";
import { feedHtmlOf, type Pictured } from "../frame/pageText.ts";
import { fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { lastChanged, type Page } from "../site/pages/page.ts";
import type { Site } from "../site/site.ts";

const LENGTH = 20;
const time = (day: string) => `${day}T00:00:00Z`;

/** The Atom feed (RFC 4287) of an edition: its own dated pages, newest first, with their whole text. */
export function atomFeed(shown: Pictured & Partial<Addressed>, edition: Edition): string {
  const { catalogue } = shown;
  const { site } = catalogue;
  const pages = [...(catalogue.pages.get(edition.tag)?.values() ?? [])];
  const posts = pages
    .filter(isPost)
    .sort((a, b) => (a.data.date < b.data.date ? 1 : a.data.date > b.data.date ? -1 : a.path < b.path ? -1 : 1));
  const updated =
    pages
      .map(lastChanged)
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? dayOfBuild(site);
  const home = urlOf(site, fileOf(edition, ""));
  const entry = (post: Post) => {
    const url = urlOf(site, fileOf(edition, post.path));
    const rendition = { edition, path: post.path, page: post, isFallback: false };
    return xml`  <entry>
    <id>${urlOf(site, fileOf(edition, shown.addresses?.firstPath(edition.folder, post.path) ?? post.path))}</id>
    <title>${post.data.title}</title>
    <link href="${url}"/>
    <published>${time(post.data.date)}</published>
    <updated>${time(lastChanged(post) ?? post.data.date)}</updated>
    <summary>${post.data.description}</summary>
    <content type="html" xml:base="${url}">${feedHtmlOf(shown, rendition, usualForm)}</content>
  </entry>
`;
  };
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${edition.tag}">
  <id>${home}</id>
  <title>${site.nameIn(edition)}</title>
  <subtitle>${site.descriptionIn(edition)}</subtitle>
  <link href="${home}" hreflang="${edition.tag}"/>
  <link rel="self" type="application/atom+xml" href="${urlOf(site, `${edition.folder}/feed.xml`)}"/>
  <updated>${time(updated)}</updated>
  <author><name>${site.nameIn(edition)}</name></author>
${posts.slice(0, LENGTH).map(entry)}</feed>
`.xml;
}

/** Returns the day of the build, for a feed whose pages have no dates. */
function dayOfBuild({ epoch }: Site): string {
  return new Date(epoch === undefined ? Date.now() : epoch * 1000).toISOString().slice(0, 10);
}

type Post = Page & { data: { kind: "post"; date: string } };

function isPost(page: Page): page is Post {
  return page.data.kind === "post";
}
