import type { PageLink } from "../../src/frame/navigation.ts";

/**
 * A menu: the page itself and the section that it is in are marked. The spaces separate the items without CSS (dillo).
 */
export function MenuList({ links, address }: { links: readonly PageLink[]; address: string }) {
  return (
    <ul>
      {links.map((link) => {
        const current = currentFor(link.address, address);
        return (
          <>
            <li class={current && "here"}>
              <a href={link.address} lang={link.lang} dir={link.dir} aria-current={current}>
                {link.label}
              </a>
            </li>{" "}
          </>
        );
      })}
    </ul>
  );
}

/** Returns the `aria-current` value of a link on a page: "page" for the page itself, "true" for a page above it. */
export function currentFor(link: string, address: string): "page" | "true" | undefined {
  if (link === address) return "page";
  return address.startsWith(link) ? "true" : undefined;
}
