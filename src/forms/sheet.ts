import { canTypeset } from "../base/typeset/compiler.ts";
import { hasGlyphs } from "../base/typeset/hasGlyphs.ts";
import { fileOf } from "../site/editions/addresses.ts";
import { languageOf } from "../site/editions/edition.ts";
import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import { fieldViews } from "./fieldViews.ts";
import { SHEET_NAME } from "./formsPart.ts";
import { noticeView } from "./noticeView.ts";

/** The form of a request to fill in by hand, as a Typst source reads it. */
export interface Sheet {
  /** Below the output folder. */
  file: string;
  facts: {
    lang: string;
    title: string;
    site: string;
    send: string;
    contacts: ReadonlyArray<readonly [label: string, value: string]>;
    fields: ReadonlyArray<{ label: string; hint: string; choices: readonly string[]; isLong: boolean }>;
    noticeTitle: string;
    notice: ReadonlyArray<readonly [label: string, text: string]>;
    consent: string;
    date: string;
    signature: string;
  };
}

/** The sheet of a page with a request form; none where the machine cannot set it, or the fonts cannot write it. */
export function sheetFor(shown: Shown, page: Page): Sheet | undefined {
  if (page.data.kind !== "request" || page.data.notice === undefined) return undefined;
  const { site } = shown.catalogue;
  const words = shown.wordsOf(page.edition);
  const { t } = words;
  const { email, phone, fax } = site.contacts;
  const contacts = (
    [
      [t("field.email"), email],
      [t("field.phone"), phone],
      [t("sheet.fax"), fax],
    ] as const
  ).flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
  const facts: Sheet["facts"] = {
    lang: languageOf(page.edition.tag),
    title: t("formTitle.request"),
    site: site.nameIn(page.edition),
    send: t("sheet.send"),
    contacts,
    fields: fieldViews(shown, "request", page, words).map(({ label, hint, choices, type, isRequired }) => ({
      label: isRequired ? label : `${label} ${t("form.optional")}`,
      hint: hint ?? "",
      choices,
      isLong: type === "lines",
    })),
    noticeTitle: t("sheet.notice"),
    notice: noticeView(page, "paper", site, words).rows.map(({ label, text }) => [label, text] as const),
    consent: t("form.consent"),
    date: t("sheet.date"),
    signature: t("sheet.signature"),
  };
  return contacts.length > 0 &&
    hasGlyphs(
      Object.values(facts)
        .flat(3)
        .map((fact) => (typeof fact === "object" ? Object.values(fact).flat().join("") : fact))
        .join(""),
    ) &&
    canTypeset()
    ? { file: fileOf(page.edition, page.path).replace(/index\.html$/, SHEET_NAME), facts }
    : undefined;
}

/** Every sheet of the site. */
export function sheetsOf(shown: Shown): Sheet[] {
  return requestPages(shown).flatMap((page) => sheetFor(shown, page) ?? []);
}

/** The pages whose form cannot be had on paper. */
export function pagesWithoutSheet(shown: Shown): Page[] {
  return requestPages(shown).filter((page) => sheetFor(shown, page) === undefined);
}

function requestPages({ catalogue }: Shown): Page[] {
  return [...catalogue.pages.values()]
    .flatMap((own) => [...own.values()])
    .filter(({ data }) => data.kind === "request" && data.notice !== undefined);
}
