import type { TakeAwayRow, TakeAwayView } from "../../src/takeaway/takeAwayView.ts";
import { Page } from "../parts/Page.tsx";
import { PhonePart } from "./PhonePart.tsx";

/** All that can be taken away, and above it what carrying it can mean. */
export default function takeAway(view: TakeAwayView) {
  const {
    words: { t },
  } = view.frame;
  return (
    <Page view={view}>
      <h1>{t("takeaway.title")}</h1>
      <section class="danger" aria-labelledby="danger-heading">
        <h2 id="danger-heading">{t("takeaway.danger.title")}</h2>
        <ul>
          <li>{t("takeaway.danger.device")}</li>
          <li>{t("takeaway.danger.stick")}</li>
          <li>{t("takeaway.danger.screen")}</li>
          <li>{t("takeaway.danger.name")}</li>
          <li>{t("takeaway.danger.erase")}</li>
          <li>{t("takeaway.danger.pass")}</li>
          <li>{t("takeaway.danger.words")}</li>
        </ul>
        <p>{t("takeaway.danger.promise")}</p>
        {view.safety && (
          <p>
            <a href={view.safety.address} lang={view.safety.lang} dir={view.safety.dir}>
              {view.safety.title}
            </a>
          </p>
        )}
      </section>
      <PhonePart phone={view.phone} words={view.frame.words} />
      {view.groups.length > 0 && <p>{t("takeaway.choose")}</p>}
      {view.groups.map(({ title, rows }) => (
        <>
          <h2>{title}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("takeaway.head.what")}</th>
                <th scope="col">{t("takeaway.head.who")}</th>
                <th scope="col">{t("takeaway.head.size")}</th>
                <th scope="col">{t("takeaway.head.open")}</th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row row={row} />
              ))}
            </tbody>
          </table>
        </>
      ))}
      {view.posters.length > 0 && (
        <details>
          <summary>{t("takeaway.posters")}</summary>
          <ul>
            {view.posters.map(({ title, papers }) => (
              <li>
                {title}:{" "}
                {papers.map(({ name, address, size }) => (
                  <>
                    <a href={address} download>
                      {name}
                    </a>{" "}
                    ({size}){" "}
                  </>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href={view.check}>{t("takeaway.check.title")}</a> · <a href={view.sums}>SHA256SUMS</a>
      </p>
    </Page>
  );
}

function Row({ row: { what, who, open, file, address, size, sha256 } }: { row: TakeAwayRow }) {
  return (
    <tr>
      <th scope="row">
        <a href={address} download>
          {what}
        </a>{" "}
        <small>{file}</small>
      </th>
      <td>{who}</td>
      <td>{size}</td>
      <td>{open}</td>
      <td>
        <code>{sha256}</code>
      </td>
    </tr>
  );
}
