import type { Words } from "../../src/site/words/words.ts";
import type { PhoneView } from "../../src/takeaway/phone/phoneView.ts";

/** The site kept by the browser itself. Its script shows the part, and only where the browser can do it. */
export function PhonePart({ phone, words: { t } }: { phone: PhoneView | undefined; words: Words }) {
  if (phone === undefined) return null;
  return (
    <section
      id="offline-part"
      hidden
      aria-labelledby="offline-heading"
      data-root={phone.root}
      data-loader={phone.loader}
      data-words={phone.words}
    >
      <h2 id="offline-heading">{t("takeaway.phone.title")}</h2>
      <p>{t("takeaway.phone.text")}</p>
      <p>
        <strong>{t("takeaway.phone.traces")}</strong>
      </p>
      <fieldset id="offline-which">
        <legend>{t("takeaway.phone.which")}</legend>
        {phone.editions.map(({ edition: { folder, label, tag, direction }, isChosen }) => (
          <label>
            <input type="checkbox" value={folder} checked={isChosen} />{" "}
            <span lang={tag} dir={direction}>
              {label}
            </span>{" "}
            <small />
          </label>
        ))}
        <p id="offline-size" />
      </fieldset>
      <p id="offline-told" role="status" />
      <progress id="offline-bar" hidden value={0} max={1} aria-labelledby="offline-heading" />
      <p>
        <button id="offline-go" class="button" type="button" />{" "}
        <button id="offline-remove" class="button" type="button" hidden>
          {t("takeaway.phone.remove")}
        </button>
      </p>
    </section>
  );
}
