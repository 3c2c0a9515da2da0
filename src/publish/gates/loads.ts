import type { BuiltElement } from "./builtPage.ts";

const LOADED: Partial<Record<string, readonly string[]>> = {
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  script: ["src"],
  iframe: ["src"],
  frame: ["src"],
  embed: ["src"],
  object: ["data"],
  video: ["src", "poster"],
  audio: ["src"],
  track: ["src"],
  input: ["src"],
  image: ["href", "xlink:href"],
  use: ["href", "xlink:href"],
  feimage: ["href", "xlink:href"],
  body: ["background"],
  table: ["background"],
  td: ["background"],
  a: ["ping"],
  area: ["ping"],
};
const LISTS = new Set(["srcset", "imagesrcset"]);
const LOADING_LINKS =
  /\b(stylesheet|icon|preload|prefetch|prerender|preconnect|dns-prefetch|modulepreload|manifest|apple-touch-icon)\b/i;

/** Addresses that a browser loads because of this element, without the reader's asking. */
export function loadsOf({ name, attributes }: BuiltElement): string[] {
  const names =
    name === "link" ? (LOADING_LINKS.test(attributes.rel ?? "") ? ["href", "imagesrcset"] : []) : (LOADED[name] ?? []);
  const refreshed =
    name === "meta" && /^refresh$/i.test(attributes["http-equiv"] ?? "")
      ? /url\s*=\s*["']?([^"']*)/i.exec(attributes.content ?? "")?.[1]
      : undefined;
  const found = names.flatMap((key) =>
    LISTS.has(key) ? candidatesOf(attributes[key] ?? "").map(({ address }) => address) : [attributes[key] ?? ""],
  );
  return [...found, refreshed ?? ""].filter((address) => address !== "");
}

/** Returns the candidates of a `srcset` in order; `width` in pixels, 0 if none is given. */
export function candidatesOf(srcset: string): Array<{ address: string; width: number }> {
  return srcset
    .split(/,\s+|,$/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [address = "", size = ""] = part.split(/\s+/);
      return { address, width: size.endsWith("w") ? Number.parseInt(size, 10) : 0 };
    });
}
