import type { ShareView } from "../../src/sharing/shareView.ts";
import { Page } from "../parts/Page.tsx";

/** The page for sharing another page without third parties. A script adds buttons if the browser can copy or share. */
export default function share(view: ShareView) {
  const { t } = view.frame.words;
  return (
    <Page view={view}>
      <h1>{view.title}</h1>
      <p>{t("share.text")}</p>
      <p>
        <label for="address">{t("share.address")}</label>
        <input id="address" readOnly value={view.url} />
      </p>
      <p
        id="share"
        data-title={view.page.title}
        data-copy={t("share.copy")}
        data-send={t("share.send")}
        data-copied={t("share.copied")}
        data-failed={t("share.failed")}
      />
      <p class="told" role="status" />
      <figure>
        <div role="img" aria-label={t("share.qr")} dangerouslySetInnerHTML={{ __html: view.qr }} />
        <figcaption>{t("share.qr")}</figcaption>
      </figure>
      <p>
        <a href={view.page.address}>{t("share.back", { title: view.page.title })}</a>
      </p>
    </Page>
  );
}
