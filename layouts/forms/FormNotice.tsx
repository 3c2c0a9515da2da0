import type { NoticeRow } from "../../src/forms/notice.ts";
import type { Words } from "../../src/site/words/words.ts";

/** The whole notice, one tap away, without leaving the form. */
export function FormNotice({ rows, words }: { rows: readonly NoticeRow[]; words: Words }) {
  return (
    <details class="notice">
      <summary>{words.t("form.notice")}</summary>
      <dl>
        {rows.map(({ label, text, address }) => (
          <div>
            <dt>{label}</dt>
            <dd>{address === undefined ? text : <a href={address}>{text}</a>}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
