import { isMap, isScalar, parseDocument } from "yaml";
import type { Site } from "../../site/site.ts";
import { oldAddress, writtenAddress } from "../old.ts";
import { withList, withPairs } from "./yamlEdits.ts";

/** An address as it is noted: `/campaigns/salon/`, `/calendar/street.ics`. */
export function noted(path: string, anchor?: string): string {
  return writtenAddress({ path, isFile: /\.[^./]+$/.test(path), anchor });
}

/** YAML that says of a page that it stood at a path; in the settings (with `to`) that all that was there stands elsewhere. */
export function noteMoved(yaml: string, from: string, to?: string): string {
  if (to === undefined) return withNotes(yaml, "moved", [noted(from)]);
  const pairs = pairsIn(yaml).filter(([old]) => old !== noted(from));
  return withPairs(yaml, "moved", [...pairs, [noted(from), noted(to)]]);
}

/** YAML with more old addresses in a list, each once. */
export function withNotes(yaml: string, key: "moved" | "gone", addresses: readonly string[]): string {
  return addresses.length === 0 ? yaml : withList(yaml, key, [...new Set([...listIn(yaml, key), ...addresses])]);
}

/** YAML without what it says of an address that is there again. */
export function withoutNote(yaml: string, key: "moved" | "gone", path: string, site: Site): string {
  const folders = site.editions.map(({ folder }) => folder);
  const isIt = (written: string) => {
    const old = oldAddress(written, site, folders);
    return old !== undefined && old.anchor === undefined && old.edition === undefined && old.path === path;
  };
  const pairs = pairsIn(yaml);
  if (pairs.some(([old]) => isIt(old)))
    return withPairs(
      yaml,
      key,
      pairs.filter(([old]) => !isIt(old)),
    );
  const list = listIn(yaml, key);
  return list.some(isIt)
    ? withList(
        yaml,
        key,
        list.filter((one) => !isIt(one)),
      )
    : yaml;
}

/** The addresses that a list of YAML names. */
export function listIn(yaml: string, key: "moved" | "gone"): string[] {
  const value = valueIn(yaml, key);
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((one) => typeof one === "string");
}

/** The pairs of `moved` in the settings. */
export function pairsIn(yaml: string): Array<[string, string]> {
  const value = valueIn(yaml, "moved");
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === "string");
}

function valueIn(yaml: string, key: string): unknown {
  const { contents } = parseDocument(yaml, { schema: "core", logLevel: "error" });
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  return (pair?.value as { toJSON?(): unknown } | null | undefined)?.toJSON?.();
}
