import type { SentView } from "../../src/forms/sentViews.ts";
import { Page } from "../parts/Page.tsx";

/** The page after a form was sent, or could not be sent. */
export default function sent(view: SentView) {
  return (
    <Page view={view}>
      <h1>{view.title}</h1>
      {view.text.map((text) => (
        <p>{text}</p>
      ))}
      <ul>
        {view.links.map(({ text, address }) => (
          <li>
            <a href={address}>{text}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
