import { urlAt } from "./builtSite.ts";
import type { Fault, Gate } from "./gate.ts";
import { loadsOf } from "./loads.ts";

/** Links that make a browser ask for more than the page before, or besides, showing it. */
const HINTS = /\b(stylesheet|preload|prefetch|prerender|preconnect|dns-prefetch|modulepreload)\b/i;
const FRAMES = new Set(["iframe", "frame", "object", "embed", "applet", "portal"]);
/** Elements that browsers begin to load unless they are told to wait for the reader. */
const SOUNDS = new Set(["audio", "video"]);
/** CSS that loads: fonts, other style sheets, files. What is in the page itself (`data:`, `#id`) is no request. */
const LOADING_CSS = /@font-face|@import|image-set\(|\burl\(\s*(?!["']?(?:data:|#))[^)]{0,80}/gi;

/** Pages of one layout have the same style sheet: each is read once. */
const sheets = new Map<string, readonly string[]>();

function loadedBy(sheet: string): readonly string[] {
  const known = sheets.get(sheet) ?? sheet.match(LOADING_CSS) ?? [];
  sheets.set(sheet, known);
  return known;
}

/** Nothing is loaded from another server, and nothing that the text would wait for from this one. */
export const requests: Gate = ({ elements, css, file }, site) => {
  const isOutside = (address: string) => {
    const url = address.startsWith("data:") ? undefined : urlAt(site, address, file);
    return url !== undefined && url.origin !== site.origin;
  };
  return [
    ...elements
      .flatMap(loadsOf)
      .filter(isOutside)
      .map((address): Fault => ({ code: "gate/outside", values: { address } })),
    ...elements
      .filter(
        ({ name, attributes }) =>
          name === "link" && HINTS.test(attributes.rel ?? "") && !isOutside(attributes.href ?? ""),
      )
      .map(({ attributes: { rel = "", href = "" } }): Fault => ({ code: "gate/hint", values: { rel, address: href } })),
    ...elements
      .filter(({ name }) => FRAMES.has(name))
      .map(({ name }): Fault => ({ code: "gate/frame", values: { name } })),
    ...css.flatMap(loadedBy).map((rule): Fault => ({ code: "gate/style", values: { rule } })),
    ...elements
      .filter(({ name, attributes }) => SOUNDS.has(name) && (attributes.preload !== "none" || "autoplay" in attributes))
      .map(({ name, attributes: { src = "" } }): Fault => ({ code: "gate/sound", values: { name, address: src } })),
  ];
};
