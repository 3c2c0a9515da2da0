import { type ComponentChildren, createElement } from "preact";
import { escaped } from "../../base/markdown/pictureElement.ts";
import { type Element, withAttributes } from "../../frame/elements.ts";

/** The text in place of a picture, with a link to it. */
export interface PictureInWords {
  /** The text alternative; "" for a decorative picture. */
  alt: string;
  address: string;
  /** The language of the words that follow. */
  tag: string;
  /** `See the picture (12 kB)`. */
  see: string;
}

/** A picture in words, as HTML: nothing for one that only decorates, and no link within a link. */
export function saidInHtml({ alt, address, tag, see }: PictureInWords, isInLink: boolean): string {
  if (alt === "") return "";
  const said = `[${escaped(alt)}]`;
  return isInLink ? said : `${said} <a href="${escaped(address)}" lang="${tag}">${escaped(see)}</a>`;
}

/** The same as elements. */
export function saidInElements({ alt, address, tag, see }: PictureInWords, isInLink: boolean): ComponentChildren {
  if (alt === "") return null;
  return isInLink ? `[${alt}]` : [`[${alt}] `, createElement("a", { href: address, lang: tag }, see)];
}

/**
 * An element of a page without pictures: a picture becomes text, its other formats are left out, links lead to the same
 * form of other pages.
 */
export function withoutPicture(
  element: Element,
  isInLink: boolean,
  say: (alt: string, address: string) => PictureInWords,
  addressOf: (address: string) => string,
): ComponentChildren {
  const { type, props } = element;
  if (type === "source" || (type === "svg" && props["aria-hidden"] !== undefined)) return null;
  if (type === "picture") return props.children as ComponentChildren;
  if (type === "img") return saidInElements(say(String(props.alt ?? ""), String(props.src ?? "")), isInLink);
  // A link to another form of the page is what it says.
  const name = type === "a" && props.rel !== "alternate" ? "href" : type === "form" ? "action" : undefined;
  const address = name === undefined ? undefined : props[name];
  return name === undefined || typeof address !== "string"
    ? element
    : withAttributes(element, { [name]: addressOf(address) });
}
