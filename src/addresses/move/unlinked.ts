import type { TextFile } from "./siteTexts.ts";
import type { Edit } from "./yamlEdits.ts";

/** Changes of a text by which links are links no more, and their words stay; a link that is called by a name loses the name's line too. */
export function unlinked({ body, links }: TextFile, isMeant: (href: string) => boolean): Edit[] {
  const meant = links.filter(({ href, isPicture }) => !isPicture && isMeant(href));
  const inline = meant.flatMap(({ words }): Edit[] =>
    words === undefined ? [] : [{ from: words.from, to: words.end, text: body.slice(words.from + 1, words.to) }],
  );
  const labels = meant.flatMap(({ label }) => (label === undefined ? [] : [label]));
  return [...inline, ...labels.flatMap((label) => unnamed(body, label))];
}

function unnamed(body: string, label: string): Edit[] {
  const name = label
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  const definition = new RegExp(`^ {0,3}\\[${name}\\]:.*\\n?`, "gim");
  const uses = new RegExp(
    `\\[((?:[^\\[\\]]|\\[[^\\[\\]]*\\])+)\\]\\[${name}\\]|\\[(${name})\\](?:\\[\\])?(?![:(\\[])`,
    "gi",
  );
  const edits = [...body.matchAll(definition)].map((found): Edit => {
    return { from: found.index, to: found.index + found[0].length, text: "" };
  });
  const isInDefinition = (at: number) => edits.some(({ from, to }) => at >= from && at < to);
  const used = [...body.matchAll(uses)]
    .filter(({ index }) => !isInDefinition(index))
    .map((found): Edit => ({ from: found.index, to: found.index + found[0].length, text: found[1] ?? found[2] ?? "" }));
  return [...edits, ...used];
}
