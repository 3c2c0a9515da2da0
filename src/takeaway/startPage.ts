import { type ComponentChild, createElement } from "preact";
import { renderToString } from "preact-render-to-string";
import { policyOf } from "../base/policy.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";
import type { Words } from "../site/words/words.ts";

/** The texts of the first page of a copy. */
interface Start {
  site: Site;
  /** The editions that the copy holds. */
  editions: readonly Edition[];
  words(edition: Edition): Words;
  /** The stamp for machines. */
  line: string;
  /** The stamp in the words of each edition. */
  told: readonly string[];
}

const CSS =
  ":root{color-scheme:light dark}body{max-width:36rem;margin:0 auto;padding:2rem 1.2rem;font:106%/1.7 system-ui,sans-serif;word-break:keep-all;overflow-wrap:anywhere}section{padding:1rem 0;border-top:1px solid #8886}a{font-weight:700;font-size:1.3rem;padding:.5rem 0;display:inline-block}p{margin:.3rem 0}";

/** The first page of a copy: what it is, of which day, and the way in. It loads nothing at all. */
export function startPage({ site, editions, words, line, told }: Start): string {
  const [first = site.reference] = editions;
  const h = createElement;
  const section = (edition: Edition, at: number): ComponentChild =>
    h("section", { lang: edition.tag, dir: edition.direction }, [
      h("a", { href: `${edition.folder}/index.html` }, site.nameIn(edition)),
      h("p", null, words(edition).t("takeaway.copy")),
      h("p", null, h("small", null, told[at])),
    ]);
  const html = h("html", { lang: first.tag, dir: first.direction }, [
    h("head", null, [
      h("meta", { charset: "utf-8" }),
      h("meta", { "http-equiv": "Content-Security-Policy", content: policyOf({ styles: [CSS], isTextOnly: true }) }),
      h("meta", { name: "viewport", content: "width=device-width,initial-scale=1" }),
      h("link", { rel: "icon", href: "data:," }),
      h("title", null, site.nameIn(first)),
      h("meta", { name: "referrer", content: "no-referrer" }),
      h("meta", { name: "dari-copy", content: line }),
      h("style", { dangerouslySetInnerHTML: { __html: CSS } }),
    ]),
    h("body", null, editions.map(section)),
  ]);
  return `<!doctype html>\n${renderToString(html)}\n`;
}
