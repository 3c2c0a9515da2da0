import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from "yaml";
import type { Edit } from "./yamlEdits.ts";

/**
 * Changes of the menus in the settings: `change` gives the new address of an entry, the same where it stays, undefined where it goes.
 * A menu lists pages of the top level, each once.
 */
export function menuEdits(yaml: string, change: (address: string) => string | undefined): Edit[] {
  const { contents } = parseDocument(yaml, { schema: "core", logLevel: "error" });
  const menus = isMap(contents) ? contents.get("menus") : undefined;
  if (!isMap(menus)) return [];
  const seen = new Set<string>();
  return menus.items.flatMap(({ value }) => (isSeq(value) ? editsOf(yaml, value, change, seen) : []));
}

function editsOf(
  yaml: string,
  menu: YAMLSeq,
  change: (address: string) => string | undefined,
  seen: Set<string>,
): Edit[] {
  const items = menu.items.flatMap((item) => (isScalar(item) && typeof item.value === "string" ? [item] : []));
  const next = items.map((item) => {
    const address = change(item.value as string);
    const path = address?.replace(/^\/|\/$/g, "");
    const isKept = path !== undefined && !path.includes("/") && !seen.has(path);
    if (isKept) seen.add(path);
    return { item, address: isKept ? address : undefined };
  });
  if (next.every(({ item, address }) => item.value === address)) return [];
  const [from = 0, to = 0] = menu.range ?? [];
  const kept = next.flatMap(({ address }) => (address === undefined ? [] : [address]));
  if (menu.flow === true || kept.length === 0) {
    const end = yaml.slice(0, to).trimEnd().length;
    return [{ from, to: end, text: `[${kept.join(", ")}]` }];
  }
  return next.flatMap(({ item, address }): Edit[] => {
    const [begin = 0, end = 0] = item.range ?? [];
    if (address === item.value) return [];
    if (address !== undefined) return [{ from: begin, to: end, text: address }];
    const line = yaml.lastIndexOf("\n", begin) + 1;
    const next = yaml.indexOf("\n", end);
    return [{ from: line, to: next < 0 ? yaml.length : next + 1, text: "" }];
  });
}
