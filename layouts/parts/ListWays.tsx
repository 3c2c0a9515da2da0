import type { Words } from "../../src/site/words/words.ts";
import type { ListWay, ListWays as Ways } from "../../src/wayfinding/listView.ts";

/** The links between the parts of a long list: its years, and its pages by number. */
export function ListWays({ ways, words }: { ways: Ways; words: Words }) {
  return (
    <>
      <Links ways={ways.parts} label={words.t("list.parts")} />
      <Links ways={ways.years} label={words.t("list.years")} />
    </>
  );
}

function Links({ ways, label }: { ways: readonly ListWay[]; label: string }) {
  if (ways.length === 0) return null;
  return (
    <nav class="ways" aria-label={label}>
      <p>
        {label}:{" "}
        {ways.map(({ text, address, isCurrent }) => (
          <>
            <a href={address} aria-current={isCurrent ? "page" : undefined}>
              {text}
            </a>{" "}
          </>
        ))}
      </p>
    </nav>
  );
}
