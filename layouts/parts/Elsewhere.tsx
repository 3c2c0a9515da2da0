import type { PageView } from "../../src/frame/pageView.ts";
import type { Words } from "../../src/site/words/words.ts";

/** Sections to which links still lead and that stand on other pages now. */
export function Elsewhere({
  elsewhere,
  words,
  lang,
}: {
  elsewhere: PageView["elsewhere"];
  words: Words;
  lang: string;
}) {
  if (elsewhere === undefined || elsewhere.moved.length === 0) return null;
  return (
    <aside aria-label={words.t("old.elsewhere")}>
      <p lang={lang}>{words.t("old.elsewhere")}</p>
      <ul>
        {elsewhere.moved.map(({ id, title, address, lang: foreign }) => (
          <li id={id}>
            <a href={address} lang={foreign}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Names of sections that are gone, at the top of the text: there begins who follows a link to one. */
export function GoneNames({ elsewhere }: { elsewhere: PageView["elsewhere"] }) {
  return (
    <>
      {elsewhere?.gone.map((id) => (
        <span id={id} />
      ))}
    </>
  );
}
