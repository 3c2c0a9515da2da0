import type { Page } from "playwright-core";
import { evaluateAsync } from "./evaluateAsync.ts";

export interface MenuLink {
  path: string;
  lang: string;
  hreflang: string;
  current: string | null;
  isName: boolean;
}

/** Facts about a page that a browser has opened. */
export interface Seen {
  address: string;
  lang: string;
  /** Scripts in the page and of others, frames, handlers and forms that send something; what the page loads after its text stands in `loaded`. */
  running: string[];
  /** Scripts that the page loads after its text, by name. */
  loaded: string[];
  /** Keys of everything that the page has stored. */
  kept: string[];
  /** Where the first two things that take focus lead. */
  first: Array<string | null>;
  mains: number;
  /** Links to pages in the menus around the text. */
  menus: MenuLink[];
  /** Links to the page in other editions. */
  languages: MenuLink[];
  /** Elements that reach beyond the screen on either side, without those that scroll in a frame of their own. */
  tooWide: string[];
  /** The same when a reader has widened the spacing (WCAG 1.4.12). */
  tooWideSpaced: string[];
  /** Targets outside of running text, of those that are shown, that are smaller than 24 × 24 (WCAG 2.5.8). */
  tooSmall: string[];
}

/** All facts in one go: a site has many pages. */
export function lookAt(page: Page, address: string): Promise<Seen> {
  return evaluateAsync(
    page,
    async (at: string) => {
      const shown = (elements: Iterable<Element>) => [...elements].map((element) => element.outerHTML.slice(0, 100));
      const inNavigation = [
        ...document.querySelectorAll<HTMLAnchorElement>("header.site a, footer.site nav a, body > nav a"),
      ].filter((link) => link.getAttribute("href")?.startsWith("/"));
      const menuLink = (link: HTMLAnchorElement) => ({
        path: link.pathname,
        lang: link.lang,
        hreflang: link.hreflang,
        current: link.getAttribute("aria-current"),
        isName: link.matches(".name, body > nav > :first-child"),
      });
      const tooWide = () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const wide = [...document.body.querySelectorAll("*")].filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return (right > clientWidth + 0.5 || left < -0.5) && element.closest(".wide > *, .menu > *") === null;
        });
        return [...(scrollWidth > clientWidth ? [`scrolls to ${scrollWidth}`] : []), ...shown(wide)];
      };
      const targets = document.querySelectorAll(
        "nav a, header.site a, footer.site a, .button, .cards a, .titles a, .tree a, .choose a, button, input, select, summary",
      );
      const tooSmall = [...targets]
        .filter((target) => target.getClientRects().length > 0)
        .filter((target) => {
          const boxes = [target, ...((target as HTMLInputElement).labels ?? [])].map((element) =>
            element.getBoundingClientRect(),
          );
          return !boxes.some(({ width, height }) => width >= 24 && height >= 24);
        });
      const facts = {
        address: at,
        lang: document.documentElement.lang,
        running: shown([
          ...document.querySelectorAll(
            "script:not([type='application/ld+json'], [src][defer]), iframe, object, embed, [href^='javascript:' i], meta[http-equiv]:not([http-equiv='Content-Security-Policy'])",
          ),
          ...[...document.querySelectorAll("*")].filter((element) =>
            element.getAttributeNames().some((name) => name.startsWith("on")),
          ),
          // A field without a name is not sent.
          ...[...document.forms].filter(
            (form) =>
              form.method !== "get" || [...form.elements].some((field) => (field as HTMLInputElement).name !== ""),
          ),
        ]),
        loaded: [...document.querySelectorAll("script[src]")].map(
          (script) =>
            /^\/assets\/([\w-]+)\.[0-9a-f]{8}\.js$/.exec(script.getAttribute("src") ?? "")?.[1] ?? script.outerHTML,
        ),
        kept: [
          ...Object.keys(sessionStorage),
          ...Object.keys(localStorage),
          ...(await caches.keys()),
          ...document.cookie.split(";").filter((cookie) => cookie !== ""),
        ],
        first: [...document.querySelectorAll("a, button, input, [tabindex]")]
          .slice(0, 2)
          .map((element) => element.getAttribute("href")),
        mains: document.querySelectorAll("main").length,
        menus: inNavigation.filter((link) => link.hreflang === "").map(menuLink),
        languages: inNavigation.filter((link) => link.hreflang !== "").map(menuLink),
        tooWide: tooWide(),
        tooSmall: shown(tooSmall),
      };
      // No style element: the page's policy would refuse it.
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets = [spacing];
      return { ...facts, tooWideSpaced: tooWide() };
    },
    address,
  );
}
