import type { CheckView } from "../../src/takeaway/checkView.ts";
import { Page } from "../parts/Page.tsx";

/** A copy is held against what the site has given away; without script, the sums are compared by hand. */
export default function check(view: CheckView) {
  const {
    takeAway,
    words: { t },
  } = view.frame;
  return (
    <Page view={view}>
      <h1>{t("takeaway.check.title")}</h1>
      <p>{t("takeaway.check.text")}</p>
      <div id="form-check" hidden data-list={view.list} data-words={view.words}>
        <label for="form-copy">{t("takeaway.check.choose")}</label>
        <input id="form-copy" type="file" />
      </div>
      <p id="form-verdict" role="status" />
      <noscript>
        <p>{t("takeaway.check.noscript")}</p>
      </noscript>
      {takeAway && (
        <p>
          <a href={takeAway.address}>{takeAway.text}</a>
        </p>
      )}
    </Page>
  );
}
