import { addressOf, fileOf } from "../site/editions/addresses.ts";
import { notSentPath, sentPath } from "../site/generated.ts";
import type { LoadedSite } from "../assembly/loadSite.ts";
import { editionLinks } from "../frame/frame.ts";
import { formIn } from "./formView.ts";
import { emailOf } from "./noticeView.ts";
import { linkTo } from "../frame/navigation.ts";
import type { Node } from "../frame/tree.ts";
import type { Frame, LazyView, SentView } from "../assembly/view.ts";

/** The pages that thank for what was sent and that explain what was not, in an edition that has a form. */
export function sentViews(loaded: LoadedSite, frame: Frame, tree: ReadonlyMap<string, Node>): LazyView[] {
  const forms = [...tree.values()].filter(({ rendition }) => formIn(rendition.page) !== undefined && !rendition.isFallback).map(linkTo);
  if (forms.length === 0) return [];
  const { catalogue } = loaded;
  const { edition, words: { t }, siteName } = frame;
  const email = emailOf(catalogue.site);
  const view = (path: string, title: string, text: readonly string[], links: SentView["links"]): LazyView => ({
    file: fileOf(edition, path),
    view: (): SentView => ({
      layout: "sent",
      file: fileOf(edition, path),
      frame,
      head: { title: `${title} – ${siteName}`, description: text[0] ?? title, canonical: undefined, alternates: [], isIndexed: false, jsonLd: [], openGraphType: "website", card: undefined },
      editions: editionLinks(catalogue, edition, ""),
      address: addressOf(catalogue.site, fileOf(edition, path)),
      title,
      text,
      links,
    }),
  });
  const mail = email !== undefined ? [{ text: t("notSent.mail", { email }), address: `mailto:${encodeURI(email)}` }] : [];
  return [
    view(sentPath, t("sent.title"), [t("sent.text"), t("sent.confirm")], [{ text: t("site.home"), address: frame.home }]),
    view(notSentPath, t("notSent.title"), [t("notSent.text"), t("notSent.again")], [...forms.map(({ title, address }) => ({ text: title, address })), ...mail]),
  ];
}
