import type { MarkdownIt } from "markdown-it";
import { attributeOf } from "./attributeOf.ts";
import { renderOptions } from "./renderOptions.ts";

/** Links keep what the editor wrote until they are rendered; only then is the edition known. */
export function links(md: MarkdownIt): void {
  // A bad scheme must become an error with its line (see inspect), not a text that looks like a link.
  md.validateLink = () => true;
  // The href is written anew from what it resolves to.
  md.normalizeLink = (href) => href;
  md.normalizeLinkText = (text) => text;
  md.renderer.rules.link_open = (tokens, at, _options, env) => {
    const token = tokens[at];
    const { href, attributes } = renderOptions(env).linkTo(attributeOf(token, "href"));
    const title = attributeOf(token, "title");
    const dir = attributeOf(token, "dir");
    const all = Object.entries({ href, ...attributes, ...(title ? { title } : {}), ...(dir ? { dir } : {}) });
    return `<a${all.map(([name, value]) => ` ${name}="${md.utils.escapeHtml(value)}"`).join("")}>`;
  };
}

const NO_ORIGIN = "https://site.invalid";
const SCHEMES = ["https:", "http:", "mailto:", "tel:", "contact:"];

/** Classifies a link by its first characters; `refused` has a scheme that is not allowed on a page. */
export function kindOfLink(href: string): "inside" | "outside" | "contact" | "refused" {
  // Most links are plain paths, in which neither a scheme nor a host can hide; they need no parser.
  if (/^(?!\/\/)[\w./#-]+$/.test(href)) return "inside";
  let url: URL;
  try {
    url = new URL(href, `${NO_ORIGIN}/`);
  } catch {
    return "refused";
  }
  if (!SCHEMES.includes(url.protocol)) return "refused";
  if (url.protocol === "contact:") return "contact";
  if (url.origin === NO_ORIGIN) return "inside";
  // `//host/` and `\\host` look like paths to an editor and lead elsewhere.
  return /^[a-z]+:/i.test(href) ? "outside" : "refused";
}
