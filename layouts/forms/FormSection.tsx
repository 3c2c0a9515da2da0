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
      {form.sheet && (
        <p class="sheet">
          <a href={form.sheet}>{words.t("sheet.link")}</a>
        </p>
      )}
    </section>
  );
}
