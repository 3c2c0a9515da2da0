import type { EditionLink, Frame } from "../../src/frame/framed.ts";
import { Mark } from "./Mark.tsx";
import { currentFor, MenuList } from "./MenuList.tsx";
import { Notice } from "./Notice.tsx";

interface Props {
  frame: Frame;
  editions: readonly EditionLink[];
  address: string;
}

/** The site's name, the other editions, the way through the site. */
export function Header({ frame, editions, address }: Props) {
  const { words } = frame;
  return (
    <header class="site">
      <Notice notice={frame.notice} />
      <div class="bar">
        <a class="name" href={frame.home} aria-current={address === frame.home ? "page" : undefined}>
          <Mark mark={frame.mark} side={23} />
          <span>{frame.siteName}</span>
        </a>{" "}
        {address === frame.search ? (
          <a class="seek" href={frame.search} aria-current="page">
            {words.t("search.title")}
          </a>
        ) : (
          <form class="seek" role="search" action={frame.search}>
            <a href={frame.search} aria-current={currentFor(frame.search, address)}>
              {words.t("search.title")}
            </a>{" "}
            <input type="search" aria-label={words.t("search.field")} autocomplete="off" />
            <button>{words.t("search.go")}</button>
          </form>
        )}
        {(editions.length > 1 || frame.choice) && (
          <nav class="editions" aria-label={words.t("site.editions")}>
            <ul>
              {editions.map(({ edition, address: there, isCurrent }) => (
                <>
                  <li>
                    <a
                      href={there}
                      lang={edition.tag}
                      hreflang={edition.tag}
                      dir={edition.direction}
                      aria-current={isCurrent ? "true" : undefined}
                    >
                      {edition.label}
                    </a>
                  </li>{" "}
                </>
              ))}
              {frame.choice && (
                <li>
                  <a href={frame.choice}>{words.t("site.editions")}</a>
                </li>
              )}
            </ul>
          </nav>
        )}
      </div>
      {frame.mainMenu.length > 0 && (
        <nav class="menu" aria-label={words.t("site.menu")}>
          <MenuList links={frame.mainMenu} address={address} />
        </nav>
      )}
    </header>
  );
}
