import type { BuiltElement } from "../../publish/gates/builtPage.ts";
import { type BuiltSite, fileAt, isSearchPage } from "../../publish/gates/builtSite.ts";
import { bytesOnWire } from "../../publish/gates/bytesOnWire.ts";
import type { Fault, Gate } from "../../publish/gates/gate.ts";
import { isScriptName, type ScriptName } from "../names.ts";
import { type Reason, scriptReasons } from "../reasons.ts";

/** Script elements that hold data, which no browser runs. */
const DATA = new Set(["application/ld+json", "application/json"]);

/**
 * A page runs only the scripts that frame/reasons.ts lists, only where they are meant to be, and within their size
 * limits.
 */
export const scripts: Gate = ({ file, elements }, site) => [
  ...elements
    .filter(({ name, attributes }) => name === "script" && !DATA.has(attributes.type ?? ""))
    .flatMap((script) => faultOf(script, file, site)),
  ...elements
    .flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([key, value]) => /^on/i.test(key) || /^\s*javascript:/i.test(value)),
    )
    .map(([name]): Fault => ({ code: "gate/handler", values: { name } })),
];

function faultOf({ attributes: { src } }: BuiltElement, page: string, site: BuiltSite): Fault[] {
  if (src === undefined) return [{ code: "gate/script-inline", values: {} }];
  if (isSearchPage(site, page) && isIndexFile(src, page, site)) return [];
  const name = listedName(src, page, site);
  if (name === undefined) return [{ code: "gate/script", values: { address: src } }];
  if (isSearchPage(site, page)) return [];
  const { on }: Reason = scriptReasons[name];
  if (on === "search") return [{ code: "gate/script-place", values: { name } }];
  const bytes = bytesOnWire(site, fileAt(site, src, page) ?? "");
  return bytes <= site.limits.script
    ? []
    : [{ code: "gate/script-weight", values: { name, bytes, limit: site.limits.script } }];
}

/** A part of the text that the search reads. */
function isIndexFile(src: string, page: string, site: BuiltSite): boolean {
  return /^assets\/find-[a-z0-9-]+\.[0-9a-f]{8}\.js$/.test(fileAt(site, src, page) ?? "");
}

/** The name in src/browser/ of a script that a page loads, if it is one of those. */
export function listedName(src: string, page: string, site: BuiltSite): ScriptName | undefined {
  const name = /^assets\/([a-z-]+)\.[0-9a-f]{8}\.js$/.exec(fileAt(site, src, page) ?? "")?.[1];
  return name !== undefined && isScriptName(name) ? name : undefined;
}
