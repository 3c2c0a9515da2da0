import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView, LazyView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { linkTo } from "../frame/navigation.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import type { Shown } from "../site/shown.ts";
import { NOT_SENT, SENT } from "./formsPart.ts";
import { formIn } from "./formView.ts";
import { emailOf } from "./noticeView.ts";

/** The page after a form was sent, or could not be sent. */
export interface SentView extends FramedView {
  layout: "sent";
  title: string;
  text: readonly string[];
  links: ReadonlyArray<{ text: string; address: string }>;
}

/** The pages that thank for what was sent and that explain what was not, in an edition that has a form. */
export function sentViews({ catalogue }: Shown, { tree, frame, form, styles }: EditionContext): LazyView[] {
  const forms = [...tree.values()]
    .filter(({ rendition }) => formIn(rendition.page) !== undefined && !rendition.isFallback)
    .map(linkTo);
  if (forms.length === 0) return [];
  const {
    edition,
    words: { t },
    siteName,
  } = frame;
  const email = emailOf(catalogue.site);
  const view = (path: string, title: string, text: readonly string[], links: SentView["links"]): LazyView => ({
    file: fileOf(edition, path),
    view: (): SentView => ({
      layout: "sent",
      file: fileOf(edition, path),
      frame,
      head: framedHead({ title: `${title} – ${siteName}`, description: text[0] ?? title }, styles("page"), form),
      editions: editionLinks(catalogue, edition, ""),
      address: addressOf(catalogue.site, fileOf(edition, path)),
      title,
      text,
      links,
    }),
  });
  const mail =
    email !== undefined ? [{ text: t("notSent.mail", { email }), address: `mailto:${encodeURI(email)}` }] : [];
  return [
    view(SENT, t("sent.title"), [t("sent.text"), t("sent.confirm")], [{ text: t("site.home"), address: frame.home }]),
    view(
      NOT_SENT,
      t("notSent.title"),
      [t("notSent.text"), t("notSent.again")],
      [...forms.map(({ title, address }) => ({ text: title, address })), ...mail],
    ),
  ];
}
