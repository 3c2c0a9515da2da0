import type { Frame } from "../../src/frame/framed.ts";
import { MenuList } from "./MenuList.tsx";

/** The invitation to the newsletter, and what else a reader may look for. */
export function Footer({ frame, address, share }: { frame: Frame; address: string; share?: string }) {
  const { words, newsletter } = frame;
  return (
    <footer class="site">
      {newsletter && newsletter.address !== address && (
        <section class="invite" aria-labelledby="newsletter-heading">
          <h2 id="newsletter-heading" lang={newsletter.lang} dir={newsletter.dir}>{newsletter.title}</h2>
          <p lang={newsletter.lang} dir={newsletter.dir}>{newsletter.description}</p>
          <p><a class="button" href={newsletter.address}>{words.t("newsletter.go")}</a></p>
        </section>
      )}
      <nav class="more" aria-label={words.t("site.more")}>
        {frame.footerMenu.length > 0 && <MenuList links={frame.footerMenu} address={address} />}
        <ul>
          {share && <li><a href={share}>{words.t("share.go")}</a></li>}
          <li><a href={frame.allPages} aria-current={frame.allPages === address ? "page" : undefined}>{words.t("site.allPages")}</a></li>
          {frame.otherForm && address && <li><a rel="alternate" href={frame.otherForm.addressOf(address)}>{frame.otherForm.text}</a></li>}
          {frame.mirrors && <li><a href={frame.mirrors} aria-current={frame.mirrors === address ? "page" : undefined}>{words.t("mirrors.title")}</a></li>}
          <li><a href={frame.feed}>{words.t("site.feed")}</a></li>
        </ul>
      </nav>
    </footer>
  );
}
