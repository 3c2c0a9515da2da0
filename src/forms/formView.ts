import type { HeadFacts } from "../frame/framed.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import type { Words } from "../site/words/words.ts";
import { type FieldView, fieldViews } from "./fieldViews.ts";
import { type Forms, SENT } from "./formsPart.ts";
import { mailto } from "./mailto.ts";
import { type FormName, formNames } from "./names.ts";
import { type NoticeView, noticeView } from "./noticeView.ts";
import { type Sending, serviceFor } from "./services.ts";
import { sheetFor } from "./sheet.ts";

/** A form that the browser sends of itself. */
export interface PostView {
  action: string;
  /** Origin that the page's form may send to; undefined for the site's own host. */
  sendsTo: string | undefined;
  attributes: Readonly<Record<string, string>>;
  hidden: ReadonlyArray<readonly [name: string, value: string]>;
  trap: string | undefined;
  consent: string;
  /** Each under the name that its receiver knows. */
  fields: ReadonlyArray<FieldView & { key: string }>;
}

/** A message that the reader sends with a mail program. */
export interface MailView {
  email: string;
  address: string;
  subject: string;
  text: string;
}

/** The form of a page: what the reader agrees to, and how it is sent: by the browser, or as an e-mail. */
export interface FormView {
  form: FormName;
  notice: NoticeView;
  post: PostView | undefined;
  mail: MailView | undefined;
  /** The address of the same form to print, if there is one. */
  sheet: string | undefined;
}

/** The form of a page, unless the page is a fallback: consent is given in the words that were read. */
export function formViewOf(shown: Shown & Forms, { page, edition, isFallback }: Rendition): FormView | undefined {
  const { site } = shown.catalogue;
  const form = formIn(page);
  const destination = form && shown.forms[form];
  if (form === undefined || destination === undefined || isFallback) return undefined;
  const words = shown.wordsOf(edition);
  const notice = noticeView(page, destination, site, words);
  const fields = fieldViews(shown, form, page, words);
  const sheet = sheetFor(shown, page)?.file;
  const common = { form, notice, sheet: sheet && addressOf(site, sheet) };
  if (destination.by === "email")
    return {
      ...common,
      post: undefined,
      mail: mailView(destination.email, form, fields, notice.version, site.nameIn(edition), words),
    };
  const service = serviceFor(destination.by);
  const thanks = fileOf(edition, SENT);
  const sending: Sending = {
    form,
    address: destination.address,
    list: destination.list,
    subject: shown.wordsOf(site.reference).t(`formTitle.${form}`),
    thanks: urlOf(site, thanks),
  };
  const post: PostView = {
    action: destination.address?.href ?? addressOf(site, thanks),
    sendsTo: destination.address?.origin,
    attributes: service.attributes?.(sending) ?? {},
    hidden: [
      ...Object.entries(service.hidden(sending)),
      [service.nameOf("notice"), notice.version],
      [service.nameOf("edition"), edition.tag],
    ],
    trap: service.trap?.(sending),
    consent: service.nameOf("consent"),
    fields: fields.map((field) => ({ ...field, key: service.nameOf(field.name) })),
  };
  return { ...common, post, mail: undefined };
}

/** The form that a page is for, if it has the notice without which there is none. */
export function formIn({ data }: Page): FormName | undefined {
  return formNames.find((name) => data.kind === name && data.notice !== undefined);
}

function mailView(
  email: string,
  form: FormName,
  fields: readonly FieldView[],
  version: string,
  site: string,
  { t }: Words,
): MailView {
  const subject = `${site}: ${t(`formTitle.${form}`)}`;
  const asked = fields
    .filter(({ name }) => name !== "email")
    .map(
      ({ label, isRequired, choices }) =>
        `${label}${isRequired ? "" : ` ${t("form.optional")}`}: ${choices.join(" / ")}`,
    );
  const text = [t(`formMail.${form}`, { site }), asked.join("\n"), t("form.mailConsent", { version })].join("\n\n");
  return { email, subject, text, address: mailto(email, subject, text) };
}

/** Returns the head data that a page's form requires. */
export function headOfForm(form: FormView | undefined): Partial<HeadFacts> {
  if (form?.post === undefined) return {};
  return { sendsTo: form.post.sendsTo, sendsOrigin: true, scripts: ["form"] };
}
