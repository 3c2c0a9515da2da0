import type { Page } from "../content/page.ts";
import { addressOf, fileOf, urlOf } from "../editions/addresses.ts";
import type { Rendition } from "../editions/catalogue.ts";
import { type Field, fieldsOf } from "../forms/fields.ts";
import { type FormName, formNames } from "../forms/forms.ts";
import { mailto } from "../forms/mailto.ts";
import { type NoticeRow, noticeVersion } from "../forms/notice.ts";
import type { Destination } from "../forms/readForms.ts";
import { roadOf, type Sending } from "../forms/roads.ts";
import { sentPath } from "../site/generated.ts";
import type { LoadedSite } from "../site/loadSite.ts";
import type { Site } from "../site/site.ts";
import type { Words } from "../words/words.ts";
import type { Head } from "./view.ts";

/** A field as the form shows it, under the name that its receiver knows. */
export interface FieldView extends Field {
  key: string;
  label: string;
  hint: string | undefined;
  /** What may be chosen. */
  choices: readonly string[];
}

/** A form that the browser sends of itself. */
export interface PostView {
  action: string;
  /** Origin that the page's form may send to; undefined for the site's own host. */
  sendsTo: string | undefined;
  attributes: Readonly<Record<string, string>>;
  hidden: ReadonlyArray<readonly [name: string, value: string]>;
  trap: string | undefined;
  consent: string;
  fields: readonly FieldView[];
}

/** A message that the reader sends with a mail program. */
export interface MailView {
  email: string;
  address: string;
  subject: string;
  text: string;
}

/** The form of a page: what the reader agrees to, and one of two roads. */
export interface FormView {
  form: FormName;
  notice: { rows: readonly NoticeRow[]; version: string };
  post: PostView | undefined;
  mail: MailView | undefined;
}

/** The form of a page, unless it stands in for another edition's: a consent is given in the words that were read. */
export function formViewOf(loaded: LoadedSite, { page, edition, isFallback }: Rendition): FormView | undefined {
  const form = formIn(page);
  const destination = form && loaded.catalogue.site.forms[form];
  if (form === undefined || destination === undefined || isFallback) return undefined;
  const { site } = loaded.catalogue;
  const words = loaded.wordsOf(edition);
  const rows = rowsOf(page, destination, site, words);
  const version = noticeVersion(rows);
  const notice = { rows: [...rows, { label: words.t("notice.version"), text: version }], version };
  const fields = fieldViews(loaded, form, page, words);
  if (destination.by === "email") return { form, notice, post: undefined, mail: mailView(destination.email, form, fields, version, site.nameIn(edition), words) };
  const road = roadOf(destination.by);
  const thanks = fileOf(edition, sentPath);
  const sending: Sending = { form, address: destination.address, list: destination.list, subject: loaded.wordsOf(site.reference).t(`formTitle.${form}`), thanks: urlOf(site, thanks) };
  return {
    form,
    notice,
    mail: undefined,
    post: {
      action: destination.address?.href ?? addressOf(site, thanks),
      sendsTo: destination.address?.origin,
      attributes: road.attributes?.(sending) ?? {},
      hidden: [...Object.entries(road.hidden(sending)), [road.nameOf("notice"), version], [road.nameOf("edition"), edition.tag]],
      trap: road.trap?.(sending),
      consent: road.nameOf("consent"),
      fields: fields.map((field) => ({ ...field, key: road.nameOf(field.name) })),
    },
  };
}

/** The form that a page is for, if it has the notice without which there is none. */
export function formIn({ data }: Page): FormName | undefined {
  return formNames.find((name) => data.kind === name && data.notice !== undefined);
}

function rowsOf({ data }: Page, destination: Destination, site: Site, { t, tag }: Words): NoticeRow[] {
  const edition = site.editions.find((candidate) => candidate.tag === tag) ?? site.reference;
  const name = site.nameIn(edition);
  const notice = (data.kind === "newsletter" || data.kind === "request") && data.notice;
  if (!notice) return [];
  const email = site.contacts.email?.includes("@") ? site.contacts.email : undefined;
  return [
    { label: t("notice.purpose"), text: notice.purpose },
    { label: t("notice.collected"), text: notice.collected },
    { label: t("notice.kept"), text: notice.kept },
    { label: t("notice.refusal"), text: notice.refusal },
    { label: t("notice.processor"), text: processorText(destination, site, name, edition.tag, t) },
    { label: t("notice.withdrawal"), text: notice.withdrawal },
    ...(email === undefined ? [] : [{ label: t("notice.contact"), text: email, address: `mailto:${encodeURI(email)}` }]),
  ];
}

function processorText(destination: Destination, site: Site, name: string, tag: string, t: Words["t"]): string {
  if (destination.by === "email") return t("notice.byMail", { site: name });
  const { processor, address } = destination;
  const said = t("notice.byService", { service: roadOf(destination.by).service, host: address?.host ?? new URL(site.origin).host, site: name });
  const more = typeof processor === "string" ? processor : processor?.[tag];
  return more === undefined ? said : `${said} ${more}`;
}

function fieldViews(loaded: LoadedSite, form: FormName, page: Page, { t }: Words): FieldView[] {
  const hints: Partial<Record<Field["name"], string>> = { place: t("hint.place"), month: t("hint.month"), people: t("hint.people"), message: t("hint.message") };
  return fieldsOf[form].map((field) => ({
    ...field,
    key: field.name,
    label: t(`field.${field.name}`),
    hint: hints[field.name],
    choices: field.type === "choice" ? [...requestable(loaded, page), t("form.other")] : [],
  }));
}

/** The titles of what may be asked for, in the edition of a page. */
function requestable({ catalogue }: LoadedSite, { edition }: Page): string[] {
  return [...(catalogue.renditions.get(edition.tag)?.values() ?? [])]
    .map(({ page: { data } }) => data).filter((data) => (data.kind === "page" || data.kind === "section") && data.request === true)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity)).map(({ title }) => title);
}

function mailView(email: string, form: FormName, fields: readonly FieldView[], version: string, site: string, { t }: Words): MailView {
  const subject = `${site}: ${t(`formTitle.${form}`)}`;
  const asked = fields.filter(({ name }) => name !== "email").map(({ label, isRequired, choices }) =>
    `${label}${isRequired ? "" : ` ${t("form.optional")}`}: ${choices.join(" / ")}`);
  const text = [t(`formMail.${form}`, { site }), asked.join("\n"), t("form.mailConsent", { version })].join("\n\n");
  return { email, subject, text, address: mailto(email, subject, text) };
}

/** What the head of a page says of its form. */
export function headOfForm(form: FormView | undefined): Partial<Head> {
  if (form?.post === undefined) return {};
  return { sendsTo: form.post.sendsTo, tellsOrigin: true, scripts: ["form"] };
}
