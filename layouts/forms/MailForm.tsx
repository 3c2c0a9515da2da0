import type { FormView, MailView } from "../../src/forms/formView.ts";
import type { Words } from "../../src/site/words/words.ts";
import { FormNotice } from "./FormNotice.tsx";

/**
 * A request by e-mail: a link that fills in the message, shown once the reader has agreed. It is not a form with a
 * `mailto:` action: Chromium encodes its spaces as plus signs, and mail programs treat a posted body differently.
 */
export function MailForm({ form, mail, words: { t }, words }: { form: FormView; mail: MailView; words: Words }) {
  return (
    <div class="by-mail">
      <p>{t("form.mailHow")}</p>
      <FormNotice rows={form.notice.rows} words={words} />
      <input type="checkbox" id="form-consent" aria-describedby="form-gate" />{" "}
      <label for="form-consent">{t("form.consent")}</label>
      <p id="form-gate" class="gate">
        {t("form.mailGate")}
      </p>
      <div class="gated">
        <p>
          <a class="button" href={mail.address}>
            {t("form.mailWrite")}
          </a>
        </p>
        <details>
          <summary>{t("form.mailCopy")}</summary>
          <p>{t("form.mailTo", { email: mail.email })}</p>
          <pre>{`${mail.subject}\n\n${mail.text}`}</pre>
        </details>
      </div>
    </div>
  );
}
