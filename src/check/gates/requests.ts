import type { BuiltElement } from "../builtPage.ts";
import type { Fault, Gate } from "../gates.ts";

const LOADS: Record<string, readonly string[]> = {
  img: ["src", "srcset"], source: ["src", "srcset"], script: ["src"], iframe: ["src"], embed: ["src"], object: ["data"],
  video: ["src", "poster"], audio: ["src"], track: ["src"], input: ["src"],
};
const LOADING_LINKS = /\b(stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest|apple-touch-icon)\b/;

/** Nothing is loaded from another server, no text page carries a script, nothing reacts to events. */
export const requests: Gate = ({ elements, html }, site) => {
  const isOutside = (address: string) => URL.canParse(address, site.origin) && !/^data:/.test(address) && new URL(address, site.origin).origin !== site.origin;
  const loaded = ({ name, attributes }: BuiltElement): string[] => {
    const names = name === "link" ? (LOADING_LINKS.test(attributes.rel ?? "") ? ["href"] : []) : (LOADS[name] ?? []);
    return names.flatMap((attribute) => attributes[attribute]?.split(/,\s+/).map((part) => part.split(" ")[0] ?? "") ?? []);
  };
  return [
    ...elements.flatMap(loaded).filter(isOutside).map((address): Fault => ({ code: "gate/outside", values: { address } })),
    ...elements.filter(({ name, attributes }) => name === "script" && attributes.type !== "application/ld+json" && !attributes.src?.startsWith(`${site.base}assets/`)).map((): Fault => ({ code: "gate/script", values: {} })),
    ...elements.flatMap(({ attributes }) => Object.keys(attributes).filter((key) => /^on/.test(key))).map((name): Fault => ({ code: "gate/handler", values: { name } })),
    ...[...html.matchAll(/@font-face|@import|url\(\s*["']?(?:https?:)?\/\//g)].map(([rule]): Fault => ({ code: "gate/style", values: { rule } })),
  ];
};
