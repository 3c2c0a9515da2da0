import type { PageLink } from "../../src/frame/navigation.ts";

/** A menu: the page itself and the section that it is in are marked. The spaces part the items where CSS does not (dillo). */
export function MenuList({ links, address }: { links: readonly PageLink[]; address: string }) {
  return (
    <ul>
      {links.map((link) => (
        <>
          <li>
            <a href={link.address} lang={link.lang} dir={link.dir} aria-current={currentFor(link.address, address)}>
              {link.label}
            </a>
          </li>{" "}
        </>
      ))}
    </ul>
  );
}

/** How a link to an address is marked on a page: as the page itself, or as what the page is in. */
export function currentFor(link: string, address: string): "page" | "true" | undefined {
  if (link === address) return "page";
  return address.startsWith(link) ? "true" : undefined;
}
