import type { PageLink } from "../../src/frame/navigation.ts";
import type { Words } from "../../src/site/words/words.ts";

/** The way from home to this page; the page itself is the heading below. */
export function Crumbs({ crumbs, words }: { crumbs: readonly PageLink[]; words: Words }) {
  const above = crumbs.slice(0, -1);
  if (above.length < 2) return null;
  return (
    <nav class="crumbs" aria-label={words.t("page.crumbs")}>
      <ol>
        {above.map((crumb, at) => (
          <>
            <li>
              <a href={crumb.address} {...(at === 0 ? {} : { lang: crumb.lang, dir: crumb.dir })}>
                {at === 0 ? words.t("site.home") : crumb.label}
              </a>
            </li>{" "}
          </>
        ))}
      </ol>
    </nav>
  );
}
