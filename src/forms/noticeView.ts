import type { Page } from "../site/pages/page.ts";
import type { Site } from "../site/site.ts";
import type { Words } from "../site/words/words.ts";
import { type NoticeRow, noticeVersion } from "./notice.ts";
import type { Destination } from "./readForms.ts";
import { serviceFor } from "./services.ts";

/** The notice of a form as the reader sees it, and the version that goes along with the consent. */
export interface NoticeView {
  rows: readonly NoticeRow[];
  version: string;
}

/** The notice of a form's page for one way of sending: through a destination, or on paper. */
export function noticeView({ data, edition }: Page, way: Destination | "paper", site: Site, { t }: Words): NoticeView {
  const notice = data.kind === "newsletter" || data.kind === "request" ? data.notice : undefined;
  if (notice === undefined) throw new Error("a form without a notice is not shown");
  const email = emailOf(site);
  const rows: NoticeRow[] = [
    { label: t("notice.purpose"), text: notice.purpose },
    { label: t("notice.collected"), text: notice.collected },
    { label: t("notice.kept"), text: notice.kept },
    { label: t("notice.refusal"), text: notice.refusal },
    { label: t("notice.processor"), text: processorText(way, site, site.nameIn(edition), edition.tag, t) },
    { label: t("notice.withdrawal"), text: notice.withdrawal },
    ...(email === undefined
      ? []
      : [{ label: t("notice.contact"), text: email, address: `mailto:${encodeURI(email)}` }]),
  ];
  const version = noticeVersion(rows);
  return { rows: [...rows, { label: t("notice.version"), text: version }], version };
}

/** The e-mail address of the organisation, if its settings have one. */
export function emailOf({ contacts: { email } }: Site): string | undefined {
  return email?.includes("@") === true && !email.includes("/") ? email : undefined;
}

function processorText(way: Destination | "paper", site: Site, name: string, tag: string, t: Words["t"]): string {
  if (way === "paper") return t("notice.byPaper", { site: name });
  if (way.by === "email") return t("notice.byMail", { site: name });
  const { processor, address } = way;
  const said = t("notice.byService", {
    service: serviceFor(way.by).name,
    host: address?.host ?? new URL(site.origin).host,
    site: name,
  });
  const more = typeof processor === "string" ? processor : processor?.[tag];
  return more === undefined ? said : `${said} ${more}`;
}
