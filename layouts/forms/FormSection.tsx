import type { NoticeRow } from "../../src/site/notice.ts";
import type { FormView } from "../../src/forms/formView.ts";
import type { Words } from "../../src/site/words/words.ts";
import { MailForm } from "./MailForm.tsx";
import { PostForm } from "./PostForm.tsx";

/** The form of a page, under its title; nothing where the page has none. */
export function FormSection({ form, words }: { form: FormView | undefined; words: Words }) {
  if (form === undefined) return null;
  return (
    <section class="form" aria-labelledby="form">
      <h2 id="form">{words.t(`formTitle.${form.form}`)}</h2>
      {form.post && <PostForm form={form} post={form.post} words={words} />}
      {form.mail && <MailForm form={form} mail={form.mail} words={words} />}
      {form.sheet && <p class="sheet"><a href={form.sheet}>{words.t("sheet.link")}</a></p>}
    </section>
  );
}

/** The whole notice, one tap away, without leaving the form. */
export function FormNotice({ rows, words }: { rows: readonly NoticeRow[]; words: Words }) {
  return (
    <details class="notice">
      <summary>{words.t("form.notice")}</summary>
      <dl>
        {rows.map(({ label, text, address }) => <div><dt>{label}</dt><dd>{address === undefined ? text : <a href={address}>{text}</a>}</dd></div>)}
      </dl>
    </details>
  );
}
