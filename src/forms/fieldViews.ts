import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import type { Words } from "../site/words/words.ts";
import { type Field, type FieldName, fieldsOf } from "./fields.ts";
import type { FormName } from "./names.ts";

/** A field as a form shows it. */
export interface FieldView extends Field {
  label: string;
  hint: string | undefined;
  /** The options of a choice. */
  choices: readonly string[];
}

/** The fields of a form in the words of an edition. */
export function fieldViews(shown: Shown, form: FormName, page: Page, { t }: Words): FieldView[] {
  const hints: Partial<Record<FieldName, string>> = {
    place: t("hint.place"),
    month: t("hint.month"),
    people: t("hint.people"),
    message: t("hint.message"),
  };
  return fieldsOf[form].map((field) => ({
    ...field,
    label: t(`field.${field.name}`),
    hint: hints[field.name],
    choices: field.type === "choice" ? [...requestable(shown, page), t("form.other")] : [],
  }));
}

/** The titles of what may be asked for, in the edition of a page. */
function requestable({ catalogue }: Shown, { edition }: Page): string[] {
  return [...(catalogue.renditions.get(edition.tag)?.values() ?? [])]
    .map(({ page: { data } }) => data)
    .filter((data) => (data.kind === "page" || data.kind === "section") && data.request === true)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity))
    .map(({ title }) => title);
}
