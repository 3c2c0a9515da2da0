import type { Frame } from "../../src/frame/framed.ts";
import { MenuList } from "./MenuList.tsx";

/** The invitation to the newsletter, and what else a reader may look for. */
export function Footer({ frame, address, share }: { frame: Frame; address: string; share?: string }) {
  const { words } = frame;
  return (
    <footer class="site">
      <Invitation frame={frame} address={address} />
      <nav class="more" aria-label={words.t("site.more")}>
        {frame.footerMenu.length > 0 && <MenuList links={frame.footerMenu} address={address} />}
        <ul>
          {share && (
            <li>
              <a href={share}>{words.t("share.go")}</a>
            </li>
          )}
          <li>
            <a href={frame.allPages} aria-current={frame.allPages === address ? "page" : undefined}>
              {words.t("site.allPages")}
            </a>
          </li>
          {frame.otherForm && address && (
            <li>
              <a rel="alternate" href={frame.otherForm.addressOf(address)}>
                {frame.otherForm.text}
              </a>
            </li>
          )}
          {frame.takeAway && (
            <li>
              <a href={frame.takeAway.address} aria-current={frame.takeAway.address === address ? "page" : undefined}>
                {frame.takeAway.text}
              </a>
            </li>
          )}
          {frame.mirrors && (
            <li>
              <a href={frame.mirrors} aria-current={frame.mirrors === address ? "page" : undefined}>
                {words.t("mirrors.title")}
              </a>
            </li>
          )}
          <li>
            <a href={frame.feed}>{words.t("site.feed")}</a>
          </li>
        </ul>
      </nav>
      {frame.contacts.length > 0 && (
        <p class="more">
          {frame.siteName}
          {frame.contacts.map(({ text, address: to }) => (
            <>
              {" "}
              · <a href={to}>{text}</a>
            </>
          ))}
        </p>
      )}
    </footer>
  );
}

/** A page that warns of e-mail asks for none: there it is a plain link. */
function Invitation({ frame: { words, newsletter, safety }, address }: { frame: Frame; address: string }) {
  if (newsletter === undefined || newsletter.address === address) return null;
  const { title, description, lang, dir, address: to } = newsletter;
  if (address !== "" && address === safety?.address)
    return (
      <p class="more">
        <a href={to} lang={lang} dir={dir}>
          {title}
        </a>
      </p>
    );
  return (
    <section class="invite" aria-labelledby="newsletter-heading">
      <h2 id="newsletter-heading" lang={lang} dir={dir}>
        {title}
      </h2>
      <p lang={lang} dir={dir}>
        {description}
      </p>
      <p>
        <a class="button" href={to}>
          {words.t("newsletter.go")}
        </a>
      </p>
    </section>
  );
}
