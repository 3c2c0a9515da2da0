import type { FormView, PostView } from "../../src/forms/formView.ts";
import type { Words } from "../../src/site/words/words.ts";
import { FormNotice } from "./FormNotice.tsx";

type Shown = PostView["fields"][number];

/** A form that the browser sends of itself; a script only adds messages in the reader's language. */
export function PostForm({ form, post, words }: { form: FormView; post: PostView; words: Words }) {
  const { t } = words;
  const messages = {
    "data-errors": t("form.errors"),
    "data-missing": t("form.missing"),
    "data-email": t("form.badEmail"),
    "data-number": t("form.badNumber"),
    "data-consent": t("form.noConsent"),
    "data-offline": t("form.offline"),
  };
  return (
    <form method="post" action={post.action} {...post.attributes} {...messages}>
      {post.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {post.trap && (
        <p hidden>
          <label>
            {t("form.trap")} <input name={post.trap} tabIndex={-1} autocomplete="off" />
          </label>
        </p>
      )}
      {post.fields.map((field) => (
        <FormField field={field} words={words} />
      ))}
      <FormNotice rows={form.notice.rows} words={words} />
      <p class="agree">
        <input type="checkbox" id="form-consent" name={post.consent} value="yes" required />{" "}
        <label for="form-consent">{t("form.consent")}</label>
      </p>
      <p>
        <button class="button">{t(`formSend.${form.form}`)}</button>
      </p>
    </form>
  );
}

function FormField({ field, words }: { field: Shown; words: Words }) {
  const { name, label, hint, type, isRequired } = field;
  if (type === "choice") return <Choice field={field} />;
  return (
    <p>
      <label for={`form-${name}`}>
        {label}
        {!isRequired && <small> {words.t("form.optional")}</small>}
      </label>
      <Control field={field} />
      {hint && <small id={`form-${name}-hint`}>{hint}</small>}
    </p>
  );
}

function Control({ field: { name, key, hint, type, isRequired, maxLength, autocomplete } }: { field: Shown }) {
  const common = {
    id: `form-${name}`,
    name: key,
    required: isRequired,
    autocomplete,
    "aria-describedby": hint && `form-${name}-hint`,
  };
  switch (type) {
    case "lines":
      return <textarea {...common} rows={5} maxLength={maxLength} />;
    case "number":
      return <input {...common} type="number" min={1} max={10 ** maxLength - 1} />;
    case "email":
      return <input {...common} type="email" maxLength={maxLength} />;
    case "tel":
      return <input {...common} type="tel" maxLength={maxLength} />;
    default:
      return <input {...common} type="text" maxLength={maxLength} />;
  }
}

function Choice({ field: { name, key, label, choices, isRequired } }: { field: Shown }) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice, at) => (
        <p class="agree">
          <input type="radio" id={`form-${name}-${at}`} name={key} value={choice} required={isRequired} />{" "}
          <label for={`form-${name}-${at}`}>{choice}</label>
        </p>
      ))}
    </fieldset>
  );
}
