import { policyOf } from "../base/policy.ts";
import { type Xml, xml } from "../base/xml.ts";
import { leaveFrom } from "../frame/leave.ts";
import { scriptNamed } from "../frame/scripts.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { followedIn } from "../site/editions/relative.ts";
import type { Shown } from "../site/shown.ts";
import { unmarked } from "../site/words/standIns.ts";
import type { Lead } from "./leads.ts";

/**
 * The page at an old address for hosts without redirects, and on a disk: it leads to the new one by itself, and with a
 * link where a browser is told not to follow. Its script takes the fragment of the address along.
 */
export function movedPage(shown: Shown, { from, to, target }: Lead): string {
  const { site, renditions } = shown.catalogue;
  const edition = site.editions.find(({ folder }) => folder === target.edition) ?? site.reference;
  const page = target.isFile ? undefined : renditions.get(edition.tag)?.get(target.path)?.page;
  const { t } = shown.wordsOf(edition);
  const address = followedIn(from, addressOf(site, to));
  const onward = followedIn(from, addressOf(site, scriptNamed("onward").file));
  // Search engines shall know a page by its usual address, in the edition that has it.
  const isPage = page !== undefined && (to.startsWith(`${edition.folder}/`) || /^[^/]+\/index\.html$/.test(to));
  const usual =
    isPage && to.endsWith(fileOf(edition, target.path)) ? fileOf(page.edition, target.path) : withoutForm(to, edition);
  const title = page?.data.title ?? site.nameIn(edition);
  return document(shown, edition, {
    title: t("old.moved"),
    hasScript: true,
    head: xml`<meta http-equiv="refresh" content="0;url=${address}"><script src="${onward}"></script><link rel="canonical" href="${urlOf(site, usual)}">`,
    body: xml`<p><a href="${address}"${page === undefined || page.edition === edition ? undefined : xml` lang="${page.edition.tag}"`}>${title}</a></p>`,
  });
}

/** The HTML at the address of a page that is gone, below the output folder. */
export function gonePage(shown: Shown, edition: Edition, file: string): string {
  const { site } = shown.catalogue;
  const { t } = shown.wordsOf(edition);
  const home = followedIn(file, addressOf(site, fileOf(edition, "")));
  return document(shown, edition, {
    title: t("old.gone"),
    head: xml``,
    body: xml`<p>${t("old.goneText")}</p><p><a href="${home}">${t("site.home")}</a></p>`,
  });
}

function withoutForm(file: string, { folder }: Edition): string {
  return file.startsWith(`${folder}/`) ? file : file.replace(/^[^/]+\//, "");
}

function document(
  shown: Shown,
  edition: Edition,
  { title, head, body, hasScript = false }: { title: string; head: Xml; body: Xml; hasScript?: boolean },
): string {
  const leave = leaveFrom(shown, [edition]);
  const way =
    leave &&
    xml`<p><a class="leave" rel="noreferrer nofollow" href="${leave.address}">${leave.labels.map(({ text }) => xml`${unmarked(text)}`)}</a></p>`;
  return xml`<!doctype html>
<html lang="${edition.tag}" dir="${edition.direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyOf({ styles: [], isTextOnly: true, hasScripts: hasScript })}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – ${shown.catalogue.site.nameIn(edition)}</title><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><link rel="icon" href="data:,">${head}</head><body>${way}<main id="main"><h1>${title}</h1>${body}</main></body></html>
`.xml;
}
