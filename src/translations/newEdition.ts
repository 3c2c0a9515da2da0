import { isMap, isSeq, parseDocument, stringify } from "yaml";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";
import { wordUnits } from "./exchange/wordUnits.ts";

/** The entry for a new edition in content/site.yml. */
export interface AddedEdition {
  tag: string;
  folder: string;
  /** Its name in its own language. */
  label: string;
  fallback: readonly string[];
}

/** The entry of a new edition: named as the language calls itself, with the reference edition as its fallback. */
export function editionFor(tag: string, site: Site): AddedEdition {
  const name = new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(tag) ?? tag;
  return { tag, folder: tag.toLowerCase(), label: name, fallback: [site.reference.tag] };
}

/**
 * The settings with another edition after the last one, in the same notation; undefined if the list is written in an
 * unknown way.
 */
export function withEdition(settings: string, { tag, folder, label, fallback }: AddedEdition): string | undefined {
  const editions: unknown = parseDocument(settings, { schema: "core" }).get("editions", true);
  const last: unknown = isSeq(editions) ? editions.items.at(-1) : undefined;
  const range = isMap(last) ? last.range : undefined;
  if (!isSeq(editions) || editions.flow === true || !isMap(last) || range == null) return undefined;
  const dash = settings.lastIndexOf("-", range[0]);
  const indent = settings.slice(settings.lastIndexOf("\n", dash) + 1, dash);
  const pairs = [
    ["tag", tag],
    ["folder", folder],
    ["label", stringify(label, { lineWidth: 0 }).trim()],
    ["fallback", `[${fallback.join(", ")}]`],
  ];
  const item =
    last.flow === true
      ? `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(", ")} }`
      : pairs.map(([key, value]) => `${key}: ${value}`).join(`\n${indent}  `);
  const head = settings.slice(0, range[1]).trimEnd();
  return `${head}\n${indent}- ${item}${settings.slice(head.length).replace(/^(?!\n|$)/, "\n")}`;
}

/**
 * A file of words to be filled in: every key with an empty value, plural forms of the language, and above each, as a
 * comment, the word of the reference edition. Undefined if Dari has all words of the language.
 */
export function emptyWords(site: Site, edition: Edition): string | undefined {
  const open = wordUnits(site, edition).filter(({ state }) => state === "open");
  const tree: Record<string, unknown> = {};
  for (const { path, source } of open) {
    let group = tree;
    for (const step of path.slice(0, -1)) group = (group[step] ??= {}) as Record<string, unknown>;
    const key = path.at(-1) ?? "";
    group[`// ${key}`] = source;
    group[key] = "";
  }
  return open.length === 0 ? undefined : `${JSON.stringify(tree, null, 2)}\n`;
}
